import Inquiry
import Projection
import Specimens
import Testing

@testable import Knowledge
@testable import Understanding

/// What is to be held against what.
struct ComparingTests {
    private func understand(_ text: String, before: String? = nil, lines: String = Room.several) throws -> Understood {
        let story = try PublishedCase(
            reading: SourceText(
                file: "cases/far-valley.jsonl",
                text: """
                    {"kind": "district", "at": "2015", "district": "valley", "name": "Valley Unified"}
                    {"kind": "initiative", "at": "2015", "district": "valley", "initiative": "teams", "name": "First Teams", "aliases": ["2015 launch"]}
                    """), indicators: [])
        let state = try Room.state(lines)
        return Listener(
            Ears.shipped, Roster(initiatives: state.initiatives, cases: [story]), today: try #require(Room.today)
        ).understand(text, before: Conversation(initiative: before))
    }

    private func asked(_ left: String, _ right: String, _ initiative: String?) -> Understood {
        .asked(.compare(left: left, right: right, initiative: nil), intent: "compare", initiative: initiative)
    }

    @Test(arguments: [
        ("How is math-plc different from Far Valley?", "math-plc", "far-valley", "math-plc"),
        ("Compare Early Reading Teams and Math Learning Teams", "literacy", "math-plc", "literacy"),
        ("Why is literacy different from Valley Unified?", "literacy", "far-valley", "literacy"),
        ("How is literacy different from the 2015 launch?", "literacy", "far-valley:teams", "literacy"),
        ("How is literacy different from 2025-06-30?", "literacy", "2025-06-30", "literacy"),
        ("Compare far valley with literacy", "far-valley", "literacy", "literacy"),
    ])
    func `two that are named are held against each other in their order`(
        text: String, left: String, right: String, initiative: String
    ) throws {
        #expect(try understand(text) == asked(left, right, initiative))
    }

    @Test func `where one is named, the other is what the conversation is about, or all there is`() throws {
        let text = "How are we different from Far Valley?"
        #expect(try understand(text, before: "literacy") == asked("literacy", "far-valley", "literacy"))
        #expect(try understand(text, lines: Room.single) == asked("math-plc", "far-valley", "math-plc"))
        #expect(
            try understand(text)
                == .unclear(
                    intent: "compare",
                    [
                        Understood.Choice(initiative: "literacy", name: "Early Reading Teams"),
                        Understood.Choice(initiative: "math-plc", name: "Math Learning Teams"),
                    ]))
    }

    @Test(arguments: ["How are we different from Fresno?", "Compare literacy", "Compare"])
    func `what names too little to compare is told what there is`(text: String) throws {
        let known = ["Early Reading Teams", "Math Learning Teams", "Instructional Rounds", "far valley"]
        #expect(try understand(text) == .unnamed(intent: "compare", known: known))
    }

    @Test func `of several that the words can mean, the one that was chosen counts`() throws {
        let text = "Why are the teams stalling?"
        #expect(
            try Room.understand(text, Room.several, before: "math-plc")
                == .asked(.diagnose(initiative: "math-plc"), intent: "diagnose", initiative: "math-plc"))
        guard case .unclear = try Room.understand(text, Room.several) else {
            Issue.record("two initiatives are teams")
            return
        }
    }
}
