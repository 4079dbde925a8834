import Foundation
import Specimens
import Vocabulary

/// A real mail server that fails as it is told to, run by Python in an environment that `scripts/test` sets up.
final class MailSink: Sendable {
    enum Mode: String, CaseIterable {
        case ok, drop, cut, hang, long
        case busy = "busy-421"
        case recipientLater = "rcpt-450"
        case recipientNever = "rcpt-550"
        case later = "data-451"
        case never = "data-554"
    }

    static var python: String {
        ProcessInfo.processInfo.environment["HOLDFAST_PYTHON"] ?? Bases.project + "/.build/python/bin/python3"
    }

    static var isThere: Bool { FileManager.default.isExecutableFile(atPath: python) }

    private let folder: String
    private let process: Running
    let port: Int

    init(in camp: Camp) async throws {
        folder = camp.folder + "/sink"
        try camp.write("ok", to: "sink/mode")
        process = try Running([MailSink.python, Bases.project + "/Tests/Mail/sink.py", folder], [:], "")
        let deadline = ContinuousClock.now + .seconds(60)
        while true {
            if let text = FileManager.default.contents(atPath: folder + "/port"),
                let port = Int(String(decoding: text, as: UTF8.self))
            {
                self.port = port
                return
            }
            guard ContinuousClock.now < deadline, process.isRunning else { throw NoSink(said: try process.err()) }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    struct NoSink: Error { let said: String }

    func turn(_ mode: Mode) throws {
        try Data(mode.rawValue.utf8).write(to: URL(fileURLWithPath: folder + "/mode"), options: .atomic)
    }

    /// What it answers for, in the order in which it came.
    func kept() throws -> [[UInt8]] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".eml") }.sorted().map {
            Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0)))
        }
    }

    /// A message as a mail program reads it.
    static func read(_ bytes: [UInt8], in camp: Camp) async throws -> JSON {
        let file = try camp.write(bytes, to: "read.eml")
        let running = try Running([python, Bases.project + "/Tests/Mail/read.py", file], [:], "")
        guard await running.end() == 0 else { throw NoSink(said: try running.err()) }
        return try JSON(parsing: try running.out().utf8)
    }

    func stop() async {
        process.signal(SIGKILL)
        _ = await process.end()
    }
}
