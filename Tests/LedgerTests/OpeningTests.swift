import Foundation
import GRDB
import Testing
import Vocabulary

@testable import Ledger

struct OpeningTests {
    let drawer: Drawer

    init() throws { drawer = try Drawer() }

    @Test func `a ledger that is not there yet is begun`() throws {
        let book = try Book(at: drawer.path)
        let stamp = try book.pool.read { db in
            [
                try Int.fetchOne(db, sql: "PRAGMA application_id"), try Int.fetchOne(db, sql: "PRAGMA user_version"),
                try Int.fetchOne(db, sql: "SELECT count(*) FROM event"),
            ]
        }
        #expect(stamp == [0x484F_4C44, 3, 0])
        #expect(book.path == drawer.path)
    }

    @Test func `the writing connection flushes every commit to the disk`() throws {
        let book = try Book(at: drawer.path)
        try book.take([note("one")])
        let settings = try book.pool.writeWithoutTransaction { db in
            (try Int.fetchOne(db, sql: "PRAGMA synchronous"), try String.fetchOne(db, sql: "PRAGMA journal_mode"))
        }
        #expect(settings.0 == 2)
        #expect(settings.1 == "wal")
    }

    @Test func `the file and what SQLite keeps beside it are for the owner alone`() throws {
        let book = try Book(at: drawer.path)
        try book.take([note("one")])
        let modes = try ["ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm"].map(drawer.permissions)
        #expect(modes == [0o600, 0o600, 0o600])
    }

    @Test func `a file that others could read is closed to them`() throws {
        try Book(at: drawer.path).close()
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: drawer.path)
        let book = try Book(at: drawer.path)
        #expect(try drawer.permissions("ledger.sqlite") == 0o600)
        #expect(try book.position() == 0)
    }

    @Test func `what was recorded is there after closing and opening again`() throws {
        let events = [try note("one", id: "a"), try note("two")]
        let first = try Book(at: drawer.path)
        try first.take(events)
        try first.close()
        let second = try Book(at: drawer.path)
        #expect(try second.entries(limit: 10) == [entry(1, events[0]), entry(2, events[1])])
        #expect(try second.take([note("three")]) == [recorded(3)])
    }

    @Test func `a ledger that was closed answers with a fault and not with a crash`() throws {
        let book = try Book(at: drawer.path)
        try book.close()
        let fault = LedgerFault.unavailable(reason: "it was closed")
        #expect(throws: fault) { try book.position() }
        #expect(book.append([Batch([try note("one")])], now: noon) == [.failure(fault)])
    }

    /// What is on the disk when the process dies: the file, and the log that was not yet merged into it.
    @Test func `what was acknowledged before a crash is there after it`() throws {
        let events = [try note("one"), try note("two")]
        let book = try Book(at: drawer.path)
        try book.take(events)
        try drawer.put(drawer.bytes("ledger.sqlite"), "crashed.sqlite")
        try drawer.put(drawer.bytes("ledger.sqlite-wal"), "crashed.sqlite-wal")
        let revived = try Book(at: drawer.place("crashed.sqlite"))
        #expect(try revived.entries(limit: 10) == [entry(1, events[0]), entry(2, events[1])])
        #expect(revived.problems() == [])
    }

    @Test func `what an earlier process left in the log is flushed before anything is answered`() throws {
        let book = try Book(at: drawer.path)
        try book.take([note("one")])
        try drawer.put(drawer.bytes("ledger.sqlite"), "crashed.sqlite")
        try drawer.put(drawer.bytes("ledger.sqlite-wal"), "crashed.sqlite-wal")
        let revived = try Book(at: drawer.place("crashed.sqlite"))
        #expect(try revived.position() == 1)
        #expect(try drawer.bytes("crashed.sqlite").range(of: Data(#""note": "one""#.utf8)) != nil)
    }

    @Test func `an empty file is a ledger not yet begun`() throws {
        try drawer.put(Data())
        let book = try Book(at: drawer.path)
        #expect(try book.take([note("one")]) == [recorded(1)])
    }

    @Test func `a first opening that was cut short is taken up again`() throws {
        let queue = try drawer.stranger()
        try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
        try queue.close()
        let book = try Book(at: drawer.path)
        #expect(try book.take([note("one")]) == [recorded(1)])
    }
}
