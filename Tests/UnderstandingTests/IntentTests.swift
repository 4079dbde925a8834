import Inquiry
import Testing
import Understanding

/// What a person wants to know.
struct IntentTests {
    private let move = Question.recommend(initiative: "math-plc", limit: nil, role: nil)

    @Test(arguments: [
        ("Why is it stalling?", "diagnose", Question.diagnose(initiative: "math-plc")),
        ("What is wrong with math-plc?", "diagnose", .diagnose(initiative: "math-plc")),
        ("How did it hold?", "diagnose", .diagnose(initiative: "math-plc")),
        ("How is math?", "status", .status(initiative: "math-plc")),
        ("Where do we stand with math?", "status", .status(initiative: "math-plc")),
        ("What should we do?", "recommend", .recommend(initiative: "math-plc", limit: nil, role: nil)),
        ("Who can fix math?", "authority", .recommend(initiative: "math-plc", limit: nil, role: nil)),
    ])
    func `a cue tells what is asked`(text: String, intent: String, question: Question) throws {
        #expect(
            try Room.understand(text, Room.single) == .asked(question, intent: intent, initiative: "math-plc"))
    }

    @Test(arguments: [
        ("Why: what should we do?", "recommend"), ("Why, and who can?", "authority"),
        ("Who can, and what should they?", "authority"), ("What should we do, and who can?", "recommend"),
        ("Who decides what should we stop?", "recommend"),
    ])
    func `the longest cue counts, and of equals the first`(text: String, intent: String) throws {
        #expect(
            try Room.understand(text, Room.single, before: "math-plc")
                == .asked(move, intent: intent, initiative: "math-plc"))
    }

    @Test(arguments: [
        ("What does research say about spread?", "say about spread"), ("what does research", ""),
        ("Tell me, what does research on math-plc say", "tell me on math plc say"),
    ])
    func `research is asked about in general, with the words beside the cue`(text: String, query: String) throws {
        let asked = Understood.asked(.principles(query: query), intent: "principles", initiative: nil)
        #expect(try Room.understand(text, Room.several, before: "literacy") == asked)
        #expect(try Room.understand(text, "") == asked)
    }

    @Test(arguments: ["", "?", "Will it rain?", "Write me a poem about math-plc", "whys and wherefores", "should what"])
    func `what no cue stands in is out of scope`(text: String) throws {
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

    @Test func `how something unknown stands is not asked of all`() throws {
        #expect(
            try Room.understand("How is attendance?", Room.several)
                == .unnamed(
                    intent: "status", known: ["Early Reading Teams", "Math Learning Teams", "Instructional Rounds"]))
    }
}
