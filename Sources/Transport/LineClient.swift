import NIOCore
import NIOPosix

/// A client's connection to a server of lines.
///
/// One line is read at a time: a second `readLine` may begin once the first has returned.
package final class LineClient: Sendable {
    private let path: String
    private let group: MultiThreadedEventLoopGroup
    private let channel: any Channel
    private let reader: NIOLoopBound<LineReader>

    private init(
        path: String, group: MultiThreadedEventLoopGroup, channel: any Channel, reader: NIOLoopBound<LineReader>
    ) {
        self.path = path
        self.group = group
        self.channel = channel
        self.reader = reader
    }

    /// Connects, asking again for about a second while the server's queue is full.
    ///
    /// - Parameter lineLimit: Bytes of the longest line of a reply.
    /// - Throws: `ConnectFault`, with a case for each thing a person can do something about.
    package static func connect(to path: String, lineLimit: Int = 64 << 20) async throws -> LineClient {
        let descriptor = try await descriptor(of: path)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        do {
            let (channel, reader) = try await ClientBootstrap(group: group)
                .channelOption(.autoRead, value: false)
                .withConnectedSocket(descriptor) { channel in
                    channel.eventLoop.makeCompletedFuture {
                        let reader = LineReader(path: path, limit: lineLimit)
                        try channel.pipeline.syncOperations.addHandler(reader)
                        return (channel, NIOLoopBound(reader, eventLoop: channel.eventLoop))
                    }
                }
            return LineClient(path: path, group: group, channel: channel, reader: reader)
        } catch {
            try await group.shutdownGracefully()
            throw ConnectFault.failed(path: path, reason: String(describing: error))
        }
    }

    /// Sends these bytes, line ends included; returns once the kernel has them.
    package func send(_ bytes: [UInt8]) async throws(ConnectFault) {
        do {
            try await channel.writeAndFlush(ByteBuffer(bytes: bytes))
        } catch {
            throw .broken(path: path)
        }
    }

    /// Says that nothing more will be sent; replies can still be read.
    package func finishSending() async throws(ConnectFault) {
        do {
            try await channel.close(mode: .output)
        } catch {
            throw .broken(path: path)
        }
    }

    /// The next line without its line end, or `nil` once the server has closed.
    ///
    /// - Throws: `ConnectFault.tooLong`, after which the next line can be read, or `.broken`.
    package func readLine() async throws -> [UInt8]? {
        let promise = channel.eventLoop.makePromise(of: [UInt8]?.self)
        channel.eventLoop.execute { [reader, channel] in reader.value.next(promise, on: channel) }
        return try await promise.futureResult.get()
    }

    package func close() async {
        await withCheckedContinuation { continuation in
            channel.close().whenComplete { _ in continuation.resume() }
        }
        await withCheckedContinuation { continuation in
            group.shutdownGracefully { _ in continuation.resume() }
        }
    }

    private static func descriptor(of path: String) async throws -> Int32 {
        guard let address = UnixAddress(path) else { throw ConnectFault.unusablePath(path) }
        var wait = Duration.milliseconds(5)
        while true {
            switch address.connect() {
            case .made(let descriptor): return descriptor
            case .failed(let number):
                guard number == ConnectFault.queueIsFull, wait < .seconds(1) else {
                    throw ConnectFault(path: path, number)
                }
                try await Task.sleep(for: wait)
                wait *= 2
            }
        }
    }
}
