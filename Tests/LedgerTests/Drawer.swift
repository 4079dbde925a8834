import Foundation
import GRDB
import Testing
import Vocabulary

@testable import Ledger

/// A directory for one test, with room for one ledger. It is gone when the test lets go of it.
final class Drawer {
    let directory: URL

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    deinit {
        do {
            try FileManager.default.removeItem(at: directory)
        } catch {
            Issue.record(error)
        }
    }

    var path: String { place("ledger.sqlite") }

    func place(_ name: String) -> String { directory.appending(path: name).path }

    func bytes(_ name: String = "ledger.sqlite") throws -> Data { try Data(contentsOf: URL(filePath: place(name))) }

    func put(_ bytes: Data, _ name: String = "ledger.sqlite") throws {
        try bytes.write(to: URL(filePath: place(name)))
    }

    func permissions(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: place(name))[.posixPermissions] as? Int
    }

    /// Writes nonsense over one page of a ledger that is closed, or that has merged its log.
    func ruin(page: Int) throws {
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.seek(toOffset: UInt64(page - 1) * 4096)
        try file.write(contentsOf: Data(repeating: 0xAA, count: 4096))
        try file.close()
    }

    /// The pages at the ends of a table or index, in the order of what they hold.
    func leaves(of name: String) throws -> [Int] {
        try stranger(readonly: true).read { db in
            try Int.fetchAll(
                db, sql: "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path",
                arguments: [name])
        }
    }

    /// Another program at the same file.
    func stranger(readonly: Bool = false) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = readonly
        return try DatabaseQueue(path: path, configuration: configuration)
    }
}

let noon = "2026-03-02T12:00:00Z"

/// A note, the smallest of events.
func note(
    _ text: String, id: String? = nil, in district: String = "riverbend", at date: String = "2026-03-02",
    by person: String? = nil, recordedAt: String? = nil
) throws -> Event {
    try Event(
        checking: .members([
            "kind": "note", "at": .string(date), "district": .string(district), "id": id.map(JSON.string),
            "note": .string(text), "by": person.map(JSON.string), "recorded_at": recordedAt.map(JSON.string),
        ]))
}

extension Book {
    /// What it writes through.
    var pool: DatabasePool {
        get throws {
            guard case .writing(let pool) = store else { throw LedgerFault.unavailable(reason: "it is not written") }
            return pool
        }
    }

    /// Appends one batch and expects it to be taken.
    @discardableResult
    func take(_ events: [Event]) throws -> [Receipt] {
        let results = append([Batch(events)], now: noon)
        return try #require(results.first).get()
    }
}

func recorded(_ seq: Int) -> Receipt { Receipt(seq: seq, state: .recorded) }
func duplicate(_ seq: Int) -> Receipt { Receipt(seq: seq, state: .duplicate) }
func entry(_ seq: Int, _ event: Event, recordedAt: String = noon) -> Entry {
    Entry(seq: seq, recordedAt: recordedAt, event: event)
}
