import NIOCore

/// How a session asks its connection to take what there is to say.
package struct Bell: Sendable {
    private let loop: any EventLoop
    private let connection: NIOLoopBound<LineConnection>

    init(_ connection: LineConnection, on loop: any EventLoop) {
        self.loop = loop
        self.connection = NIOLoopBound(connection, eventLoop: loop)
    }

    package func ring() {
        loop.execute { connection.value.heardBell() }
    }
}
