import Inquiry
import Ledger
import Synchronization
import Transport
import Vocabulary
import Wire

extension DaemonSession {
    /// What this connection watches, and how it is told.
    struct Watching {
        var watch: Vigil?
        /// Whether it is told between replies, as `watch` asks; else when it asks with `idle`.
        var isTold = false
        /// Whether it is told in JSON-RPC.
        var isRPC = false
        var bell: Bell?
        var idling: CheckedContinuation<Void, Never>?
        var isOver = false

        /// Whoever waits for news, where there are some.
        mutating func takeIdling() -> CheckedContinuation<Void, Never>? {
            guard isOver || watch?.hasNews ?? false else { return nil }
            defer { idling = nil }
            return idling
        }
    }

    func opened(_ bell: Bell) { watching.withLock { $0.bell = bell } }

    func ended() {
        desk.lookout.remove(visit.number)
        desk.visitors.leave(visit)
        desk.releaseInBackground(taken.end())
        let idling = watching.withLock { watching in
            watching.isOver = true
            watching.watch = nil
            watching.bell = nil
            return watching.takeIdling()
        }
        idling?.resume()
    }

    func unasked() -> [UInt8] {
        watching.withLock { watching in
            guard watching.isTold else { return [] }
            let isRPC = watching.isRPC
            return watching.watch?.tell().flatMap { $0.line(rpc: isRPC) } ?? []
        }
    }

    var isWatching: Bool { watching.withLock { $0.isTold } }

    /// Begins to tell this connection what changes; a watch it had before is over.
    func watch(_ call: Call, rpc: Bool) -> Outcome {
        desk.watch(call, for: caller).map { watch in
            begin(watch, isTold: true, rpc: rpc)
            visit.watches(true)
            let topics = watch.topics.map(\.rawValue).sorted()
            return Wire.Answer(
                facts: [Wire.Answer.Fact("seq", watch.seq)],
                json: {
                    [
                        "schema": "holdfast.watch/1", "seq": .int(watch.seq), "district": .string(watch.district),
                        "topics": .array(topics.map(JSON.string)),
                    ]
                }, lines: { ["watching \(topics.joined(separator: ",")) of \(watch.district)"] })
        }
    }

    func unwatch(_ call: Call) -> Outcome {
        let outcome = desk.allowed(call, caller).map { _ in
            desk.lookout.remove(visit.number)
            visit.watches(false)
            watching.withLock { watching in
                watching.watch = nil
                watching.isTold = false
            }
            return Wire.Answer(json: { ["schema": "holdfast.unwatch/1"] }, lines: { ["watching nothing"] })
        }
        desk.counters.count(outcome, of: call.method)
        return outcome
    }

    /// Waits until something changes, and answers with all that did.
    ///
    /// What changes between two of them on one connection is told by the second.
    func idle(_ call: Call) async -> Outcome {
        let begun: Outcome?
        switch desk.watch(call, for: caller) {
        case .failure(let refusal): begun = .failure(refusal)
        case .success(let watch):
            let goesOn = call.params["since"] == nil && watching.withLock { $0.watch?.isOf(watch) ?? false }
            if !goesOn { begin(watch, isTold: false, rpc: false) }
            begun = nil
        }
        if let begun { return begun }
        let timer = call.params["seconds"]?.whole.map { seconds in
            Task {
                do {
                    try await Task.sleep(for: .seconds(seconds))
                    watching.withLock { watching in
                        defer { watching.idling = nil }
                        return watching.idling
                    }?.resume()
                } catch {
                    // There was something to tell before.
                }
            }
        }
        await withCheckedContinuation { reply in
            let ready = watching.withLock { watching in
                watching.idling = reply
                return watching.takeIdling()
            }
            ready?.resume()
        }
        timer?.cancel()
        let (notices, seq) = watching.withLock { watching in
            (watching.watch?.tell() ?? [], watching.watch?.seq ?? 0)
        }
        return .success(
            Wire.Answer(
                facts: [Wire.Answer.Fact("seq", seq)],
                json: {
                    [
                        "schema": "holdfast.idle/1", "seq": .int(seq),
                        "changed": .array(notices.filter { $0.sort == .changed }.map(\.json)),
                        "gap": notices.first { $0.sort == .gap }?.json ?? .null,
                    ]
                }, lines: { notices.map(\.text) }))
    }

    private func begin(_ watch: Vigil, isTold: Bool, rpc: Bool) {
        watching.withLock { watching in
            watching.watch = watch
            watching.isTold = isTold
            watching.isRPC = rpc
        }
        desk.lookout.add(visit.number, watch.district) { [weak self] in self?.see($0) }
    }

    private func see(_ sight: Sight) {
        let (idling, bell) = watching.withLock { watching in
            watching.watch?.see(sight)
            let isTold = watching.isTold && watching.watch?.hasNews ?? false
            return (watching.takeIdling(), isTold ? watching.bell : nil)
        }
        idling?.resume()
        bell?.ring()
    }
}

extension Desk {
    /// What a call asks to be told of.
    func watch(_ call: Call, for caller: Caller) -> Result<Vigil, Refusal> {
        let asked = allowed(call, caller).flatMap { standing -> Result<Vigil, Refusal> in
            do throws(Refusal) {
                return .success(try watch(call, in: try district(call, standing)))
            } catch {
                return .failure(error)
            }
        }
        counters.count(asked.map { _ in Wire.Answer(json: { .null }, lines: { [] }) }, of: call.method)
        return asked
    }

    private func watch(_ call: Call, in district: String) throws(Refusal) -> Vigil {
        let named = call.params["topics"]?.elements?.compactMap { $0.text.flatMap(Topic.init) }
        let topics = Set(named ?? [.verdict])
        let now: Sight
        let past: Sight?
        let since = call.params["since"]?.whole
        do throws(LedgerFault) {
            now = try lookout.sight(of: district)
            past =
                try since.map { seq throws(LedgerFault) in
                    try lookout.sight(of: district, upTo: seq, of: position)
                } ?? nil
        } catch {
            throw unread(district, error)
        }
        let initiative = call.params["initiative"]?.text
        if let initiative, !now.conclusions.contains(where: { $0.initiative == initiative }) {
            let known = now.conclusions.map(\.initiative)
            throw Refusal(
                .notFound, "there is no initiative \"\(initiative)\"", slug: "no-such-initiative",
                suggestions: Nearness.nearest(to: initiative, among: known))
        }
        guard let since else { return Vigil(topics, initiative: initiative, since: now, now: now) }
        return Vigil(topics, initiative: initiative, since: past ?? now, unknown: past == nil ? since : nil, now: now)
    }
}
