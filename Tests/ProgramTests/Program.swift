import Foundation

/// A program as it was built, run as a process of its own.
enum Program: String {
    case holdfast, holdfastd

    /// It stands beside the bundle of the tests, or in the folder that `HOLDFAST_PROGRAMS` names.
    var url: URL {
        if let folder = ProcessInfo.processInfo.environment["HOLDFAST_PROGRAMS"] {
            return URL(fileURLWithPath: folder).appending(path: rawValue)
        }
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
