import Synchronization
import Transport

/// A service whose sessions answer as a test says, and that keeps what it saw.
final class Script: LineService {
    private let answer: @Sendable (LineEvent, Peer) -> LineResponse
    private let reservedFor: @Sendable (Peer) -> Bool
    private let state = Mutex<(happenings: [Happening], events: Int)>(([], 0))
    let happened: AsyncStream<Happening>
    private let tell: AsyncStream<Happening>.Continuation

    init(
        reservedFor: @escaping @Sendable (Peer) -> Bool = { _ in false },
        _ answer: @escaping @Sendable (LineEvent, Peer) -> LineResponse
    ) {
        self.answer = answer
        self.reservedFor = reservedFor
        (happened, tell) = AsyncStream.makeStream()
    }

    /// Answers each line with itself.
    static func echo() -> Script {
        Script { event, _ in .now(Script.told(event)) }
    }

    /// An event as one line.
    static func told(_ event: LineEvent) -> [UInt8] {
        switch event {
        case .line(let line): line + [0x0A]
        case .tooLong(let start, let limit): Array("too long: \(start.count) kept, limit \(limit)\n".utf8)
        case .unterminated(let line): Array("unterminated: \(String(decoding: line, as: UTF8.self))\n".utf8)
        case .late(let start): Array("late: \(String(decoding: start, as: UTF8.self))\n".utf8)
        case .idle: Array("idle\n".utf8)
        }
    }

    /// How many events the sessions were asked about.
    var events: Int { state.withLock { $0.events } }

    private final class Session: LineSession {
        let script: Script
        let peer: Peer

        init(script: Script, peer: Peer) {
            self.script = script
            self.peer = peer
        }

        func respond(to event: LineEvent) -> LineResponse {
            script.state.withLock { $0.events += 1 }
            return script.answer(event, peer)
        }
    }

    func session(for peer: Peer) -> any LineSession {
        Session(script: self, peer: peer)
    }

    func farewell(to peer: Peer, because reason: TurnedAway) -> [UInt8] {
        switch reason {
        case .full(let limit): Array("full at \(limit)\n".utf8)
        case .crowded(let limit): Array("crowded at \(limit)\n".utf8)
        case .stopping: Array("stopping\n".utf8)
        }
    }

    func mayUseReserve(_ peer: Peer) -> Bool { reservedFor(peer) }

    func observed(_ happening: Happening, of peer: Peer) {
        tell.yield(happening)
    }
}
