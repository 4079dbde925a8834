import Diagnosis
import Inquiry
import Knowledge
import Ledger
import Projection
import Vocabulary
import Wire

extension Desk {
    /// Records that somebody undertakes a move, or how what was undertaken stands.
    func commit(_ call: Call, for caller: Caller) async -> Outcome {
        let outcome: Outcome
        do throws(Refusal) {
            let standing = try allowed(call, caller).get()
            let snapshot = try snapshot(call, standing)
            let given = try commitment(call, in: snapshot)
            let event = try checked(given, call, caller)
            outcome = await committed(event, in: snapshot)
        } catch {
            outcome = .failure(error)
        }
        counters.count(outcome, of: call.method)
        return outcome
    }

    /// The event that a call stands for.
    ///
    /// - Throws: a refusal where the move is unknown, nobody or no day is named, the day is past, or what is to be changed
    ///   was not undertaken.
    private func commitment(_ call: Call, in snapshot: Snapshot) throws(Refusal) -> JSON {
        let name = call.params["initiative"]?.text ?? ""
        let moveID = call.params["move"]?.text ?? ""
        let status = call.params["status"]?.text ?? "committed"
        guard let move = snapshot.knowledge.move(moveID) else {
            throw Refusal(
                .notFound, "there is no move \"\(moveID)\"", slug: "no-such-move",
                suggestions: Nearness.nearest(to: moveID, among: snapshot.knowledge.moves.map(\.id)))
        }
        let initiative = snapshot.present.initiatives.first { $0.isCalled(name) }?.slug ?? name
        let open = snapshot.present.commitments(for: initiative).last { $0.move == move.id && $0.isOpen }
        if status == "committed" {
            for (field, says) in [("owner", "a seat"), ("due", "a day")] where call.params[field] == nil {
                throw Refusal(
                    .wrongValue, "a promise needs \(says): add \(field)=…", field: field, reason: "is missing")
            }
            if let open, let seq = open.positions.last {
                throw Refusal(
                    .conflict, "\(move.id) is \(open.status.rawValue) already, by event \(seq)",
                    field: "move", reason: "say how it stands instead: status=started, done or dropped")
            }
        } else if open == nil {
            throw Refusal(
                .conflict, "\(move.id) is not under way for \(initiative)", field: "status",
                reason: "undertake it first, with an owner and a day")
        }
        if let due = call.params["due"]?.text.flatMap({ Day($0) }), due < snapshot.today {
            throw Refusal(
                .wrongValue, "\(due) is past: today is \(snapshot.today)", field: "due",
                reason: "name today or a day to come")
        }
        return .members([
            "kind": "commitment", "at": .string(snapshot.today.description), "initiative": .string(initiative),
            "move": .string(move.id), "owner": call.params["owner"], "due": call.params["due"],
            "status": .string(status),
        ])
    }

    private func committed(_ event: Event, in snapshot: Snapshot) async -> Outcome {
        switch await write([event]) {
        case .failure(let refusal): return .failure(refusal)
        case .success(let receipts):
            let seq = receipts.first?.seq ?? 0
            let move = event.text("move").flatMap(snapshot.knowledge.move)
            let status = event.text("status") ?? ""
            let shows = snapshot.today + (move?.dueSignDays ?? 0)
            let indicator = move.flatMap { snapshot.knowledge.indicator($0.leadingIndicator) }
            let isOpen = status != "dropped" && status != "done"
            return .success(
                Wire.Answer(
                    facts: [Wire.Answer.Fact("seq", seq)], isReceipt: true,
                    json: {
                        .members([
                            "schema": "holdfast.commitment/1", "seq": .int(seq), "commitment": .object(event.fields),
                            "leading_indicator": (indicator?.id).map(JSON.string),
                            "due_sign": isOpen ? .string(shows.description) : nil,
                        ])
                    },
                    lines: {
                        let watched = indicator.map { "It should show in \($0.name) by \(shows)." }
                        return ["\(seq) recorded: \(move?.name ?? "") is \(status)."]
                            + (isOpen ? [watched].compactMap { $0 } : [])
                    }))
        }
    }
}
