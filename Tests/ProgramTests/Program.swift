import Foundation
import Synchronization

/// A program as it was built, run as a process of its own.
enum Program: String {
    case holdfast, holdfastd

    /// It stands beside the bundle of the tests.
    var url: URL {
        let bundle = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        return bundle.deletingLastPathComponent().appending(path: rawValue)
    }

    /// How a process ended, and all that it said.
    struct Ran: Hashable {
        let code: Int32
        let out: String
        let err: String
    }

    /// Runs it to its end.
    ///
    /// - Parameters:
    ///   - environment: Set besides what this process has, less `HOLDFAST_SOCKET`.
    ///   - input: What it reads from standard input.
    func run(
        _ arguments: [String], environment: [String: String] = [:], input: String = "", through wrapper: [String] = []
    ) async throws -> Ran {
        let running = try start(arguments, environment: environment, input: input, through: wrapper)
        let code = await running.end()
        return Ran(code: code, out: try running.out(), err: try running.err())
    }

    func start(
        _ arguments: [String], environment: [String: String] = [:], input: String = "", through wrapper: [String] = []
    ) throws -> Running {
        try Running(wrapper + [url.path] + arguments, environment, input)
    }
}

/// A process that runs.
final class Running: Sendable {
    private let process: Process
    private let folder: URL
    private let ended: AsyncStream<Int32>

    init(_ command: [String], _ environment: [String: String], _ input: String) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "hf-run-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        process = Process()
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        var inherited = ProcessInfo.processInfo.environment
        inherited["HOLDFAST_SOCKET"] = nil
        process.environment = inherited.merging(environment) { _, given in given }
        for name in ["out", "err", "in"] {
            try Data(name == "in" ? input : "").write(to: folder.appending(path: name))
        }
        process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: "in"))
        process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: "out"))
        process.standardError = try FileHandle(forWritingTo: folder.appending(path: "err"))
        let (ended, tell) = AsyncStream<Int32>.makeStream()
        self.ended = ended
        process.terminationHandler = {
            tell.yield($0.terminationStatus)
            tell.finish()
        }
        try process.run()
    }

    deinit {
        do {
            try FileManager.default.removeItem(at: folder)
        } catch {
            print("\(folder.path) stays: \(error)")
        }
    }

    var isRunning: Bool { process.isRunning }

    func out() throws -> String { try read("out") }
    func err() throws -> String { try read("err") }

    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// Waits for the end: the exit code, or the number of the signal that ended it.
    func end() async -> Int32 {
        var iterator = ended.makeAsyncIterator()
        return await iterator.next() ?? process.terminationStatus
    }

    private func read(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
}

extension Data {
    fileprivate init(_ text: String) { self.init(text.utf8) }
}
