import NIOCore
import Synchronization

/// The connections that are open, counted in all and for each user, and the work that runs for them.
final class Crowd: Sendable {
    struct State {
        var channels: [ObjectIdentifier: any Channel] = [:]
        var byUser: [UInt32: Int] = [:]
        var isToStop = false
        var isStopping = false
        var work = 0
        var isWaitedFor = true
        var waiting: CheckedContinuation<Void, Never>?

        mutating func takeWaiting() -> CheckedContinuation<Void, Never>? {
            defer { waiting = nil }
            return waiting
        }
    }

    private let limits: TransportLimits
    let state = Mutex(State())

    init(limits: TransportLimits) {
        self.limits = limits
    }

    var count: Int { state.withLock { $0.channels.count } }

    /// Lets a connection in, or says why not.
    func admit(_ channel: any Channel, of peer: Peer, mayUseReserve: Bool) -> TurnedAway? {
        state.withLock { state in
            if state.isStopping { return .stopping }
            let limit = mayUseReserve ? limits.connections : max(0, limits.connections - limits.reserve)
            if state.channels.count >= limit { return .full(limit: limit) }
            let ofUser = state.byUser[peer.uid, default: 0]
            if ofUser >= limits.perUser, !mayUseReserve { return .crowded(limit: limits.perUser) }
            state.channels[ObjectIdentifier(channel)] = channel
            state.byUser[peer.uid] = ofUser + 1
            return nil
        }
    }

    /// Forgets a connection that was let in.
    func leave(_ channel: any Channel, of peer: Peer) {
        state.withLock { state in
            guard state.channels.removeValue(forKey: ObjectIdentifier(channel)) != nil else { return }
            let left = state.byUser[peer.uid, default: 1] - 1
            state.byUser[peer.uid] = left > 0 ? left : nil
        }
    }

    /// Whether this is the first to ask that it stop.
    func asksToStop() -> Bool {
        state.withLock { state in
            defer { state.isToStop = true }
            return !state.isToStop
        }
    }

    /// Lets nobody in from now on.
    ///
    /// - Returns: The connections that are open.
    func stop() -> [any Channel] {
        state.withLock { state in
            state.isStopping = true
            return Array(state.channels.values)
        }
    }
}
