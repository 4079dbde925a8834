import Inquiry
import Testing

@testable import Understanding

/// A question that leans on the one before it.
struct FollowUpTests {
    @Test(arguments: [
        ("Why?", Question.diagnose(initiative: "literacy"), "diagnose"),
        ("What should we do?", .recommend(initiative: "literacy", limit: nil, role: nil), "recommend"),
        ("Who can fix this?", .recommend(initiative: "literacy", limit: nil, role: nil), "authority"),
        ("How is it now?", .status(initiative: "literacy"), "status"),
    ])
    func `a question that names nothing is about what the conversation was about`(
        text: String, question: Question, intent: String
    ) throws {
        #expect(
            try Room.understand(text, Room.several, before: "literacy")
                == .asked(question, intent: intent, initiative: "literacy"))
    }

    @Test func `a name in the question counts before the conversation`() throws {
        #expect(
            try Room.understand("And why is math stalling?", Room.several, before: "literacy")
                == .asked(.diagnose(initiative: "math-plc"), intent: "diagnose", initiative: "math-plc"))
    }

    @Test func `a conversation about what has ended goes on`() throws {
        #expect(
            try Room.understand("Why did it end?", Room.several, before: "walks")
                == .asked(.diagnose(initiative: "walks"), intent: "diagnose", initiative: "walks"))
    }

    @Test func `a conversation about something that is not there is no help`() throws {
        #expect(
            try Room.understand("Why?", Room.several, before: "gone")
                == .unclear(
                    intent: "diagnose",
                    [
                        Understood.Choice(initiative: "literacy", name: "Early Reading Teams"),
                        Understood.Choice(initiative: "math-plc", name: "Math Learning Teams"),
                    ]))
    }
}
