import NIOCore

/// The connections of one thread whose replies go out together, once all that came in at the same time is answered.
///
/// A reply that goes out alone wakes its client, who takes the processor before the next one is answered. One client alone
/// waits for nobody.
final class Sweep {
    private let loop: any EventLoop
    private var waiting: [LineConnection] = []
    private var leaving: [LineConnection] = []
    /// Connections of this thread that are open.
    private var open = 0

    init(_ loop: any EventLoop) { self.loop = loop }

    /// One for each thread of a group.
    static func all(of group: any EventLoopGroup) -> [ObjectIdentifier: NIOLoopBoundBox<Sweep>] {
        let sweeps = group.makeIterator().map { loop in
            (
                ObjectIdentifier(loop),
                NIOLoopBoundBox.makeBoxSendingValue(Sweep(loop), as: Sweep.self, eventLoop: loop)
            )
        }
        return Dictionary(sweeps, uniquingKeysWith: { first, _ in first })
    }

    var isShared: Bool { open > 1 }

    func begins() { open += 1 }
    func ends() { open -= 1 }

    /// Has the connection write once what else came in is answered.
    func add(_ connection: LineConnection) {
        if waiting.isEmpty {
            let sweep = NIOLoopBound(self, eventLoop: loop)
            loop.execute { sweep.value.run() }
        }
        waiting.append(connection)
    }

    private func run() {
        swap(&waiting, &leaving)
        for connection in leaving { connection.workOn() }
        leaving.removeAll(keepingCapacity: true)
    }
}
