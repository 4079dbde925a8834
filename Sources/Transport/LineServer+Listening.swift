import NIOCore
import NIOPosix

extension LineServer {
    static func listen(
        on descriptor: Int32, _ group: MultiThreadedEventLoopGroup, _ crowd: Crowd, _ limits: TransportLimits,
        _ service: any LineService
    ) async throws -> any Channel {
        let marks = ChannelOptions.Types.WriteBufferWaterMark(
            low: max(1, limits.unreadReplies / 2), high: max(1, limits.unreadReplies))
        let sweeps = Sweep.all(of: group)
        return try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: limits.backlog)
            // Without it a server out of descriptors fails to accept as fast as it can.
            .serverChannelInitializer { listener in
                listener.eventLoop.makeCompletedFuture {
                    try listener.pipeline.syncOperations.addHandler(AcceptBackoffHandler())
                }
            }
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(.writeBufferWaterMark, value: marks)
            .childChannelInitializer { channel in
                Peer.of(channel).flatMapThrowing { peer in
                    guard let sweep = sweeps[ObjectIdentifier(channel.eventLoop)]?.value else {
                        preconditionFailure("a connection is served by a thread of its group")
                    }
                    try channel.pipeline.syncOperations.addHandler(
                        handler(of: channel, peer, crowd, sweep, limits, service))
                }
            }
            .withBoundSocket(descriptor)
            .get()
    }

    private static func handler(
        of channel: any Channel, _ peer: Peer, _ crowd: Crowd, _ sweep: Sweep, _ limits: TransportLimits,
        _ service: any LineService
    ) -> any ChannelHandler {
        if let reason = crowd.admit(channel, of: peer, mayUseReserve: service.mayUseReserve(peer)) {
            service.observed(.turnedAway(reason), of: peer)
            return TurnAway(saying: service.farewell(to: peer, because: reason))
        }
        service.observed(.connected, of: peer)
        channel.closeFuture.whenComplete { _ in
            crowd.leave(channel, of: peer)
            service.observed(.closed, of: peer)
        }
        return LineConnection(session: service.session(for: peer), limits: limits, crowd: crowd, sweep: sweep) {
            happening in
            service.observed(happening, of: peer)
        }
    }
}
