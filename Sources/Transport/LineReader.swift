import NIOCore

/// The reading half of a client: one line for each time it is asked.
final class LineReader: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let path: String
    private var splitter: LineSplitter
    private var waiting: EventLoopPromise<[UInt8]?>?
    private var isEnded = false

    init(path: String, limit: Int) {
        self.path = path
        splitter = LineSplitter(limit: limit)
    }

    /// Fulfils the promise with the next line, or with `nil` at the end.
    func next(_ promise: EventLoopPromise<[UInt8]?>, on channel: any Channel) {
        waiting = promise
        answer()
        if waiting != nil { channel.read() }
    }

    /// One read is always asked for: only then are the last words of a server that hangs up still read.
    func channelActive(context: ChannelHandlerContext) {
        context.read()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        splitter.append(unwrapInboundIn(data))
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        answer()
        if waiting != nil, !isEnded { context.read() }
    }

    func channelInactive(context: ChannelHandlerContext) {
        isEnded = true
        splitter.end()
        answer()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func answer() {
        guard let promise = waiting else { return }
        switch splitter.next() {
        case .line(let line): fulfil(promise, .success(line))
        case .tooLong(_, let limit): fulfil(promise, .failure(ConnectFault.tooLong(limit: limit)))
        case .unterminated, .late, .idle: fulfil(promise, .failure(ConnectFault.broken(path: path)))
        case nil:
            if isEnded { fulfil(promise, .success(nil)) }
        }
    }

    private func fulfil(_ promise: EventLoopPromise<[UInt8]?>, _ result: Result<[UInt8]?, any Error>) {
        waiting = nil
        promise.completeWith(result)
    }
}
