import Synchronization
import Understanding
import Vocabulary
import Wire

extension DaemonSession {
    func execute(_ call: Call) async -> Outcome {
        guard isSlow(call) else { return read(call) }
        switch call.method.name {
        case "reload": return await desk.reload(call, for: caller)
        case "check": return await desk.check(call, for: caller)
        case "backup": return await desk.backup(call, for: caller)
        case "ask": return keeping(await desk.settle(call, for: caller, in: memory.withLock(\.conversation)))
        case "commit": return await desk.commit(call, for: caller)
        case let name where Desk.posting.contains(name): return await desk.post(call, for: caller, holding: taken)
        case "watch": return watch(call, rpc: memory.withLock(\.speaksRPC))
        case "unwatch": return unwatch(call)
        case "idle": return await idle(call)
        default: return await record(call)
        }
    }

    private func record(_ call: Call) async -> Outcome {
        if call.params["more"]?.flag == true { return stage(call) }
        do throws(Refusal) {
            let staged = try memory.withLock { memory throws(Refusal) in
                defer { memory.staged = StagedBatch() }
                try memory.staged.check(before: call.params["before"]?.whole)
                return try memory.staged.whole()
            }
            return await desk.record(call, for: caller, after: staged)
        } catch {
            return .failure(error)
        }
    }

    /// Keeps the events until the call that ends the batch. A fault drops all of the batch: nothing was written.
    private func stage(_ call: Call) -> Outcome {
        memory.withLock { memory in
            do throws(Refusal) {
                try memory.staged.check(before: call.params["before"]?.whole)
                let part = try desk.checked(call, caller, after: memory.staged.events.count)
                try memory.staged.add(part, limit: desk.configuration.staged)
                let count = memory.staged.events.count
                return .success(
                    Wire.Answer(
                        json: { ["schema": "holdfast.staged/1", "staged": .int(count)] }, lines: { ["\(count) staged"] }
                    ))
            } catch {
                memory.staged.lostPart()
                return .failure(error)
            }
        }
    }

    /// Reads, and keeps what the conversation is about.
    func read(_ call: Call) -> Outcome {
        let outcome = desk.read(call, for: caller, in: memory.withLock(\.conversation))
        return call.method.name == "ask" ? keeping(outcome) : outcome
    }

    private func keeping(_ outcome: Outcome) -> Outcome {
        if case .success(let answer) = outcome, let id = answer.leaves {
            memory.withLock { $0.conversation = Conversation(id: id) }
        }
        return outcome
    }
}
