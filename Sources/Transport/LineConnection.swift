import Glibc
import NIOCore

/// One connection of a server: reads lines, has its session answer them in their order, and writes the replies.
///
/// Lines are executed only while the client takes its replies and nothing else of this connection runs; while they
/// are not, the connection is not read either, so that what waits is bounded by one line and one read.
///
/// Replies are collected in one buffer, and written once for each read: a flush for each reply costs a client that
/// pipelines three quarters of its speed.
final class LineConnection: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Asks a connection to end once what came in is answered.
    struct Farewell: Sendable {}

    /// How far a connection is from its end.
    enum Phase {
        case open
        /// No more lines come in; those that did are still answered.
        case ending
        /// The last reply is given, and nothing more is executed.
        case leaving
        /// The connection closes once the client has taken its replies.
        case left
        case closed
    }

    let limits: TransportLimits
    let observe: (Happening) -> Void
    private let session: any LineSession
    private let crowd: Crowd
    private let sweep: Sweep
    private(set) var splitter: LineSplitter
    private(set) var isRunning = false
    private var output = Output()
    private(set) var phase = Phase.open
    /// Bytes of replies given to the channel since the connection began.
    private(set) var written = 0
    private var isWorking = false
    private var isReadHeld = false
    /// Whether the channel takes more, as it last said: to ask it for each line costs more than the line.
    private(set) var isWritable = true
    private(set) var context: ChannelHandlerContext?
    /// Nothing has come in yet.
    private var isFresh = true
    /// The first line that comes in is the last one.
    private var endsAfterFirst = false
    /// The session has something to say that nobody asked for.
    private var isRung = false
    var timers = Timers()

    /// - Parameters:
    ///   - crowd: Is told of work that goes on after the event that began it.
    ///   - sweep: That of the thread of this connection.
    init(
        session: any LineSession, limits: TransportLimits, crowd: Crowd, sweep: Sweep,
        observe: @escaping (Happening) -> Void
    ) {
        self.session = session
        self.crowd = crowd
        self.sweep = sweep
        self.limits = limits
        self.observe = observe
        splitter = LineSplitter(limit: limits.line)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        sweep.begins()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        sweep.ends()
    }

    func channelActive(context: ChannelHandlerContext) {
        session.opened(Bell(self, on: context.eventLoop))
        awaitActivity(context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        phase = .closed
        timers.cancel()
        session.ended()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        isFresh = false
        if phase == .open { splitter.append(unwrapInboundIn(data)) }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        timers.hasBeenActive = true
        guard sweep.isShared else { return work(context) }
        if !isWorking {
            isWorking = true
            execute(context)
            isWorking = false
        }
        sweep.add(self)
    }

    /// What is left to do of `work`, once the other connections of this thread have answered what came in.
    func workOn() {
        guard phase != .closed, let context else { return }
        work(context)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        isWritable = context.channel.isWritable
        work(context)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event as? ChannelEvent == .inputClosed {
            if phase == .open { phase = .ending }
            splitter.end()
            work(context)
        } else if event is Farewell {
            takeLeave(context)
        } else {
            context.fireUserInboundEventTriggered(event)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // A client that goes away without a word is no failure.
        let number = (error as? IOError)?.errnoCode
        if number != ECONNRESET, number != EPIPE { observe(.failed(String(describing: error))) }
        phase = .closed
        context.close(promise: nil)
    }

    func read(context: ChannelHandlerContext) {
        if mayExecute { context.read() } else { isReadHeld = true }
    }

    /// Answers what can be answered now, and closes or reads on as the case may be.
    func work(_ context: ChannelHandlerContext) {
        // A flush can find the client reading again and call back here.
        if isWorking { return }
        isWorking = true
        defer { isWorking = false }
        repeat {
            execute(context)
            takeUnasked()
            if endsAfterFirst, !isFresh, !splitter.hasBegunLine, phase == .open { phase = .ending }
        } while flush(context) && mayExecute

        if phase == .leaving || (phase == .ending && mayExecute) {
            leave(context)
        } else if mayExecute, isReadHeld {
            isReadHeld = false
            context.read()
        }
        watchForLineEnd(context)
        watchForStall(context)
    }

    private func execute(_ context: ChannelHandlerContext) {
        while mayExecute, let event = splitter.next() {
            timers.forgetLine()
            take(session.respond(to: event), context)
        }
    }

    /// Ends once what came in is answered. Whoever has just come and whose question is on its way is still answered: it was let
    /// in, and cannot know that it came too late.
    private func takeLeave(_ context: ChannelHandlerContext) {
        if isFresh, phase == .open {
            endsAfterFirst = true
            awaitFirst(context)
        } else {
            end(context)
        }
    }

    func end(_ context: ChannelHandlerContext) {
        if phase == .open { phase = .ending }
        work(context)
    }

    func heardBell() {
        isRung = true
        if let context { work(context) }
    }

    private func takeUnasked() {
        guard isRung, mayExecute, phase == .open else { return }
        isRung = false
        output.add(session.unasked())
    }

    /// Has the session answer an event that did not come out of the bytes.
    func raise(_ event: LineEvent, _ context: ChannelHandlerContext) {
        take(session.respond(to: event), context)
        work(context)
    }

    func abandonLine() -> [UInt8] {
        splitter.abandonLine()
    }

    private var mayExecute: Bool {
        !isRunning && (phase == .open || phase == .ending) && isWritable
            && output.count < limits.unreadReplies
    }

    private func take(_ response: LineResponse, _ context: ChannelHandlerContext) {
        switch response {
        case .now(let reply): output.add(reply)
        case .kept(let reply): output.add(reply)
        case .silent: break
        case .last(let reply):
            output.add(reply)
            phase = .leaving
        case .later(let work):
            isRunning = true
            crowd.workBegins()
            let loop = context.eventLoop
            let connection = NIOLoopBound(self, eventLoop: loop)
            Task { [crowd] in
                let reply = await work()
                loop.execute {
                    connection.value.finish(reply)
                    crowd.workEnds()
                }
            }
        }
    }

    private func finish(_ reply: [UInt8]) {
        isRunning = false
        guard phase == .open || phase == .ending, let context else { return }
        output.add(reply)
        timers.hasBeenActive = true
        work(context)
    }

    /// Whether there was something to write.
    private func flush(_ context: ChannelHandlerContext) -> Bool {
        guard let written = output.take() else { return false }
        self.written += written.readableBytes
        context.writeAndFlush(wrapOutboundOut(written), promise: nil)
        return true
    }

    private func leave(_ context: ChannelHandlerContext) {
        phase = .left
        // The promise of an empty write comes after those of the replies before it.
        let channel = context.channel
        context.writeAndFlush(wrapOutboundOut(ByteBuffer())).whenComplete { _ in channel.close(promise: nil) }
    }
}
