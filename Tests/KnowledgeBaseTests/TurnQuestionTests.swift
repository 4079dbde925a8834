import Inquiry
import Knowledge
import Projection
import Specimens
import Testing
import Understanding
import Vocabulary

/// How people ask when something turned, by the shipped examples.
struct TurnQuestionTests {
    private let listener: Listener

    init() throws {
        let base = try Bases.shipped()
        let history = History(try Ledgers.entries(Ledgers.launch), indicators: [])
        let state = DistrictState(history, of: "riverbend", on: try #require(Day("2026-03-02")))
        listener = Listener(
            Ears.shipped, Roster(initiatives: state.initiatives), premises: base.premises, today: state.day)
    }

    @Test(arguments: [
        "when did this start going sideways?", "When did math plc start to slip?", "Since when are we stalling?",
        "When did we get stuck?", "How long has it been going wrong?", "When did it begin to fade?",
        "What led up to this?", "Show me the timeline of math plc",
    ])
    func `when it turned is asked of its timeline`(text: String) {
        #expect(
            listener.understand(text)
                == .asked(
                    .timeline(initiative: "math-plc", from: nil, to: nil), intent: "timeline", initiative: "math-plc"))
    }

    @Test(arguments: [
        ("Why did math plc start to slip?", "diagnose"), ("How did it hold?", "diagnose"),
        ("What happened to math plc?", "diagnose"), ("What if the grant ends when they did?", "whatif"),
        ("Where do we stand?", "status"),
    ])
    func `what only sounds like it is asked of something else`(text: String, expected: String) {
        guard case .asked(_, let intent, _) = listener.understand(text) else {
            Issue.record("not understood: \(text)")
            return
        }
        #expect(intent == expected)
    }
}
