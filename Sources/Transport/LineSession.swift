/// The server's side of one connection: what it says to each line.
///
/// It is asked for one line at a time, in the order of the lines, on a thread that serves other connections too: a
/// reply that takes longer than some microseconds is given as `later`.
package protocol LineSession: AnyObject, Sendable {
    func respond(to event: LineEvent) -> LineResponse

    /// The connection is open. Told once, before anything else.
    ///
    /// - Parameter bell: Rung, from any thread, where there is something to say that nobody asked for.
    func opened(_ bell: Bell)

    /// What there is to say that nobody asked for, as whole lines; none for nothing. Asked for after the bell, between whole
    /// replies, and only while the client takes what it is sent: until then it is for the session to put together.
    func unasked() -> [UInt8]

    /// The connection is closed. Told once, and nothing is asked after it.
    func ended()
}

extension LineSession {
    package func opened(_ bell: Bell) {}
    package func unasked() -> [UInt8] { [] }
    package func ended() {}
}

/// What came in on a connection.
package enum LineEvent: Sendable, Hashable {
    /// A line, without its line end and without one CR before it.
    case line([UInt8])
    /// A line over the limit, told once; the rest of it is skipped.
    ///
    /// - start: Its first bytes, at most 128, so that the reply can keep the framing and the tag.
    /// - limit: In bytes, without the line end.
    case tooLong(start: [UInt8], limit: Int)
    /// The client shut its writing side in the middle of this line.
    case unterminated([UInt8])
    /// A line did not come to its end in time, told once; the rest of it is skipped.
    case late(start: [UInt8])
    /// Nothing has been asked for as long as the limits allow; `silent` keeps the connection.
    case idle
}

/// What a session does about an event.
package enum LineResponse: Sendable {
    /// These bytes, line end included.
    case now([UInt8])
    /// The same of a reply that is kept to be given again: it is not copied where it goes out alone.
    case kept(KeptReply)
    /// The bytes that this work leads to, none where there is no reply. The lines that follow wait for it.
    case later(@Sendable () async -> [UInt8])
    /// These bytes, then the connection closes; lines that came after are not answered.
    case last([UInt8])
    case silent
}
