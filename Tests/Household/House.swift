import Daemon
import Foundation
import Knowledge
import Logging
import ServiceLifecycle
import Specimens
import Transport
import Vocabulary

/// A daemon that runs in this process, in a folder and on a socket of its own.
package struct House: Sendable {
    package let folder: String
    /// What its daemon knows; `nil`: the small knowledge base.
    private let knowledge: KnowledgeBase?
    private let almanac: Almanac

    package let socket: String
    package var state: String { folder + "/state" }

    /// - Parameter socket: Where a daemon listens; `nil` stands for the one of this house.
    package init(
        folder: String, socket: String? = nil, knowledge: KnowledgeBase? = nil, almanac: Almanac = House.calm
    ) {
        self.folder = folder
        self.knowledge = knowledge
        self.almanac = almanac
        self.socket = socket ?? folder + "/s"
    }

    /// The instant at which everything is recorded.
    package static let instant = "2026-03-02T12:00:00Z"

    /// A clock that stands still.
    package static let calm = Almanac(
        today: {
            guard let today = Day("2026-03-02") else { preconditionFailure("this is a day") }
            return today
        }, now: { instant })

    /// Runs a daemon for the time of `act`, and has it stop gracefully after it.
    ///
    /// It answers for 2 March 2026, from the small knowledge base where no other is given, and means `riverbend` where no
    /// district is named.
    ///
    /// - Parameter then: What is done with a second daemon, on the ledger that the first one left.
    package static func open(
        knowing knowledge: KnowledgeBase? = nil, by almanac: Almanac = calm,
        _ adjust: (inout Configuration) -> Void = { _ in },
        _ act: @Sendable (House) async throws -> Void, then: (@Sendable (House) async throws -> Void)? = nil
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hf-\(UUID().uuidString.prefix(8))").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let house = House(folder: folder, knowledge: knowledge, almanac: almanac)
        var configuration = Configuration()
        configuration.district = "riverbend"
        // A budget that a busy machine keeps.
        configuration.query = .seconds(60)
        configuration.state = house.state
        configuration.socket = house.socket
        adjust(&configuration)
        do {
            try await house.serve(configuration, act)
            if let then { try await house.serve(configuration, then) }
        } catch {
            try FileManager.default.removeItem(atPath: folder)
            throw error
        }
        try FileManager.default.removeItem(atPath: folder)
    }

    /// The same with other settings, beside the daemon that runs in this house.
    package func serve(
        _ configuration: Configuration, _ act: @Sendable (House) async throws -> Void
    ) async throws {
        let (ready, tell) = AsyncStream<Void>.makeStream()
        let log = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }
        let daemon = try HoldfastDaemon(
            configuration, knowledge: knowledge ?? SmallBase.read(),
            almanac: almanac, log: log, schooling: try schooling(), onReady: { tell.yield() })
        let group = ServiceGroup(configuration: .init(services: [daemon], logger: log))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                defer { tell.finish() }
                try await group.run()
            }
            guard await ready.first(where: { true }) != nil else {
                try await tasks.waitForAll()
                throw NeverReady()
            }
            do {
                try await act(self)
            } catch {
                await group.triggerGracefulShutdown()
                try await tasks.waitForAll()
                throw error
            }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    /// It hears what the shipped examples teach, whichever knowledge base it has.
    private func schooling() throws -> Schooling {
        let schooling = Schooling()
        schooling.take(Ears.shipped, for: try knowledge ?? SmallBase.read())
        return schooling
    }

    private struct NeverReady: Error {}
}
