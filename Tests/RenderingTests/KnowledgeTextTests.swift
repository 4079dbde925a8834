import Inquiry
import Rendering
import Testing

struct KnowledgeTextTests {
    private func text(_ question: Question) throws -> String {
        try Specimen.snapshot().answer(question).lines.joined(separator: "\n")
    }

    @Test(arguments: [
        (
            Question.cite(id: "time-first"),
            """
            Time comes first (principle time-first)
              Teams without protected time do not keep a practice.
              Basis: published.

            Sources
              - A study of four districts, 2025 (study), https://example.org/four. Read: The abstract.

            Who disagrees
              - Notes from the desk: Some teams do without.
            """
        ),
        (
            .cite(id: "no-loop"),
            """
            Way back for what is learned (sign no-loop)
              There is no way back for what is learned.
              Basis: judgement.

            Sources
              - Notes from the desk (judgement), on file. Read: all of it
            """
        ),
        (
            .principles(query: "time"),
            """
            Time comes first (time-first)
              Teams without protected time do not keep a practice.
              Shown by: Teams meet in the timetable.
              Published: A study of four districts, 2025.
              Disputed by Notes from the desk.
            """
        ),
        (
            .principles(query: "robots"),
            #"Nothing in the knowledge base speaks to "robots". "principles" alone lists all there is."#
        ),
        (.initiatives, "math-plc  Math PLC"),
        (
            .sites,
            """
            elm  Elm Elementary  elementary
            oak  Oak Elementary  elementary
            """
        ),
        (
            .seats,
            """
            math-lead  B. Cruz  director
            sup        A. Ito  superintendent
            """
        ),
        (
            .indicators,
            """
            coach-time  coach-time (share)
            depth       depth (share)
            loop        loop (flag)
            minutes     minutes (minutes)
            spread      spread (share)
            """
        ),
    ])
    func `entries and lists are plain text`(question: Question, expected: String) throws {
        #expect(try text(question) == expected)
    }
}
