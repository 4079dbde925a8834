import Projection
import Specimens
import Testing
import Understanding
import Vocabulary

@testable import Knowledge

/// What a listener of a district makes of words.
enum Room {
    /// How people ask, in few cues.
    static let questions = [
        QuestionEntry(id: "authority", cues: ["who can", "who decides"], examples: ["Who can fix this?"]),
        QuestionEntry(
            id: "diagnose", cues: ["why", "what is wrong", "how did"], examples: ["Why is coaching stalling this year?"]
        ),
        QuestionEntry(id: "principles", cues: ["what does research"], examples: ["What does research say?"]),
        QuestionEntry(id: "recommend", cues: ["what should", "what should we stop"], examples: ["What should we do?"]),
        QuestionEntry(id: "status", cues: ["how is", "where do we stand"], examples: ["How is it?"]),
    ]

    /// The initiatives of a district, as they stand on a day in 2026.
    static func initiatives(_ lines: String) throws -> [Subject] {
        let history = History(try Ledgers.entries(lines), indicators: [])
        return DistrictState(history, of: "riverbend", on: try #require(Day("2026-03-02"))).initiatives
    }

    static func understand(_ text: String, _ lines: String, before: String? = nil) throws -> Understood {
        try Listener(questions, initiatives: initiatives(lines)).understand(text, before: before)
    }

    static let single = """
        {"kind": "initiative", "at": "2023-09-01", "initiative": "math-plc", "name": "Math Teams"}
        """

    static let several = """
        {"kind": "initiative", "at": "2023-09-01", "initiative": "math-plc", "name": "Math Learning Teams", "aliases": ["number circle", "the 2023 launch"]}
        {"kind": "initiative", "at": "2024-09-01", "initiative": "literacy", "name": "Early Reading Teams"}
        {"kind": "initiative", "at": "2019-09-01", "initiative": "walks", "name": "Instructional Rounds", "status": "ended"}
        """
}
