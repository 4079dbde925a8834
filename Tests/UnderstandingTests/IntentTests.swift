import Inquiry
import Testing
import Understanding

/// What a person wants to know.
struct IntentTests {
    @Test(arguments: [
        ("Why is it stalling?", "diagnose", Question.diagnose(initiative: "math-plc")),
        ("What is wrong with math-plc?", "diagnose", .diagnose(initiative: "math-plc")),
        ("How did it hold?", "diagnose", .diagnose(initiative: "math-plc")),
        ("How is math?", "status", .status(initiative: "math-plc")),
        ("Where do we stand with math?", "status", .status(initiative: "math-plc")),
        ("What should we do?", "recommend", .recommend(initiative: "math-plc", limit: nil, role: nil)),
        ("Who can fix math?", "authority", .recommend(initiative: "math-plc", limit: nil, role: nil)),
    ])
    func `words tell what is asked`(text: String, intent: String, question: Question) throws {
        #expect(
            try Room.understand(text, Room.single) == .asked(question, intent: intent, initiative: "math-plc"))
    }

    @Test(arguments: [
        ("What does research say about spread?", "spread"), ("what does research say", ""),
        ("What does the research say on fractions?", "fractions"),
    ])
    func `research is asked about in general, with the words that no example has`(text: String, query: String) throws {
        let asked = Understood.asked(.principles(query: query), intent: "principles", initiative: nil)
        #expect(try Room.understand(text, Room.several, before: "literacy") == asked)
        #expect(try Room.understand(text, "") == asked)
    }

    @Test(arguments: ["", "?", "Will it rain?", "Write me a poem about the sea"])
    func `what is like no example is out of scope`(text: String) throws {
        #expect(try Room.understand(text, Room.single, before: "math-plc") == .outOfScope)
    }

    @Test(arguments: ["Where do we stand?", "How is the district now?", "how is it going?"])
    func `how the district stands is asked of all initiatives where several are there and none is named`(
        text: String
    ) throws {
        #expect(
            try Room.understand(text, Room.several)
                == .asked(.status(initiative: nil), intent: "status", initiative: nil))
    }

    @Test(arguments: ["How is robotics doing?", "How is attendance?"])
    func `how something unknown stands is not asked of all`(text: String) throws {
        let understood = try Room.understand(text, Room.several)
        if case .asked = understood { Issue.record("\(understood)") }
    }
}
