import Knowledge
import Proving
import Specimens
import Testing

/// What a check of a knowledge base finds, of a small one that is sound but for one thing.
struct LintTests {
    /// The faults after one spot of one file was changed, as `file: reason`.
    private func found(_ file: String? = nil, _ spot: String = "", _ change: String = "") throws -> [String] {
        var texts = SmallBase.texts
        if let file {
            let index = try #require(texts.firstIndex { $0.file == file })
            try #require(texts[index].text.contains(spot), "\(file) has no \(spot)")
            texts[index] = SourceText(
                file: file, text: texts[index].text.replacing(spot, with: change, maxReplacements: 1))
        }
        return Lint(try KnowledgeBase(reading: texts), reading: texts).faults().map { "\($0.place): \($0.reason)" }
    }

    /// What is always found: the small base is of judgement alone.
    private static let always = [
        "causes/no-shared-rubric.yaml:7:5: \"strong\" rests on judgement alone and says no reason",
        "causes/sponsor-withdrew.yaml:7:5: \"strong\" rests on judgement alone and says no reason",
        "alternatives/too-soon.yaml:7:5: \"strong\" rests on judgement alone and says no reason",
    ]

    @Test func `a sound base has nothing but strong words of judgement`() throws {
        #expect(try found() == Self.always)
    }

    @Test func `a reason lifts the word`() throws {
        let told = try found("alternatives/too-soon.yaml", "absent: moderate}", "absent: moderate, why: it is young}")
        #expect(told == Array(Self.always.dropLast()))
    }

    @Test(arguments: [
        ("{indicator: age-months, at-least: 0}", "always"), ("{indicator: age-months, below: 0}", "never"),
        ("{any: [{indicator: depth, below: 0.5}, {indicator: depth, at-least: 0.5}]}", "always"),
        ("{all: [{indicator: depth, below: 0.5}, {indicator: depth, at-least: 0.5}]}", "never"),
    ])
    func `a condition that cannot turn is found`(when: String, turn: String) throws {
        let told = try found("signs/young.yaml", "{indicator: age-months, below: 12}", when)
        #expect(told.contains { $0.hasPrefix("signs/young.yaml:4:") && $0.hasSuffix("this condition \(turn) holds") })
    }

    @Test func `premises that the same words call for are found`() throws {
        let told = try found("premises/rubric-agreed.yaml", "[agree on rubric]", "[agree on rubric, Grant ends]")
        #expect(told.contains("premises/rubric-agreed.yaml:4:25: grant-ends has this cue too"))
    }

    @Test func `a premise that takes a date and makes nothing of it is found`() throws {
        let told = try found("premises/rubric-agreed.yaml", "at: \"{when}\"", "at: \"{today}\"")
        #expect(told.contains("premises/rubric-agreed.yaml:6:7: no event of this premise uses {when}"))
    }

    @Test func `a sign that no finding looks at is idle, and the finding without signs cannot be likely`() throws {
        let told = try found(
            "causes/no-shared-rubric.yaml", "  - {sign: no-rubric, present: strong, absent: moderate}",
            "  - {sign: young, present: moderate, absent: moderate}")
        #expect(told.contains("signs/no-rubric.yaml:1:1: no cause or alternative looks at this sign"))
        #expect(
            told.contains(
                "causes/no-shared-rubric.yaml:7:3: no records could make this likely: at best it is about-even"))
    }

    @Test func `two findings of the same weights cannot be told apart`() throws {
        let told = try found(
            "causes/sponsor-withdrew.yaml", "{sign: sponsor-absent,", "{sign: no-rubric,")
        #expect(told.contains("causes/sponsor-withdrew.yaml:7:3: no record could tell this from no-shared-rubric"))
    }

    @Test func `a cause that no move repairs is found`() throws {
        let told = try found(
            "moves/adopt-shared-rubric.yaml", "{cause: no-shared-rubric,", "{cause: sponsor-withdrew,")
        #expect(told.contains("causes/no-shared-rubric.yaml:1:1: no move repairs this cause"))
    }

    @Test func `a move that repairs nothing is found`() throws {
        let told = try found(
            "moves/adopt-shared-rubric.yaml", "repairs:\n  - {cause: no-shared-rubric, relief: most}\n", "")
        #expect(
            told.contains("moves/adopt-shared-rubric.yaml:1:1: nothing could justify this move: it repairs no cause"))
    }

    @Test func `two signs of one indicator in two groups are counted twice`() throws {
        let texts =
            SmallBase.texts + [
                SourceText(
                    file: "signs/sponsor-rare.yaml",
                    text: """
                        id: sponsor-rare
                        name: rare
                        group: sponsor-rare
                        when: {indicator: sponsor-presence, below: 0.5}
                        says: {present: Rare., absent: Often.}
                        basis: judgement
                        source: [house]
                        """)
            ]
        let with = texts.map { text in
            text.file != "causes/sponsor-withdrew.yaml"
                ? text
                : SourceText(
                    file: text.file,
                    text: text.text.replacing(
                        "signs:\n", with: "signs:\n  - {sign: sponsor-rare, present: moderate, absent: moderate}\n"))
        }
        let told = Lint(try KnowledgeBase(reading: with), reading: with).faults().map { "\($0.place): \($0.reason)" }
        #expect(
            told.contains(
                "causes/sponsor-withdrew.yaml:8:12: sponsor-absent and sponsor-rare look at the same and are counted twice"
            ))
    }

    @Test func `words that claim the impossible are found`() throws {
        let told = try found("weighing.yaml", "strong: 10}", "strong: 25}")
        #expect(
            told.contains {
                $0.hasPrefix("causes/sponsor-withdrew.yaml:7:5: these words claim that the sign is seen in about")
            })
    }
}
