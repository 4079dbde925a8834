import Synchronization
import Transport
import Understanding
import Vocabulary
import Wire

/// One connection: what was said on it decides how a line is taken.
final class DaemonSession: LineSession {
    let desk: Desk
    let caller: Caller
    let framing: Framing
    /// `nil`: in no list, so that nothing is answered.
    private let standing: Standing?
    let memory = Mutex(Memory())
    let watching = Mutex(Watching())
    let taken = Taken()
    /// This connection, as `clients` tells of it.
    let visit: Visit

    /// What a connection remembers, bounded by the limit on staged events.
    struct Memory {
        var conversation = Conversation()
        /// A batch that is still coming in.
        var staged = StagedBatch()
        /// The line before was JSON-RPC.
        var speaksRPC = false
    }

    init(_ desk: Desk, _ peer: Peer) {
        self.desk = desk
        caller = Caller(peer)
        standing = desk.access.standing(of: caller)
        visit = desk.visitors.enter(caller, as: standing?.role, at: desk.almanac.now())
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
        case .idle where isWatching: return .silent
        case .idle: return .last(TextReply.refused(Refusal(.timedOut, "nothing was asked for a long time"), tag: nil))
        }
    }

    /// The reply that the same line got before, where it would get the same again.
    private func again(_ line: [UInt8]) -> LineResponse? {
        let watch = StopWatch()
        guard let standing, let reply = desk.replies.reply(to: line, standing, at: desk.districts.stamp) else {
            return nil
        }
        memory.withLock { $0.speaksRPC = DaemonSession.isRPC(line) }
        visit.asked(reply.method)
        reply.meter?.tookAgain(watch.elapsed)
        return .kept(reply.bytes)
    }

    /// Does a call on its own, and keeps its reply for the next who asks so, where it rests on nothing of this connection.
    private func once(_ line: [UInt8], _ call: Call, _ reply: () -> [UInt8]) -> [UInt8] {
        let watch = StopWatch()
        defer { metered(call, watch) }
        guard call.method.repeats, let standing else { return reply() }
        let stamp = desk.districts.stamp
        let bytes = reply()
        if desk.districts.stamp == stamp {
            let meter = desk.counters.meter(of: call.method)
            desk.replies.keep(
                Replies.Reply(bytes: KeptReply(bytes), method: call.method, meter: meter), to: line, standing, at: stamp
            )
        }
        return bytes
    }

    private func respond(to line: [UInt8]) -> LineResponse {
        if let scalar = scalarReply(to: line) { return .now(scalar) }
        let decoded = framing.decode(line, hears: { desk.hears($0, in: self.memory.withLock(\.conversation)) })
        let single: Call?
        let calls: [Call]
        switch decoded {
        case .ignored: return .silent
        case .refused(let reply, let closes):
            memory.withLock { $0.staged.refused() }
            return closes ? .last(reply) : .now(reply)
        case .text(let tag, let call):
            if call.method.name == "quit" {
                return .last(TextReply.answered(Wire.Answer(json: { .null }, lines: { ["goodbye"] }), tag: tag))
            }
            calls = [call]
            single = call
        case .rpc(let message):
            calls = message.entries.compactMap { entry in
                if case .success(let call) = entry.request { call } else { nil }
            }
            if calls.count < message.entries.count { memory.withLock { $0.staged.refused() } }
            single = message.entries.count == 1 && !message.isBatch ? calls.first : nil
        }
        return respond(to: line, decoded, single, calls)
    }

    /// - Parameter single: The call that is all of the line.
    private func respond(
        to line: [UInt8], _ decoded: Framing.Decoded, _ single: Call?, _ calls: [Call]
    ) -> LineResponse {
        let isSlow = calls.contains { self.isSlow($0) }
        let isHeavy = !isSlow && calls.contains(where: desk.isHeavy)
        if let call = single, !isSlow {
            let reply = { @Sendable [self] in
                once(line, call) { framing.reply(to: decoded, executing: read) ?? [] }
            }
            guard isHeavy else { return .now(reply()) }
            return .later { [self] in
                switch await desk.workshop.work(reply) {
                case .success(let bytes): return bytes
                case .failure(let refusal):
                    desk.counters.count(.failure(refusal), of: call.method)
                    return framing.reply(to: decoded) { _ in .failure(refusal) } ?? []
                }
            }
        }
        guard isSlow || isHeavy else {
            return framing.reply(to: decoded, executing: metered).map { .now($0) } ?? .silent
        }
        return .later { [self] in
            await framing.reply(to: decoded) { call in
                let watch = StopWatch()
                defer { metered(call, watch) }
                guard desk.isHeavy(call), !self.isSlow(call) else { return await execute(call) }
                return await desk.workshop.work { self.read(call) }.flatMap { $0 }
            } ?? []
        }
    }

    /// Whether the call waits for the disk, or for the writer.
    func isSlow(_ call: Call) -> Bool {
        desk.isSlow(call) || desk.settles(call, in: memory.withLock(\.conversation))
    }

    private func metered(_ call: Call) -> Outcome {
        let watch = StopWatch()
        defer { metered(call, watch) }
        return read(call)
    }

    private func metered(_ call: Call, _ watch: StopWatch) {
        visit.asked(call.method)
        desk.counters.meter(of: call.method)?.took(watch.elapsed)
    }
}
