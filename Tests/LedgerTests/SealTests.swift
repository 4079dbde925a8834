import Foundation
import GRDB
import Testing
import Vocabulary

@testable import Ledger

/// What was done to a ledger behind its back shows.
struct SealTests {
    let drawer: Drawer

    init() throws { drawer = try Drawer() }

    /// A ledger of four notes, closed.
    private func ledger() throws {
        let book = try Book(at: drawer.path)
        try book.take([note("one", id: "a"), note("two")])
        try book.take([note("three"), note("four")])
        #expect(book.problems() == [])
        try book.close()
    }

    /// Does to the file what somebody would who has it and SQLite's shell, and takes away what guards it.
    private func tamper(_ sql: String) throws {
        let queue = try drawer.stranger()
        try queue.writeWithoutTransaction { db in
            for trigger in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
                try db.execute(sql: "DROP TRIGGER \"\(trigger)\"")
            }
            try db.execute(sql: sql)
        }
        try queue.close()
    }

    private static func changed(_ seq: Int) -> String {
        "event \(seq) does not fit its seal: it, or what stood before it, is not what was recorded"
    }

    @Test(arguments: [
        ("UPDATE event SET body = replace(body, 'two', 'too') WHERE seq = 2", [changed(2)]),
        ("UPDATE event SET recorded_at = '2026-03-02T12:00:01Z' WHERE seq = 3", [changed(3)]),
        ("UPDATE seal SET seal = randomblob(32) WHERE seq = 1", [changed(1)]),
        ("DELETE FROM seal WHERE seq = 3", ["event 3 has no seal"]),
        ("DELETE FROM event WHERE seq = 2", ["3 events, and the last has position 4", changed(3)]),
        ("DELETE FROM event WHERE seq = 4", ["event 4 was recorded and is gone"]),
        (
            "DELETE FROM event WHERE seq = 2; UPDATE event SET seq = 2 WHERE seq = 3; UPDATE event SET seq = 3 WHERE seq = 4",
            [changed(2)]
        ),
        (
            "INSERT INTO event SELECT 5, NULL, district, kind, day, recorded_at, body FROM event WHERE seq = 4",
            ["event 5 has no seal"]
        ),
        (
            """
            CREATE TEMP TABLE held AS SELECT body FROM event WHERE seq = 3;
            UPDATE event SET body = (SELECT body FROM event WHERE seq = 4) WHERE seq = 3;
            UPDATE event SET body = (SELECT body FROM held) WHERE seq = 4
            """, [changed(3)]
        ),
    ])
    func `an entry that was changed, added, moved or taken away is found`(sql: String, problems: [String]) throws {
        try ledger()
        try tamper(sql)
        #expect(Book.look(through: drawer.path).problems == problems)
    }

    @Test func `the same entries have the same last seal, and one more has another`() throws {
        try ledger()
        let four = Book.look(through: drawer.path)
        #expect(four.seal.count == 64)
        let other = try Drawer()
        let book = try Book(at: other.path)
        try book.take([note("one", id: "a"), note("two"), note("three"), note("four")])
        #expect(book.survey() == four)
        try book.take([note("five")])
        #expect(book.survey().seal != four.seal)
        #expect(book.survey().position == 5)
    }

    @Test func `a batch that was refused leaves no seal`() throws {
        let book = try Book(at: drawer.path)
        try book.take([note("one", id: "a")])
        let results = book.append([Batch([try note("two"), try note("other", id: "a")])], now: noon)
        #expect(throws: LedgerFault.self) { try results.first?.get() }
        try book.take([note("three")])
        #expect(book.problems() == [])
        #expect(book.survey().position == 2)
    }

    @Test func `a ledger from before there were seals gets them when it is opened, and nothing else changes`() throws {
        try ledger()
        let sealed = Book.look(through: drawer.path)
        try tamper(
            "DROP TABLE seal; DROP TABLE digest; DROP TABLE pause; DELETE FROM grdb_migrations WHERE identifier > '2'; PRAGMA user_version = 1"
        )
        let book = try Book(at: drawer.path)
        #expect(book.survey() == sealed)
        #expect(try book.entries(limit: 9).count == 4)
    }
}
