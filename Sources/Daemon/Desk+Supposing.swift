import Inquiry
import Vocabulary
import Wire

extension Desk {
    /// What a call supposes: events, a premise, or nothing yet.
    func supposition(_ call: Call) throws(Refusal) -> Supposition {
        let events = call.params["events"]?.elements ?? []
        guard let premise = call.params["premise"]?.text else {
            for name in ["when", "number"] where call.params[name] != nil {
                throw .wrong(name, "belongs to a premise, and none is named")
            }
            return events.isEmpty ? .open : .events(events)
        }
        guard events.isEmpty else { throw .wrong("events", "are given beside a premise; give one of the two") }
        return .premise(premise, when: call.params["when"]?.text, number: call.params["number"]?.whole)
    }
}
