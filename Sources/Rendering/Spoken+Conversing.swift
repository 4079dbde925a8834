import Knowledge
import Understanding
import Vocabulary

extension Spoken {
    func addConversing(to page: inout Page) {
        switch self {
        case .unsure(let questions):
            page.add("I am not sure what you ask. Do you mean:")
            for (index, question) in questions.enumerated() { page.bullet(question, mark: "\(index + 1).") }
        case .withheld(let reason, let principle): add(reason, principle, to: &page)
        case .noSuchChoice(let count):
            page.add(count == 0 ? "There is nothing to choose from." : "The numbers go from 1 to \(count).")
        case .lacking(let sentence): page.add(sentence)
        case .proposed(let events):
            page.add("Shall I put this on record?")
            for event in events { page.bullet(Spoken.words(of: event)) }
            page.add("Say yes or no. It will stand as said by you.")
        case .recorded(let events):
            for (seq, event) in events { page.add("On record as event \(seq): \(Spoken.words(of: event)).") }
            page.add("\"undo\" takes it back.")
        case .undone(let seq, let event, let position):
            page.add("Event \(seq) is taken back, by event \(position): \(Spoken.words(of: event)).")
            page.add("Both stay in the ledger. To have it back, say it again.")
        case .left(let wasTold): page.add(wasTold ? "Left as it was; nothing is recorded." : "Very well.")
        case .nothingAsked: page.add("There is nothing that waits for a yes.")
        case .nothingToUndo: page.add("There is nothing of this conversation to undo.")
        case .choices, .unnamed, .unpaired, .declined, .outOfScope: break
        }
    }

    private func add(_ reason: Understood.Reason, _ principle: Principle?, to page: inout Page) {
        switch reason {
        case .legal:
            page.add(
                "I give no legal advice: what the law or a contract requires is for your counsel, and in the end for those who apply it. What the field says of it, as its own reading:"
            )
            if let principle { page.bullet("\(principle.name) (\(principle.id)): \(principle.claim)") }
        case .elsewhere:
            page.add(
                "I know this district's own records, and a few published histories to compare with; of other districts I know nothing, and nothing leaves this machine to ask."
            )
        case .students:
            page.add(
                "I hold nothing about single students, and what carries their data is refused. I know adults' practice, structures and figures of whole schools."
            )
        case .thanks: page.add("You are welcome.")
        case .help:
            page.add(
                "I answer from this district's own records and from what is published on making improvement last. Nothing you say leaves this machine. You can ask, for instance:"
            )
            for example in Spoken.outOfScope.followUps { page.bullet(example) }
            page.add(
                "You can also tell me what happened, and say yes when I have understood it: \"We paused the writing initiative in January.\""
            )
        }
    }

    /// An event in words: its kind, when, and its fields.
    static func words(of event: JSON) -> String {
        let fields = (event.members ?? []).filter {
            !["kind", "at", "district", "by", "source", "recorded_at"].contains($0.name)
        }
        let told = fields.map { field in
            "\(field.name.replacing("_", with: " ")) \(field.value == .null ? "vacant" : field.value.text ?? field.value.line)"
        }
        return "\(event["kind"]?.text ?? "event") of \(event["at"]?.text ?? ""), \(told.joined(separator: ", "))"
    }

    /// Events that could be put on record, as a result.
    package static func proposal(_ events: [JSON]) -> JSON {
        ["schema": "holdfast.proposal/1", "events": .array(events)]
    }
}
