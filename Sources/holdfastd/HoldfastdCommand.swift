import ArgumentParser
import Daemon
import Foundation
import Knowledge
import Ledger
import Logging
import ServiceLifecycle
import Transport
import UnixSignals
import Vocabulary

/// The daemon's program: arguments and settings in, and the service runs in the foreground until it is told to stop.
@main
struct Holdfastd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "holdfastd",
        abstract: "The advisor of school districts: it answers on a local socket, from the district's own records.",
        discussion: """
            Exit codes: 0 stopped as asked; 73 the state folder cannot be written; 75 another daemon serves the socket or holds the state folder; \
            78 the settings or the knowledge base are wrong (the file, line and column are printed).
            """, version: Release.version, subcommands: [KnowledgeCommand.self, LedgerCommand.self])

    @Option(
        help:
            "The settings file, in YAML; without it that of this user, holdfast/holdfast.yaml in XDG_CONFIG_HOME, if there is one."
    )
    var config: String?

    @Option(help: "The folder of the ledger.")
    var state: String?

    @Option(help: "The path of the socket.")
    var socket: String?

    @Option(help: "The folder of the knowledge base.")
    var knowledge: String?

    @Option(help: "Answer for this day instead of today (YYYY-MM-DD).")
    var today: String?

    func run() async throws {
        let settings = try settings()
        let day = try today.map(Holdfastd.day)
        LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
        let log = Logger(label: "holdfastd")
        let handed = HandedSockets.descriptors(
            environment: ProcessInfo.processInfo.environment, processID: ProcessInfo.processInfo.processIdentifier)
        let notices = ServiceNotices(
            environment: ProcessInfo.processInfo.environment, processID: ProcessInfo.processInfo.processIdentifier)
        for name in ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"] + ServiceNotices.variables { unsetenv(name) }
        let daemon: HoldfastDaemon
        do {
            daemon = try HoldfastDaemon(
                settings, knowledge: KnowledgeBase(in: KnowledgeFolder(path: settings.knowledge)),
                almanac: .system(fixed: day), handed: handed.first, log: log,
                notices: notices)
        } catch {
            Holdfastd.complain(error)
            throw ExitCode(Holdfastd.code(of: error))
        }
        let group = ServiceGroup(
            configuration: .init(
                services: [daemon, Hangup(daemon: daemon)], gracefulShutdownSignals: [.sigterm, .sigint], logger: log))
        do {
            try await group.run()
        } catch let fault as BindFault {
            Holdfastd.complain(fault)
            throw ExitCode(75)
        } catch let fault as DiskFailed {
            Holdfastd.complain(fault)
            throw ExitCode(74)
        }
    }

    /// The settings file, with the command line before it.
    private func settings() throws -> Configuration {
        var settings = Configuration()
        let config = config ?? Holdfastd.ownSettings(ProcessInfo.processInfo.environment)
        if let config {
            settings = try Holdfastd.orExit(78) {
                try Configuration(reading: SourceText(file: config, text: try Holdfastd.text(of: config)))
            }
        }
        settings.file = config
        settings.state = state ?? settings.state
        settings.socket = socket ?? settings.socket
        settings.knowledge = knowledge ?? settings.knowledge
        return settings
    }

    /// Where a user's own daemon has its settings by the XDG base directories, if it has any.
    private static func ownSettings(_ environment: [String: String]) -> String? {
        let folders = [environment["XDG_CONFIG_HOME"], environment["HOME"].map { $0 + "/.config" }]
        guard let folder = folders.compactMap(\.self).first(where: { $0.hasPrefix("/") }) else { return nil }
        let file = folder + "/holdfast/holdfast.yaml"
        return FileManager.default.fileExists(atPath: file) ? file : nil
    }

    /// What the system said: of some faults Foundation has a number only.
    private static func reason(of error: any Error) -> String {
        guard let cause = (error as? CocoaError)?.underlying.map({ $0 as NSError }), cause.domain == NSPOSIXErrorDomain
        else { return error.localizedDescription }
        return String(cString: strerror(Int32(cause.code)))
    }

    static func text(of file: String) throws -> String {
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: file))
        } catch {
            throw ValidationError("\(file) cannot be read: \(reason(of: error))")
        }
        guard let text = String(data: data, encoding: .utf8) else { throw ValidationError("\(file) is not UTF-8") }
        return text
    }

    private static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else {
            throw ValidationError("--today: \"\(text)\" is no day; write it as 2026-03-02")
        }
        return day
    }

    /// Runs a step of starting; where it fails, says why on standard error and ends with that code.
    static func orExit<Value>(_ code: Int32, _ step: () throws -> Value) throws -> Value {
        do {
            return try step()
        } catch {
            complain(error)
            throw ExitCode(code)
        }
    }

    /// What a start that failed ends with, by sysexits(3).
    private static func code(of error: any Error) -> Int32 {
        switch error {
        case StateFault.inUse: 75
        case is Access.UnknownName, is KnowledgeFaults: 78
        default: 73
        }
    }

    private static func complain(_ error: any Error) {
        FileHandle.standardError.write(Data("holdfastd: \(error)\n".utf8))
    }
}
