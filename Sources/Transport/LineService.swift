/// What a server does for those who connect.
///
/// Called on the threads that serve the connections, from several at a time.
package protocol LineService: Sendable {
    /// The session of a connection that was let in.
    func session(for peer: Peer) -> any LineSession

    /// The one line, with its line end, for a connection that is not let in and closes after it.
    func farewell(to peer: Peer, because reason: TurnedAway) -> [UInt8]

    /// Whether that caller may use the connections kept back for administrators, and more than one user may have.
    func mayUseReserve(_ peer: Peer) -> Bool

    /// Something that counters and the log should know.
    func observed(_ happening: Happening, of peer: Peer)
}

/// Why a connection was not let in.
package enum TurnedAway: Sendable, Hashable {
    /// All connections that this caller may use are taken.
    case full(limit: Int)
    /// This user has as many as one user may have.
    case crowded(limit: Int)
    case stopping
}

/// What happens to a connection.
package enum Happening: Sendable, Hashable {
    case connected
    case turnedAway(TurnedAway)
    /// The client took none of the replies that wait for it, for as long as the limits allow, and was cut off.
    case stalled(unread: Int)
    /// The connection broke; the words of the system say how.
    case failed(String)
    case closed
}

extension LineService {
    package func mayUseReserve(_ peer: Peer) -> Bool { false }
    package func observed(_ happening: Happening, of peer: Peer) {}
}
