import Inquiry
import Knowledge
import Ledger
import Rendering
import Understanding
import Vocabulary
import Wire

extension Desk {
    /// Whether a call says yes to what was told, or takes it back: then it writes.
    func settles(_ call: Call, in known: Conversation) -> Bool {
        guard call.method.name == "ask", call.params["read_only"]?.flag != true, let text = call.params["text"]?.text,
            text.utf8.count <= Desk.longestYes
        else {
            return false
        }
        let conversation = conversation(call, known)
        guard conversation.told != nil || !conversation.recorded.isEmpty else { return false }
        return verdict(on: text, conversation) != nil
    }

    /// A yes and an undo are short.
    private static let longestYes = 40

    private enum Settling {
        case record(String)
        case undo(Int)
    }

    private func verdict(on text: String, _ conversation: Conversation) -> Settling? {
        let listener = Listener(
            schooling.ear(for: knowledge), Roster(initiatives: []), today: almanac.today())
        switch listener.understand(text) {
        case .yes: return conversation.told.map { .record($0) }
        case .undo: return conversation.told == nil ? conversation.recorded.last.map { .undo($0) } : nil
        default: return nil
        }
    }

    /// Puts on record what was told, or takes back what was put there.
    func settle(_ call: Call, for caller: Caller, in known: Conversation) async -> Outcome {
        let outcome: Outcome
        do throws(Refusal) {
            let standing = try allowed(call, caller).get()
            guard standing.role >= .recorder else {
                throw Refusal(
                    .notAllowed,
                    "user \"\(caller.name)\" is a \(standing.role.rawValue), and to put something on record needs a recorder",
                    reason: "role")
            }
            let conversation = conversation(call, known)
            switch verdict(on: call.params["text"]?.text ?? "", conversation) {
            case .record(let told): outcome = try await recorded(told, call, caller, standing, conversation)
            case .undo(let seq): outcome = try await undone(seq, call, caller, standing, conversation)
            case nil: outcome = .success(try ask(call, standing, known))
            }
        } catch {
            outcome = .failure(error)
        }
        counters.count(outcome, of: call.method)
        return outcome
    }

    private func recorded(
        _ told: String, _ call: Call, _ caller: Caller, _ standing: Standing, _ conversation: Conversation
    ) async throws(Refusal) -> Outcome {
        let snapshot = try snapshot(call, standing)
        let exchange = exchange(told, call, snapshot, conversation)
        guard case .told(let meant) = exchange.listener.understand(told, before: conversation),
            case .success(let events) = exchange.events(of: meant)
        else {
            throw Refusal(
                .conflict, "what was told can no longer be put on record; say it once more", field: "conversation")
        }
        var batch: [Event] = []
        for event in events {
            let sourced = JSON.object(
                (event.members ?? []) + [JSON.Member("source", .string("said by \(caller.name)"))])
            batch.append(try checked(sourced, call, caller))
        }
        let receipts = try await write(batch).get()
        var after = conversation
        after.told = nil
        after.recorded = (conversation.recorded + receipts.map(\.seq)).suffix(Conversation.undoable)
        let position = receipts.map(\.seq).max() ?? 0
        return .success(
            Spoken.recorded(zip(receipts.map(\.seq), events).map { ($0, $1) }).answer(
                "record", .done, snapshot, after, at: position,
                result: [
                    "schema": "holdfast.recorded/1", "seq": .int(position),
                    "results": .array(receipts.map { ["seq": .int($0.seq), "state": .string($0.state.rawValue)] }),
                ]))
    }

    private func undone(
        _ seq: Int, _ call: Call, _ caller: Caller, _ standing: Standing, _ conversation: Conversation
    ) async throws(Refusal) -> Outcome {
        let snapshot = try snapshot(call, standing)
        guard let entry = snapshot.ledger.last(where: { $0.seq == seq }) else {
            throw Refusal(.notFound, "event \(seq) is not on record in this district", field: "conversation")
        }
        let event = try checked(
            [
                "kind": "retraction", "at": .string(snapshot.today.description), "retracts": .int(seq),
                "reason": "undone by the one who said it",
            ], call, caller)
        let receipts = try await write([event]).get()
        var after = conversation
        after.recorded.removeAll { $0 == seq }
        let position = receipts.first?.seq ?? 0
        return .success(
            Spoken.undone(seq, .object(entry.event.fields), by: position).answer(
                "undo", .done, snapshot, after, at: position,
                result: ["schema": "holdfast.recorded/1", "seq": .int(position), "retracted": .int(seq)]))
    }

    private func exchange(_ text: String, _ call: Call, _ snapshot: Snapshot, _ conversation: Conversation) -> Exchange
    {
        Exchange(
            desk: self, snapshot: snapshot, view: view(call), text: text, before: conversation,
            listener: listener(in: snapshot, view(call)))
    }
}
