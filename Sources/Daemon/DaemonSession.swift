import Synchronization
import Transport
import Vocabulary
import Wire

/// One connection: what was said on it decides how a line is taken.
final class DaemonSession: LineSession {
    private let desk: Desk
    private let caller: Caller
    private let framing: Framing
    /// `nil`: in no list, so that nothing is answered.
    private let role: AccessRole?
    private let memory = Mutex(Memory())

    /// What a connection remembers, bounded by the limit on staged events.
    private struct Memory {
        /// The initiative that the conversation is about.
        var conversation: String?
        /// A batch that is still coming in.
        var staged = StagedBatch()
        /// The choices of a question that was asked back.
        var choices: [String] = []
        /// That question, as it was put.
        var openQuestion: JSON = .null
        /// The line before was JSON-RPC.
        var speaksRPC = false
    }

    init(_ desk: Desk, _ peer: Peer) {
        self.desk = desk
        caller = Caller(peer)
        role = desk.access.role(of: caller)
        framing = Framing(methods: desk.methods, replyLimit: desk.configuration.reply)
    }

    func respond(to event: LineEvent) -> LineResponse {
        switch event {
        case .line(let line): return again(line) ?? respond(to: line)
        case .tooLong(let start, let limit):
            memory.withLock { $0.staged.refused() }
            return .now(Framing.tooLong(start, limit: limit))
        case .unterminated(let line): return Framing.unterminated(line).map { .last($0) } ?? .silent
        case .late(let start):
            memory.withLock { $0.staged.refused() }
            return .now(Framing.timedOut(start))
        case .idle: return .last(TextReply.refused(Refusal(.timedOut, "nothing was asked for a long time"), tag: nil))
        }
    }

    /// The reply that the same line got before, where it would get the same again.
    private func again(_ line: [UInt8]) -> LineResponse? {
        guard let role, let reply = desk.replies.reply(to: line, role, at: desk.districts.stamp) else { return nil }
        memory.withLock { $0.speaksRPC = DaemonSession.isRPC(line) }
        desk.counters.countAgain(reply.method)
        return .now(reply.bytes)
    }

    /// Does a call on its own, and keeps its reply for the next who asks so, where it rests on nothing of this connection.
    private func once(_ line: [UInt8], _ call: Call, _ reply: () -> [UInt8]) -> [UInt8] {
        guard call.method.repeats, let role else { return reply() }
        let stamp = desk.districts.stamp
        let bytes = reply()
        if desk.districts.stamp == stamp {
            desk.replies.keep(Replies.Reply(bytes: bytes, method: call.method), to: line, role, at: stamp)
        }
        return bytes
    }

    private func respond(to line: [UInt8]) -> LineResponse {
        if let scalar = scalarReply(to: line) { return .now(scalar) }
        let decoded = framing.decode(line, hears: { _ in !self.memory.withLock(\.choices).isEmpty })
        switch decoded {
        case .ignored: return .silent
        case .refused(let reply, let closes):
            memory.withLock { $0.staged.refused() }
            return closes ? .last(reply) : .now(reply)
        case .text(let tag, let call):
            if call.method.name == "quit" {
                return .last(TextReply.answered(Wire.Answer(json: { .null }, lines: { ["goodbye"] }), tag: tag))
            }
            guard desk.isSlow(call) else {
                return .now(once(line, call) { framing.encode(read(call), tag: tag) })
            }
        case .rpc(let message):
            let calls = message.entries.compactMap { entry in
                if case .success(let call) = entry.request { call } else { nil }
            }
            if calls.count < message.entries.count { memory.withLock { $0.staged.refused() } }
            guard calls.contains(where: desk.isSlow) else {
                if let call = calls.first, message.entries.count == 1, !message.isBatch {
                    return .now(once(line, call) { framing.reply(to: decoded, executing: read) ?? [] })
                }
                return framing.reply(to: decoded, executing: read).map { .now($0) } ?? .silent
            }
        }
        return .later { await self.framing.reply(to: decoded, executing: self.execute) ?? [] }
    }

    /// A client that has spoken JSON-RPC and sends what is JSON and no request, or nothing at all, is told so in
    /// JSON-RPC; on any other connection such a line is text, or ignored.
    private func scalarReply(to line: [UInt8]) -> [UInt8]? {
        let isRPC = DaemonSession.isRPC(line)
        let before = memory.withLock { memory in
            defer { if isRPC || !(memory.speaksRPC && DaemonSession.isScalar(line)) { memory.speaksRPC = isRPC } }
            return memory.speaksRPC
        }
        guard before, !isRPC, DaemonSession.isScalar(line) else { return nil }
        do throws(Refusal) {
            let message = try RPC.message(line, in: desk.methods, batchLimit: 1)
            return framing.reply(to: .rpc(message), executing: read)
        } catch {
            return RPC.refused(error)
        }
    }

    private static func isRPC(_ line: [UInt8]) -> Bool {
        line.first == UInt8(ascii: "{") || line.first == UInt8(ascii: "[")
    }

    private static func isScalar(_ line: [UInt8]) -> Bool {
        guard let first = line.first else { return true }
        guard
            first == UInt8(ascii: "\"") || first == UInt8(ascii: "-") || (0x30...0x39).contains(first)
                || ["null", "true", "false"].contains(String(decoding: line, as: UTF8.self))
        else { return false }
        do throws(JSONFault) {
            _ = try JSON(parsing: line)
            return true
        } catch {
            return false
        }
    }

    private func execute(_ call: Call) async -> Outcome {
        guard desk.isSlow(call) else { return read(call) }
        if call.method.name == "reload" { return await desk.reload(call, for: caller) }
        if call.method.name == "check" { return await desk.check(call, for: caller) }
        if call.method.name == "backup" { return await desk.backup(call, for: caller) }
        if call.method.name == "commit" { return await desk.commit(call, for: caller) }
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
    private func read(_ call: Call) -> Outcome {
        let known = memory.withLock { $0 }
        let call = chosen(call, from: known) ?? call
        let outcome = desk.read(call, for: caller, in: known.conversation)
        guard case .success(let answer) = outcome, call.method.name == "ask" else { return outcome }
        memory.withLock { memory in
            let fact = answer.facts.first { $0.name == "conversation" }
            memory.conversation = fact?.value ?? memory.conversation
            memory.choices =
                answer.code == .asksBack ? answer.json()["subjects"]?.elements?.compactMap(\.text) ?? [] : []
            memory.openQuestion = call.params
        }
        return outcome
    }

    /// A number alone, after the advisor asked back, stands for the same question about that choice.
    ///
    /// - Returns: `nil` where it stands for itself.
    private func chosen(_ call: Call, from memory: Memory) -> Call? {
        guard call.method.name == "ask", let number = call.params["text"]?.text.flatMap({ Int($0) }),
            memory.choices.indices.contains(number - 1)
        else { return nil }
        let asked = (memory.openQuestion.members ?? []).filter { !["conversation", "initiative"].contains($0.name) }
        return Call(
            call.method, .object(asked + [JSON.Member("conversation", .string(memory.choices[number - 1]))]))
    }
}
