import Inquiry
import Knowledge
import Rendering
import Specimens
import Testing
import Vocabulary

struct UnknownsTextTests {
    private func text(_ limit: Int? = nil, _ lines: String = Specimen.lines, _ draft: Draft = Specimen.draft()) throws
        -> String
    {
        try Specimen.snapshot(lines, draft).answer(.unknowns(initiative: "math-plc", limit: limit)).lines
            .joined(separator: "\n")
    }

    @Test func `each question says in what unit to answer, whom to ask and why`() throws {
        #expect(
            try text() == #"""
                Math PLC: 2 questions are open. The first to ask is the one whose answer could change most.
                  1. How is depth? (depth: a share, 0 to 1)
                     Ask the principal. Without it nobody can say how the initiative stands.
                  2. How is coach-time? (coach-time: a share, 0 to 1)
                     Ask the principal. It would speak for or against "Coaches are used for other work". It was
                     on record once, and that is too old to count.

                An answer goes on record as a report, by whoever may record:
                  record {"kind":"report","at":"2026-06-01","initiative":"math-plc","indicator":"ID","value":ANSWER}
                """#)
    }

    @Test func `what was left out is counted`() throws {
        #expect(
            try text(1) == #"""
                Math PLC: 2 questions are open. The first to ask is the one whose answer could change most.
                  1. How is depth? (depth: a share, 0 to 1)
                     Ask the principal. Without it nobody can say how the initiative stands.

                1 of 2 are shown; limit=2 shows all.

                An answer goes on record as a report, by whoever may record:
                  record {"kind":"report","at":"2026-06-01","initiative":"math-plc","indicator":"ID","value":ANSWER}
                """#)
    }

    /// Everything that a sign asks for is on record.
    @Test func `where nothing is open, that is said`() throws {
        let known =
            Specimen.lines.replacing("2025-09-15", with: "2026-04-15") + """
                {"kind": "observation", "at": "2026-05-01", "initiative": "math-plc", "proficient": 30, "observed": 100}

                """
        #expect(
            try text(nil, known) == "Math PLC: no question is open. Nothing that could change the diagnosis is unknown."
        )
    }

    @Test(arguments: [
        ("share", "above: 0.5", "a share, 0 to 1"), ("correlation", "above: 0", "a correlation, -1 to 1"),
        ("days", "above: 1", "days"), ("months", "above: 1", "months"), ("minutes", "above: 1", "minutes"),
        ("hours", "above: 1", "hours"), ("count", "above: 1", "a number"), ("flag", "is: true", "true or false"),
        ("word", "is: much", "a word"),
    ])
    func `an answer is asked for in the unit of its indicator`(unit: String, test: String, words: String) throws {
        var draft = Specimen.draft()
        draft.indicator("asked", unit)
        draft.sign("asking", when: "indicator: asked, \(test)")
        draft.cause("unheard", signs: ["sign: asking, present: hint, absent: hint"])
        #expect(try text(nil, Specimen.lines, draft).contains("How is asked? (asked: \(words))"))
    }

    @Test func `the same in JSON, with how many are open in all`() throws {
        let json = try Specimen.snapshot().answer(.unknowns(initiative: "math-plc", limit: 1)).json
        let diagnosis = try Specimen.snapshot().answer(.diagnose(initiative: "math-plc")).json
        #expect(
            json.members?.map(\.name) == [
                "schema", "initiative", "name", "as_of", "ledger_seq", "knowledge_version", "verdict", "open",
                "deciding", "unknowns",
            ])
        #expect(json["schema"] == "holdfast.unknowns/1")
        #expect(json["open"] == 2)
        #expect(json["unknowns"]?.elements == (diagnosis["unknowns"]?.elements?.prefix(1)).map { Array($0) })
    }
}
