import Foundation
import GRDB
import Testing
import Vocabulary

@testable import Ledger

struct IntegrityTests {
    let drawer: Drawer

    init() throws { drawer = try Drawer() }

    @Test func `a sound ledger has no problems`() throws {
        let book = try Book(at: drawer.path)
        try book.take((1...200).map { try note("number \($0)", id: "n\($0)") })
        #expect(book.problems() == [])
    }

    @Test func `a row that breaks the schema's rules, and a gap, are found`() throws {
        let book = try Book(at: drawer.path)
        try book.take([note("one"), note("two")])
        try book.pool.writeWithoutTransaction { db in
            try db.execute(sql: "DROP TRIGGER event_follows_the_last; PRAGMA ignore_check_constraints = 1")
            try db.execute(
                sql: "INSERT INTO event VALUES (9, NULL, 'riverbend', 'note', 20514, ?, '{')", arguments: [noon])
        }
        #expect(
            book.problems() == [
                "CHECK constraint failed in event", "3 events, and the last has position 9", "event 9 has no seal",
            ])
    }

    @Test func `a check waits for no writer and changes nothing`() throws {
        let book = try Book(at: drawer.path)
        try book.take([note("one")])
        let before = [try drawer.bytes("ledger.sqlite"), try drawer.bytes("ledger.sqlite-wal")]
        try book.pool.writeWithoutTransaction { db in
            try db.inTransaction(.immediate) {
                #expect(book.problems() == [])
                return .rollback
            }
        }
        #expect([try drawer.bytes("ledger.sqlite"), try drawer.bytes("ledger.sqlite-wal")] == before)
    }

    @Test func `a file that was taken away is a problem, and no other is put in its place`() throws {
        let book = try Book(at: drawer.path)
        try FileManager.default.moveItem(atPath: drawer.path, toPath: drawer.place("elsewhere.sqlite"))
        #expect(book.problems() == ["the file \(drawer.path) is gone"])
        #expect(FileManager.default.fileExists(atPath: drawer.path) == false)
    }
}
