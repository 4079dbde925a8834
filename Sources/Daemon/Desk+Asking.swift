import Inquiry
import Knowledge
import Projection
import Rendering
import Understanding
import Vocabulary
import Wire

extension Desk {
    /// A question in plain words, or something told.
    ///
    /// - Parameter before: What the connection spoke of; an id of a conversation in the call comes before it.
    func ask(_ call: Call, _ standing: Standing, _ before: Conversation?) throws(Refusal) -> Wire.Answer {
        let text = call.params["text"]?.text ?? ""
        let snapshot = try room(for: text, call, standing)
        let exchange = Exchange(
            desk: self, snapshot: snapshot, view: view(call), text: text,
            before: conversation(call, before ?? Conversation()),
            listener: listener(in: snapshot, view(call)))
        return try exchange.answer()
    }

    /// Where a call takes up what was said.
    func conversation(_ call: Call, _ known: Conversation) -> Conversation {
        if let id = call.params["conversation"]?.text { return Conversation(id: id) }
        guard let initiative = call.params["initiative"]?.text else { return known }
        var conversation = known
        conversation.initiative = initiative
        return conversation
    }

    func listener(in snapshot: Snapshot, _ view: View) -> Listener {
        let state = snapshot.state(view).state
        let knowledge = snapshot.knowledge
        func draw(_ earlier: Roster?) -> Roster {
            Roster(
                initiatives: state.initiatives, sites: state.sites, seats: state.seats, cases: knowledge.cases,
                reusing: earlier)
        }
        let roster = view == View() ? schooling.roster(of: snapshot.district, draw) : draw(nil)
        return Listener(
            schooling.ear(for: knowledge), roster, schooling.claims(of: knowledge), knowledge,
            today: view.asOf ?? snapshot.today)
    }

    /// The district that a question is put in. Where it is not clear which, a question about no district can still be
    /// answered.
    private func room(for text: String, _ call: Call, _ standing: Standing) throws(Refusal) -> Snapshot {
        do throws(Refusal) {
            return try snapshot(call, standing)
        } catch {
            let listener = Listener(
                schooling.ear(for: knowledge), Roster(initiatives: []), today: almanac.today())
            switch listener.understand(text) {
            case .asked(.principles, _, _), .asked(.indicators, _, _), .outOfScope, .withheld:
                return districts.empty("")
            case .asked, .unclear, .unsure, .unnamed, .declined, .restyled, .told, .yes, .no, .undo: throw error
            }
        }
    }

    /// Whether a single word that is no verb is something that people say in a conversation.
    func hears(_ word: String, in conversation: Conversation) -> Bool {
        if Int(word) != nil { return conversation.asked != nil }
        let small = word.lowercased()
        return knowledge.questions.contains { $0.examples.contains { $0.lowercased() == small } }
    }

    /// Has the examples learned before somebody asks.
    func learnInBackground() {
        Task.detached(priority: .utility) { [self] in _ = schooling.ear(for: knowledge) }
    }
}
