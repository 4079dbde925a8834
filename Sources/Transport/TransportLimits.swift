/// The bounds of a server, so that no client costs it or another client more than its share.
package struct TransportLimits: Sendable, Hashable {
    /// Connections at a time, those kept back included.
    package var connections: Int
    /// Connections that only those who may use the reserve get.
    package var reserve: Int
    /// Connections of one user.
    package var perUser: Int
    /// Bytes of a line, without its line end.
    package var line: Int
    /// Bytes of replies that a client has not taken; from there on its lines are neither executed nor read.
    package var unreadReplies: Int
    /// Connections that the kernel keeps until they are accepted.
    package var backlog: Int32
    /// How long a line may take from its first byte to its end.
    package var lineTime: Duration
    /// How long a connection may be silent before its session is asked.
    package var idleTime: Duration
    /// How long a client may take none of the replies that wait for it.
    package var stallTime: Duration

    package init(
        connections: Int = 512, reserve: Int = 8, perUser: Int = 64, line: Int = 1 << 20,
        unreadReplies: Int = 256 << 10, backlog: Int32 = 4096, lineTime: Duration = .seconds(10),
        idleTime: Duration = .seconds(600), stallTime: Duration = .seconds(30)
    ) {
        self.connections = connections
        self.reserve = reserve
        self.perUser = perUser
        self.line = line
        self.unreadReplies = unreadReplies
        self.backlog = backlog
        self.lineTime = lineTime
        self.idleTime = idleTime
        self.stallTime = stallTime
    }
}
