import Dispatch
import Foundation
import Inquiry
import Ledger
import Logging
import Mail
import Projection
import Rendering
import Vocabulary
import Watch
import Wire

extension Desk {
    /// Whether a call is about digests that are kept: it waits for the disk.
    static let posting: Set = ["digest.due", "digest.sent", "digest.pause", "digest.resume"]

    private static let desk = DispatchQueue(label: "holdfast.digests", qos: .utility)

    /// Does what the outbox is changed by, one at a time and on a thread that nobody else waits for.
    func post(_ call: Call, for caller: Caller, holding taken: Taken) async -> Outcome {
        let outcome: Outcome
        switch allowed(call, caller) {
        case .failure(let refusal): outcome = .failure(refusal)
        case .success(let standing):
            outcome = await withCheckedContinuation { reply in
                Desk.desk.async { [self] in reply.resume(returning: posted(call, caller, standing, taken)) }
            }
        }
        counters.count(outcome, of: call.method)
        return outcome
    }

    private func posted(_ call: Call, _ caller: Caller, _ standing: Standing, _ taken: Taken) -> Outcome {
        do throws(Refusal) {
            switch call.method.name {
            case "digest.due": return .success(try due(after: call.params["after"]?.whole ?? 0, taken))
            case "digest.sent": return .success(try sent(call, taken))
            case "digest.pause": return .success(try pause(call, caller, standing))
            default: return .success(try resume(call, standing))
            }
        } catch {
            return .failure(error)
        }
    }

    // MARK: The scheduler's part

    /// The next message that is to be delivered, rendered where it was not; the connection answers for it until it says what
    /// became of it, or is gone.
    private func due(after last: Int, _ taken: Taken) throws(Refusal) -> Wire.Answer {
        let settings = try digests()
        let seconds = almanac.seconds()
        // Rendered where a run begins, and not again for each message of it.
        let made = last == 0 ? try print(by: settings, at: seconds) : 0
        let isOpen = settings.isOpen(settings.clock.reading(seconds))
        do throws(LedgerFault) {
            guard isOpen, let outgoing = try book.claim(at: seconds, after: last, now: almanac.now()) else {
                return Wire.Answer(nothingDue: made, isOpen: isOpen)
            }
            guard taken.take(outgoing.number) else {
                try release([outgoing.number])
                return Wire.Answer(nothingDue: made, isOpen: isOpen)
            }
            return Wire.Answer(outgoing, from: settings, made: made)
        } catch {
            throw Refusal(.ledger(error), [])
        }
    }

    /// Gives back what a connection had taken and did not tell of.
    func release(_ numbers: [Int]) throws(LedgerFault) {
        guard !numbers.isEmpty else { return }
        try book.release(numbers, at: almanac.seconds(), now: almanac.now())
    }

    /// The same for all that were taken, when nobody is connected.
    func releaseAll() {
        guard book.condition == .sound else { return }
        do throws(LedgerFault) {
            try book.release(nil, at: almanac.seconds(), now: almanac.now())
        } catch {
            log.error("digests could not be given back", metadata: ["reason": "\(error)"])
        }
    }

    /// The same for a connection that has ended.
    func releaseInBackground(_ numbers: [Int]) {
        guard !numbers.isEmpty else { return }
        Desk.desk.async { [self] in
            do throws(LedgerFault) {
                try release(numbers)
            } catch {
                log.error("a digest could not be given back", metadata: ["reason": "\(error)"])
            }
        }
    }

    private func sent(_ call: Call, _ taken: Taken) throws(Refusal) -> Wire.Answer {
        let number = call.params["number"]?.whole ?? 0
        let attempt = call.params["attempt"]?.whole ?? 0
        let outcome = call.params["outcome"]?.text ?? ""
        let seconds = almanac.seconds()
        let state: Outgoing.State
        let nextAt: Int?
        switch outcome {
        case "accepted": (state, nextAt) = (.accepted, nil)
        case "refused": (state, nextAt) = (.failed, nil)
        case "unknown": (state, nextAt) = (.unknown, seconds)
        case "misconfigured": (state, nextAt) = (.retried, seconds)
        default: (state, nextAt) = (.retried, seconds + Desk.wait(after: attempt))
        }
        do throws(LedgerFault) {
            let settled = try book.settle(
                number, attempt: attempt, state, code: call.params["code"]?.whole ?? 0,
                reply: call.params["reply"]?.text ?? "", nextAt: nextAt, now: almanac.now())
            taken.drop(number)
            guard let settled else {
                throw LedgerFault.unavailable(reason: "digest \(number) is not being sent by attempt \(attempt)")
            }
            log.info(
                "a digest was handed over",
                metadata: [
                    "number": "\(number)", "state": "\(settled.state.rawValue)", "code": "\(settled.code)",
                    "attempt": "\(attempt)",
                ])
            return Wire.Answer(
                facts: [Wire.Answer.Fact("number", number)], isReceipt: true,
                json: { settled.json(schema: "holdfast.digest-state/1") },
                lines: { ["\(number) \(settled.state.rawValue)"] })
        } catch {
            if case .unavailable(let reason) = error { throw Refusal(.conflict, reason, field: "attempt") }
            throw Refusal(.ledger(error), [])
        }
    }

    /// Seconds until what was put off is tried again: soon at first, since most servers mean minutes, then rarely.
    private static func wait(after attempt: Int) -> Int {
        let waits = [5 * 60, 30 * 60, 2 * 3600, 6 * 3600]
        return waits[min(max(attempt, 1), waits.count) - 1]
    }

    func digests() throws(Refusal) -> DigestSettings {
        guard let settings = configuration.digests else {
            throw Refusal(
                .notFound, "no digests are set up; add digests with their recipients to the settings",
                slug: "no-digests")
        }
        return settings
    }

    // MARK: Pauses

    private func pause(_ call: Call, _ caller: Caller, _ standing: Standing) throws(Refusal) -> Wire.Answer {
        let (snapshot, initiative) = try paused(call, standing)
        guard let until = call.params["until"]?.text.flatMap({ Day($0) }), until >= snapshot.today else {
            throw .wrong("until", "is past: name today, \(snapshot.today), or a day to come")
        }
        let pause = StoredPause(
            district: snapshot.district, initiative: initiative, by: caller.name,
            reason: call.params["reason"]?.text ?? "", until: until.number)
        do throws(LedgerFault) {
            try book.pause(pause, now: almanac.now())
        } catch {
            throw Refusal(.ledger(error), [])
        }
        return Wire.Answer(
            isReceipt: true,
            json: {
                [
                    "schema": "holdfast.pause/1", "district": .string(pause.district),
                    "initiative": .string(initiative), "by": .string(pause.by), "reason": .string(pause.reason),
                    "until": .string(until.description),
                ]
            },
            lines: {
                [
                    "No digest tells of \(initiative) to \(until), that day among it. To undo it: holdfast digest resume \(initiative)"
                ]
            })
    }

    private func resume(_ call: Call, _ standing: Standing) throws(Refusal) -> Wire.Answer {
        let (snapshot, initiative) = try paused(call, standing)
        let wasPaused: Bool
        do throws(LedgerFault) {
            wasPaused = try book.resume(initiative, in: snapshot.district, now: almanac.now())
        } catch {
            throw Refusal(.ledger(error), [])
        }
        return Wire.Answer(
            isReceipt: true,
            json: {
                [
                    "schema": "holdfast.pause/1", "district": .string(snapshot.district),
                    "initiative": .string(initiative), "was_paused": .bool(wasPaused),
                ]
            },
            lines: { [wasPaused ? "Digests tell of \(initiative) again." : "\(initiative) was not paused."] })
    }

    private func paused(_ call: Call, _ standing: Standing) throws(Refusal) -> (Snapshot, String) {
        let snapshot = try snapshot(call, standing)
        let name = call.params["initiative"]?.text ?? ""
        guard let initiative = snapshot.present.initiatives.first(where: { $0.isCalled(name) }) else {
            throw Refusal(
                .notFound, "there is no initiative \"\(name)\"", slug: "no-such-initiative",
                suggestions: Nearness.nearest(to: name, among: snapshot.present.initiatives.map(\.slug)))
        }
        return (snapshot, initiative.slug)
    }
}
