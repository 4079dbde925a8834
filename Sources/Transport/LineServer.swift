import NIOCore
import NIOPosix

/// A server that answers lines on a Unix socket.
package final class LineServer: Sendable {
    /// Where a server listens.
    package enum Door: Sendable, Hashable {
        /// A path to bind, with the mode that its socket has from the start.
        case path(String, mode: UInt32 = 0o660)
        /// A socket that listens already, handed over by the service manager; its path is left alone.
        case handed(Int32)
    }

    private let group: MultiThreadedEventLoopGroup
    private let listener: any Channel
    private let crowd: Crowd
    private let claim: SocketClaim?

    private init(
        group: MultiThreadedEventLoopGroup, listener: any Channel, crowd: Crowd, claim: SocketClaim?
    ) {
        self.group = group
        self.listener = listener
        self.crowd = crowd
        self.claim = claim
    }

    /// Listens, and answers until `stop`.
    ///
    /// - Parameter threads: That serve the connections; a connection stays with one of them.
    /// - Throws: `BindFault` where the path or the descriptor cannot be had.
    package static func start(
        at door: Door, limits: TransportLimits = TransportLimits(), threads: Int = 2, service: any LineService
    ) async throws -> LineServer {
        let claim: SocketClaim?
        let descriptor: Int32
        switch door {
        case .path(let path, let mode):
            let taken = try SocketClaim.take(path, mode: mode)
            claim = taken
            descriptor = taken.descriptor
        case .handed(let handed):
            try HandedSockets.prepare(handed)
            claim = nil
            descriptor = handed
        }
        let group = MultiThreadedEventLoopGroup(numberOfThreads: threads)
        let crowd = Crowd(limits: limits)
        do {
            let listener = try await listen(on: descriptor, group, crowd, limits, service)
            return LineServer(group: group, listener: listener, crowd: crowd, claim: claim)
        } catch {
            claim?.removePath()
            claim?.releaseLock()
            try await group.shutdownGracefully()
            throw error
        }
    }

    /// How many connections are open.
    package var connections: Int { crowd.count }

    /// Stops accepting, answers the lines that have been read, and closes.
    ///
    /// The path is gone at once. The lock beside it is kept until the last reply is out, so that no other daemon
    /// takes the path while this one still works.
    ///
    /// - Parameter grace: How long what runs may take. Then the connections are cut.
    package func stop(grace: Duration = .seconds(10)) async {
        // A loop that has ended never comes round: what follows is for the first who asks.
        guard crowd.asksToStop() else { return }
        // Whoever was accepted is let in, and answered; those who were not wait for the next one that listens. To close at once
        // would drop who is in between.
        await settle(listener.setOption(.autoRead, value: false))
        await beat()
        await beat()
        await settle(listener.close())
        claim?.removePath()
        let open = crowd.stop()
        for channel in open {
            channel.pipeline.fireUserInboundEventTriggered(LineConnection.Farewell())
        }
        let cut = group.any().scheduleTask(in: TimeAmount(grace)) { [crowd] in
            for channel in open { channel.close(promise: nil) }
            crowd.stopWaiting()
        }
        for channel in open { await settle(channel.closeFuture) }
        await crowd.workEnded()
        cut.cancel()
        claim?.releaseLock()
        // Work that outlived the grace still needs its thread to come back to.
        if crowd.runningWork == 0 { await shutDown() }
    }

    /// Returns once every thread that serves connections has come round to it.
    package func beat() async {
        for loop in group.makeIterator() { await settle(loop.submit {}) }
    }

    private func shutDown() async {
        await withCheckedContinuation { continuation in
            group.shutdownGracefully { _ in continuation.resume() }
        }
    }

    /// Waits for it, whichever way it goes: a channel that fails to close is closed all the same.
    private func settle(_ future: EventLoopFuture<Void>) async {
        await withCheckedContinuation { continuation in
            future.whenComplete { _ in continuation.resume() }
        }
    }
}
