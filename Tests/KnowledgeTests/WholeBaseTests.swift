import Testing

@testable import Knowledge

/// What can be wrong with a knowledge base beyond one spot of one file.
struct WholeBaseTests {
    private func said(_ changes: [String: String?]) throws -> [String] {
        try SmallBase.faults(changes).map(\.description)
    }

    @Test(arguments: ThresholdID.allCases)
    func `a threshold that verdicts are drawn by must be there`(id: ThresholdID) throws {
        let file = "thresholds/\(id.rawValue).yaml"
        #expect(
            try said([file: nil]) == [
                """
                \(file):1:1: this threshold is missing
                    add it: verdicts are drawn by it
                """
            ])
    }

    @Test func `the weighing must be there`() throws {
        #expect(
            try said(["weighing.yaml": nil]) == [
                """
                weighing.yaml:1:1: the file is missing
                    it says what the words of the causes weigh
                """
            ])
    }

    @Test(arguments: [
        ("rumours/first.yaml", "rumours"), ("first.yaml", ""), ("signs/deep/first.yaml", "signs/deep"),
    ])
    func `an entry stands in one of the folders`(file: String, folder: String) throws {
        #expect(
            try said([file: "id: first\n"]) == [
                """
                \(file):1:1: no sort of entry stands in "\(folder)"
                    1 | id: first
                      | ^
                    move the file to one of alternatives, causes, givens, indicators, moves, premises, principles, questions, \
                signs, sources, terms, thresholds, verdicts
                """
            ])
    }

    @Test(arguments: ["", "\n\n", "# to be written\n"])
    func `a file holds an entry`(text: String) throws {
        let excerpt = text.hasPrefix("#") ? "    1 | # to be written\n      | ^\n" : ""
        #expect(
            try said(["verdicts/thin.yaml": text]) == [
                """
                verdicts/thin.yaml:1:1: the file is empty
                \(excerpt)    write the entry, or take the file away
                """
            ])
    }

    @Test func `the line at fault is shown of a file with other line ends too`() throws {
        let text = SmallBase.verdict.replacing("false", with: "no").replacing("\n", with: "\r\n")
        let told = try said(["verdicts/thin.yaml": text])
        #expect(
            told == [
                """
                verdicts/thin.yaml:4:10: "no" is neither true nor false
                    4 | healthy: no
                      |          ^
                    write true or false
                """
            ])
    }

    @Test func `a cause and an alternative are not of one id`() throws {
        let text = try SmallBase.text("alternatives/too-soon.yaml", "id: too-soon", "id: informal-spread")
        #expect(
            try said(["alternatives/informal-spread.yaml": text]) == [
                """
                alternatives/informal-spread.yaml:1:1: causes/ has an entry of this id too
                    1 | id: informal-spread
                      | ^
                    give one of them another id
                """
            ])
    }

    @Test func `a move is one that a commitment can name`() throws {
        let text = try SmallBase.text("moves/plan-scaling-waves.yaml", "id: plan-scaling-waves", "id: plan-waves")
        let faults = try SmallBase.faults(["moves/plan-waves.yaml": text])
        #expect(faults.map(\.place.description) == ["moves/plan-waves.yaml:1:5"])
        #expect(faults.map(\.reason) == [#"the contract has no move "plan-waves""#])
        #expect(faults.map { $0.remedy.hasPrefix("use one of its ids: resume-sponsorship, ") } == [true])
    }

    @Test func `the first fault of each file is told, in the order of the files`() throws {
        let faults = try SmallBase.faults([
            "signs/pockets.yaml": "id: pockets\nname: []\ngroup: []\n", "verdicts/thin.yaml": "- thin\n",
            "causes/soft-money.yaml": "id: hard-money\n",
        ])
        #expect(
            faults.map(\.description) == [
                """
                causes/soft-money.yaml:1:5: the id "hard-money" is not the name of its file
                    1 | id: hard-money
                      |     ^
                    rename the file or write "id: soft-money"
                """,
                """
                signs/pockets.yaml:2:7: expected a text
                    2 | name: []
                      |       ^
                    write it after the colon, on the same line or folded with ">-"
                """,
                """
                verdicts/thin.yaml:1:1: expected keys with values here
                    1 | - thin
                      | ^
                    write "key: value" lines
                """,
            ])
        #expect(KnowledgeFaults(faults: faults).description == faults.map(\.description).joined(separator: "\n"))
    }

    @Test func `every mention of an entry that is gone is told`() throws {
        #expect(
            try SmallBase.faults(["signs/pockets.yaml": nil]).map(\.place.description) == [
                "alternatives/too-soon.yaml:7:12", "causes/informal-spread.yaml:7:11",
            ])
        let places = try SmallBase.faults(["sources/field-notes.yaml": nil]).map(\.place.description)
            .filter { !$0.hasPrefix("thresholds/") }
        #expect(
            places == [
                "weighing.yaml:16:10", "alternatives/too-soon.yaml:9:10", "causes/informal-spread.yaml:16:10",
                "indicators/spread.yaml:12:10", "moves/plan-scaling-waves.yaml:19:10",
                "principles/spread-is-not-scale.yaml:8:10", "principles/spread-is-not-scale.yaml:10:13",
                "signs/pockets.yaml:9:10", "verdicts/thin.yaml:6:10",
            ])
    }

    @Test func `mentions and thresholds that are missing are told together`() throws {
        let faults = try SmallBase.faults(["thresholds/chance.yaml": nil, "principles/spread-is-not-scale.yaml": nil])
        #expect(
            faults.map(\.reason) == [#"principles has no "spread-is-not-scale""#, "this threshold is missing"])
    }

    @Test func `moves that need each other in a circle are refused, each at its file`() throws {
        let move = try #require(SmallBase.texts().first { $0.file == "moves/plan-scaling-waves.yaml" }).text
        let circle = move.replacing("needs: []", with: "needs: [moratorium]")
        let back = move.replacing("needs: []", with: "needs: [plan-scaling-waves]")
            .replacing("id: plan-scaling-waves", with: "id: moratorium")
        #expect(
            try SmallBase.faults(["moves/plan-scaling-waves.yaml": circle, "moves/moratorium.yaml": back]).map(\.reason)
                == [
                    "this move needs itself, by way of plan-scaling-waves",
                    "this move needs itself, by way of moratorium",
                ])
    }

    @Test(arguments: ["Smith & Jones", "R&D", "\"*starred*\"", "a *", "5 * 3"])
    func `the signs of anchors stand in a text as they do in any`(name: String) throws {
        let entry = "id: thin\nname: \(name)\nsays: x\nhealthy: false\nbasis: judgement\nsource: [field-notes]\n"
        let verdict = try SmallBase.read(["verdicts/thin.yaml": entry]).verdict("thin")
        #expect(verdict?.name == name.replacing("\"", with: ""))
    }
}
