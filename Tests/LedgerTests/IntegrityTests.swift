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

    @Test func `a damaged page is found, and what it holds is refused and not made up`() throws {
        let intact = try Book(at: drawer.path)
        try intact.take((1...200).map { try note(String(repeating: "x", count: 500) + "\($0)") })
        try intact.close()
        var bytes = try drawer.bytes()
        let middle = bytes.count / 2 / 4096 * 4096
        bytes.replaceSubrange(middle..<middle + 4096, with: Data(repeating: 0xAA, count: 4096))
        try drawer.put(bytes)

        let book = try Book(at: drawer.path)
        #expect(book.problems().isEmpty == false)
        #expect(
            throws: LedgerFault.readOnly(reason: "database disk image is malformed, SQLite code 11")
        ) { try book.entries(limit: 1000) }
        #expect(try drawer.bytes()[middle..<middle + 4096] == Data(repeating: 0xAA, count: 4096))
    }

    @Test func `a row that breaks the schema's rules, and a gap, are found`() throws {
        let book = try Book(at: drawer.path)
        try book.take([note("one"), note("two")])
        try book.pool.writeWithoutTransaction { db in
            try db.execute(sql: "DROP TRIGGER event_follows_the_last; PRAGMA ignore_check_constraints = 1")
            try db.execute(
                sql: "INSERT INTO event VALUES (9, NULL, 'riverbend', 'note', 20514, ?, '{')", arguments: [noon])
        }
        #expect(book.problems() == ["CHECK constraint failed in event", "3 events, and the last has position 9"])
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
