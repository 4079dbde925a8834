import NIOCore

extension LineConnection {
    /// What a connection waits for, each with the moment at which it has waited long enough.
    struct Timers {
        var idle: Scheduled<Void>?
        var lineEnd: Scheduled<Void>?
        var stall: Scheduled<Void>?
        var first: Scheduled<Void>?
        var hasBeenActive = false
        /// Bytes that the client had taken when that was last looked at.
        var taken = 0

        /// A line has come to its end, so that the next one has all its time.
        mutating func forgetLine() {
            lineEnd?.cancel()
            lineEnd = nil
        }

        mutating func cancel() {
            idle?.cancel()
            lineEnd?.cancel()
            stall?.cancel()
            first?.cancel()
            (idle, lineEnd, stall, first) = (nil, nil, nil, nil)
        }
    }

    /// Asks the session once nothing has come in for the idle time, give or take as much again: the timer is not
    /// set anew for each line, but looks back when it rings.
    func awaitActivity(_ context: ChannelHandlerContext) {
        timers.hasBeenActive = false
        timers.idle = ring(in: limits.idleTime, context) { connection, context in
            let isIdle = !connection.timers.hasBeenActive && !connection.isRunning && connection.isWritable
            if isIdle { connection.raise(.idle, context) }
            if connection.phase == .open { connection.awaitActivity(context) }
        }
    }

    /// Waits a second for the first line of somebody who has just come, then ends.
    func awaitFirst(_ context: ChannelHandlerContext) {
        timers.first = ring(in: .seconds(1), context) { connection, context in connection.end(context) }
    }

    /// Sees to it that a line that has begun ends in time. A line that waits for its turn has no such duty.
    func watchForLineEnd(_ context: ChannelHandlerContext) {
        let isAwaited = phase == .open && !isRunning && isWritable && splitter.hasBegunLine
        guard isAwaited else {
            timers.forgetLine()
            return
        }
        if timers.lineEnd != nil { return }
        timers.lineEnd = ring(in: limits.lineTime, context) { connection, context in
            connection.timers.lineEnd = nil
            connection.raise(.late(start: connection.abandonLine()), context)
        }
    }

    /// Cuts off a client that takes none of its replies for the stall time, give or take a quarter of it: what it took is
    /// not looked at with each reply, but four times in that time as long as there is something to take.
    func watchForStall(_ context: ChannelHandlerContext) {
        guard timers.stall == nil, written > timers.taken, phase != .closed else { return }
        lookForStall(context, looks: 0)
    }

    private func lookForStall(_ context: ChannelHandlerContext, looks: Int) {
        timers.stall = ring(in: limits.stallTime / 4, context) { connection, context in
            connection.timers.stall = nil
            let waiting = connection.unread(context)
            let taken = connection.written - waiting
            let hasTaken = taken > connection.timers.taken
            connection.timers.taken = taken
            if waiting == 0 { return }
            if !hasTaken, looks >= 4 {
                connection.observe(.stalled(unread: waiting))
                context.close(promise: nil)
            } else {
                connection.lookForStall(context, looks: hasTaken ? 1 : looks + 1)
            }
        }
    }

    private func unread(_ context: ChannelHandlerContext) -> Int {
        do {
            return try context.channel.syncOptions?.getOption(.bufferedWritableBytes) ?? 0
        } catch {
            return 0
        }
    }

    private func ring(
        in time: Duration, _ context: ChannelHandlerContext,
        _ act: @escaping @Sendable (LineConnection, ChannelHandlerContext) -> Void
    ) -> Scheduled<Void> {
        let connection = NIOLoopBound(self, eventLoop: context.eventLoop)
        return context.eventLoop.scheduleTask(in: TimeAmount(time)) {
            let connection = connection.value
            guard connection.phase != .closed, let context = connection.context else { return }
            act(connection, context)
        }
    }
}
