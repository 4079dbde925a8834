import Knowledge
import Ledger
import Logging
import ServiceLifecycle
import Transport
import Vocabulary
import Wire

/// The daemon: it serves until it is asked to stop, then finishes what runs.
package struct HoldfastDaemon: Service {
    private let configuration: Configuration
    private let folder: StateFolder
    let desk: Desk
    private let door: LineServer.Door
    let log: Logger
    let notices: ServiceNotices
    private let onReady: @Sendable () -> Void

    /// Opens the ledger. Of a damaged one it serves what can be read, and writes nothing.
    ///
    /// - Parameters:
    ///   - knowledge: Read while the ledger is.
    ///   - handed: A listening socket from the service manager; it comes before the path of the configuration.
    ///   - schooling: Where it learns from examples; what was learned before is not learned again.
    ///   - notices: Whom to tell when it is ready, and that it is well.
    ///   - onReady: Called once connections are taken.
    /// - Throws: `StateFault`, `OpeningFault`, `LedgerFault`, `Access.UnknownName`, or `KnowledgeFaults` for what a district has
    ///   set that fits nothing.
    package init(
        _ configuration: Configuration, knowledge: @autoclosure () throws -> KnowledgeBase, almanac: Almanac,
        handed: Int32? = nil, log: Logger,
        notices: ServiceNotices = .none, schooling: Schooling = Schooling(),
        onReady: @escaping @Sendable () -> Void = {}
    ) throws {
        // Where there is nothing to read yet, a knowledge base that is refused leaves nothing behind.
        let known = StateFolder.hasLedger(at: configuration.state) ? nil : try knowledge()
        folder = try StateFolder(claiming: configuration.state)
        let book = try Book.open(at: folder.ledger)
        self.configuration = configuration
        let early = HoldfastDaemon.early(book, configuration)
        desk = try Desk(
            configuration, try Access(configuration),
            try Library(known ?? knowledge(), adjustments: configuration.adjustments), book, almanac, log,
            schooling: schooling, early: early)
        door = handed.map { .handed($0) } ?? .path(configuration.socket, mode: configuration.mode)
        self.log = log
        self.notices = notices
        self.onReady = onReady
        if let complaint = book.condition.complaint(about: book.path) {
            log.error("the ledger is not well", metadata: ["reason": "\(complaint)"])
        }
    }

    /// Begins to read the district that is meant where none is named.
    private static func early(_ book: Book, _ configuration: Configuration) -> EarlyReading? {
        do throws(LedgerFault) {
            let (names, _) = try Districts.names(in: book)
            let meant = configuration.district ?? (names.count == 1 ? names.first : nil)
            return meant.flatMap { names.contains($0) ? EarlyReading(book, $0) : nil }
        } catch {
            // Whoever asks first is told.
            return nil
        }
    }

    package func run() async throws {
        let server = try await LineServer.start(
            at: door, limits: configuration.limits, service: FrontDoor(desk: desk, log: log))
        // Whoever was sending when the daemon ended cannot tell of it any more.
        if configuration.digests != nil { desk.releaseAll() }
        log.info(
            "ready",
            metadata: ["socket": "\(configuration.socket)", "knowledge": "\(desk.knowledge.version)"])
        notices.ready(status)
        onReady()
        desk.learnInBackground()
        if configuration.checksAtStart { desk.checkInBackground() }
        let failure = await told(server)
        notices.stopping()
        await server.stop()
        try desk.book.close()
        folder.release()
        if let failure { throw DiskFailed(failure: failure) }
        log.info("stopped")
    }
}

/// The disk failed while the ledger was written: the daemon has stopped, so that it can begin anew on what the disk holds.
package struct DiskFailed: Error, CustomStringConvertible {
    let failure: LedgerFault

    package var description: String {
        "\(failure). The daemon ends, to begin anew on what the disk holds; look to the disk"
    }
}

extension HoldfastDaemon {
    /// Reads the knowledge base anew, as `reload` does; the log says what came of it.
    package func reload() async {
        notices.reloading()
        await desk.reload()
        notices.ready(status)
    }

    /// Returns when the daemon is told to stop, by being cancelled too, or with what became of the disk.
    private func told(_ server: LineServer) async -> LedgerFault? {
        await withTaskGroup(of: LedgerFault?.self) { tasks in
            tasks.addTask { [log] in
                do {
                    try await gracefulShutdown()
                } catch {
                    log.info("cancelled")
                }
                return nil
            }
            tasks.addTask { [desk, log] in
                for await fault in desk.writer.failures {
                    log.critical("the disk failed", metadata: ["reason": "\(fault)"])
                    return fault
                }
                return nil
            }
            tasks.addTask { [desk] in
                await desk.lookout.watch()
                return nil
            }
            if notices.isHeard {
                tasks.addTask {
                    await feedWatchdog(server)
                    return nil
                }
            }
            if let path = configuration.metricsFile {
                tasks.addTask { [desk, log, configuration] in
                    let file = MetricsFile(path: path, seconds: configuration.metricsSeconds)
                    await file.keep({ desk.exposition }, log)
                    return nil
                }
            }
            let first = await tasks.next() ?? nil
            tasks.cancelAll()
            return first
        }
    }
}

/// Lets callers in.
struct FrontDoor: LineService {
    let desk: Desk
    let log: Logger

    func session(for peer: Peer) -> any LineSession { DaemonSession(desk, peer) }

    func farewell(to peer: Peer, because reason: TurnedAway) -> [UInt8] {
        let refusal: Refusal
        switch reason {
        case .full(let limit): refusal = Refusal(.tooMany, "all \(limit) connections are taken", retryAfter: 1000)
        case .crowded(let limit):
            refusal = Refusal(.tooMany, "one user has at most \(limit) connections", retryAfter: 1000)
        case .stopping: refusal = Refusal(.unavailable, "the daemon is stopping", retryAfter: 1000)
        }
        return TextReply.refused(refusal, tag: nil)
    }

    func mayUseReserve(_ peer: Peer) -> Bool { desk.access.standing(of: Caller(peer))?.role == .administrator }

    func observed(_ happening: Happening, of peer: Peer) {
        switch happening {
        case .connected: desk.counters.add("connections.opened")
        case .closed: desk.counters.add("connections.closed")
        case .turnedAway(let reason):
            desk.counters.add("connections.turned-away")
            log.warning("a connection was turned away", metadata: ["uid": "\(peer.uid)", "reason": "\(reason)"])
        case .stalled(let unread):
            desk.counters.add("connections.stalled")
            log.warning(
                "a client took no replies and was cut off", metadata: ["uid": "\(peer.uid)", "unread": "\(unread)"])
        case .failed(let reason):
            desk.counters.add("connections.failed")
            log.warning("a connection broke", metadata: ["uid": "\(peer.uid)", "reason": "\(reason)"])
        }
    }
}
