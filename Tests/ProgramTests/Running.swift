import Foundation
import Glibc
import Synchronization

/// A process that runs, with files for its streams.
///
/// It is spawned without Foundation's `Process`, which here reads beyond the list of open descriptors when it starts one
/// (`findMaximumOpenFromProcSelfFD`), and now and then takes the tests down with it.
final class Running: Sendable {
    private let processID: pid_t
    private let folder: URL
    private let ended: AsyncStream<Int32>
    private let status: Ending

    /// How it ended: the exit code, or the number of the signal that ended it; `nil` while it runs.
    private final class Ending: Sendable {
        let code = Mutex<Int32?>(nil)
    }

    init(_ command: [String], _ environment: [String: String], _ input: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hf-run-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var inherited = ProcessInfo.processInfo.environment
        inherited["HOLDFAST_SOCKET"] = nil
        let whole = inherited.merging(environment) { _, given in given }
        for name in ["out", "err", "in"] {
            try Data((name == "in" ? input : "").utf8).write(to: folder.appending(path: name))
        }
        let processID = try Spawning.start(
            command, environment: whole.map { "\($0.key)=\($0.value)" },
            streams: ["in", "out", "err"].map { folder.appending(path: $0).path })
        let (ended, tell) = AsyncStream<Int32>.makeStream()
        let status = Ending()
        self.folder = folder
        self.ended = ended
        self.status = status
        self.processID = processID
        Thread.detachNewThread {
            let code = Spawning.waitForEnd(of: processID)
            status.code.withLock { $0 = code }
            tell.yield(code)
            tell.finish()
        }
    }

    deinit {
        do {
            try FileManager.default.removeItem(at: folder)
        } catch {
            print("\(folder.path) stays: \(error)")
        }
    }

    var isRunning: Bool { status.code.withLock { $0 == nil } }

    func out() throws -> String { try read("out") }
    func err() throws -> String { try read("err") }

    /// Sends a signal, unless it has ended: its number may be another's by then.
    func signal(_ number: Int32) {
        status.code.withLock { code in
            if code == nil { kill(processID, number) }
        }
    }

    /// How much of its memory is in use, in KiB; 0 where it has ended.
    func residentKiB() throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(processID)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
        return line.split(separator: " ").dropFirst().first.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }

    /// Waits for the end: the exit code, or the number of the signal that ended it.
    func end() async -> Int32 {
        var iterator = ended.makeAsyncIterator()
        if let code = await iterator.next() { return code }
        return status.code.withLock { $0 } ?? -1
    }

    private func read(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
}
