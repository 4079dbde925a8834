import Foundation
import Knowledge
import Specimens
import Testing
import Vocabulary

/// A folder with a small knowledge base, room for a ledger and a path for a socket: all that a daemon needs.
struct Camp {
    let folder: String

    var socket: String { folder + "/s" }
    var state: String { folder + "/state" }
    var knowledge: String { folder + "/knowledge" }

    static func with<Value>(_ act: (Camp) async throws -> Value) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hf-\(UUID().uuidString.prefix(8))").path
        let camp = Camp(folder: folder)
        for text in SmallBase.texts { try camp.write(text.text, to: "knowledge/" + text.file) }
        // A budget that a busy machine keeps.
        try camp.write("district: riverbend\nlimits: {query-seconds: 60}\n", to: "holdfast.yaml")
        do {
            let value = try await act(camp)
            try FileManager.default.removeItem(atPath: folder)
            return value
        } catch {
            try FileManager.default.removeItem(atPath: folder)
            throw error
        }
    }

    /// The same with a daemon that runs for the time of `act`, and stops well after it.
    static func served(
        preparing prepare: (Camp) throws -> Void = { _ in }, _ act: (Camp) async throws -> Void
    ) async throws {
        try await with { camp in
            try prepare(camp)
            let daemon = try await camp.daemon()
            do {
                try await act(camp)
            } catch {
                daemon.signal(SIGKILL)
                _ = await daemon.end()
                throw error
            }
            daemon.signal(SIGTERM)
            #expect(await daemon.end() == 0)
        }
    }

    /// Writes a file of the camp: its path.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }

    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = URL(fileURLWithPath: folder + "/" + name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    /// What a daemon of this camp is started with; a later option of the same name comes before.
    func arguments(_ more: [String: String] = [:]) -> [String] {
        let own = [
            "--config": folder + "/holdfast.yaml", "--state": state, "--socket": socket, "--knowledge": knowledge,
            "--today": "2026-03-02",
        ]
        return own.merging(more) { _, given in given }.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    }

    /// Starts a daemon and waits until it takes connections.
    func daemon(_ more: [String: String] = [:], through wrapper: [String] = []) async throws -> Running {
        let daemon = try Program.holdfastd.start(arguments(more), through: wrapper)
        let deadline = ContinuousClock.now + .seconds(30)
        while !(try daemon.err().contains("ready")) {
            guard daemon.isRunning, ContinuousClock.now < deadline else {
                daemon.signal(SIGKILL)
                throw NeverReady(said: try daemon.err())
            }
            try await Task.sleep(for: .milliseconds(10))
        }
        return daemon
    }

    struct NeverReady: Error {
        let said: String
    }

    /// Runs the client against this camp's daemon.
    func holdfast(_ arguments: String..., input: String = "") async throws -> Program.Ran {
        try await run(arguments, input: input)
    }

    func run(_ arguments: [String], input: String = "") async throws -> Program.Ran {
        try await Program.holdfast.run(arguments, environment: ["HOLDFAST_SOCKET": socket], input: input)
    }

    /// The same, of what it prints as JSON.
    func json(_ arguments: String...) async throws -> JSON {
        let ran = try await Program.holdfast.run(
            arguments + ["--json"], environment: ["HOLDFAST_SOCKET": socket])
        return try JSON(parsing: ran.out.utf8)
    }

    /// The last position of the ledger.
    func position() async throws -> Int? {
        try await json("stats")["ledger_seq"]?.whole
    }
}
