import GRDB
import Testing
import Vocabulary

@testable import Ledger

/// What SQLite itself refuses, whichever program writes.
struct SchemaTests {
    let drawer: Drawer
    let book: Book
    let first: Event

    init() throws {
        drawer = try Drawer()
        book = try Book(at: drawer.path)
        first = try note("one", id: "a")
        try book.take([first])
    }

    private static let row = "'riverbend', 'note', 20514, '\(noon)'"

    @Test(arguments: [
        (
            "UPDATE event SET body = '{}'",
            "the ledger is append-only: record a correction instead of changing an event"
        ),
        (
            "UPDATE OR REPLACE event SET seq = 2",
            "the ledger is append-only: record a correction instead of changing an event"
        ),
        ("DELETE FROM event", "the ledger is append-only: record a retraction instead of removing an event"),
        (
            "DELETE FROM event WHERE seq = 1",
            "the ledger is append-only: record a retraction instead of removing an event"
        ),
        (
            "INSERT INTO event VALUES (3, NULL, \(row), '{}')",
            "positions have no gaps: an event takes the position after the last"
        ),
        (
            "INSERT INTO event VALUES (NULL, NULL, \(row), '{}')",
            "positions have no gaps: an event takes the position after the last"
        ),
        (
            "INSERT OR REPLACE INTO event VALUES (1, NULL, \(row), '{}')",
            "positions have no gaps: an event takes the position after the last"
        ),
        ("INSERT INTO event VALUES (2, 'a', \(row), '{}')", "an id names one event: this one is taken"),
        ("INSERT OR REPLACE INTO event VALUES (2, 'a', \(row), '{}')", "an id names one event: this one is taken"),
        ("INSERT INTO event VALUES (2, NULL, \(row), '{')", "CHECK constraint failed: an event is JSON"),
        ("INSERT INTO event VALUES (2, '', \(row), '{}')", "CHECK constraint failed: an id has 1 to 128 characters"),
        (
            "INSERT INTO event VALUES (2, '\(String(repeating: "i", count: 129))', \(row), '{}')",
            "CHECK constraint failed: an id has 1 to 128 characters"
        ),
        (
            "INSERT INTO event VALUES (2, NULL, '', 'note', 20514, '\(noon)', '{}')",
            "CHECK constraint failed: a district has 1 to 64 characters"
        ),
        (
            "INSERT INTO event VALUES (2, NULL, 'riverbend', '', 20514, '\(noon)', '{}')",
            "CHECK constraint failed: a kind has 1 to 64 characters"
        ),
        (
            "INSERT INTO event VALUES (2, NULL, 'riverbend', 'note', 20514, '2026', '{}')",
            "CHECK constraint failed: recorded_at has 20 to 64 characters"
        ),
        (
            "INSERT INTO event VALUES (2, NULL, 'riverbend', 'note', 'today', '\(noon)', '{}')",
            "cannot store TEXT value in INTEGER column event.day"
        ),
        (
            "INSERT INTO event VALUES (2, NULL, NULL, 'note', 20514, '\(noon)', '{}')",
            "NOT NULL constraint failed: event.district"
        ),
    ])
    func `raw SQL cannot break the ledger`(sql: String, words: String) throws {
        let fault = #expect(throws: DatabaseError.self) {
            try drawer.stranger().write { db in try db.execute(sql: sql) }
        }
        #expect(fault?.message == words)
        #expect(try book.entries(limit: 10) == [entry(1, first)])
    }

    @Test func `the first position is 1`() throws {
        let other = try Drawer()
        let empty = try Book(at: other.path)
        #expect(throws: DatabaseError.self) {
            try empty.pool.write { db in
                try db.execute(sql: "INSERT INTO event VALUES (2, NULL, \(Self.row), '{}')")
            }
        }
        #expect(try empty.position() == 0)
    }

    @Test func `a row has what it is found by, and the body is the event's line`() throws {
        let event = try note("zwei Zeilen:\n\u{1B}[1m é 🎒", id: "b", at: "sy2025-26")
        try book.take([event])
        let row = try book.pool.read { db in try Row.fetchOne(db, sql: "SELECT * FROM event WHERE seq = 2") }
        #expect(
            row
                == [
                    "seq": 2, "id": "b", "district": "riverbend", "kind": "note", "day": 20_270,
                    "recorded_at": noon,
                    "body": #"{"id": "b", "kind": "note", "at": "sy2025-26", "district": "riverbend", "#
                        + #""note": "zwei Zeilen:\n\u001B[1m é 🎒"}"#,
                ])
    }

    @Test func `a district's entries are found by its index`() throws {
        let plan = try book.pool.read { db in
            try Row.fetchAll(
                db,
                sql: "EXPLAIN QUERY PLAN SELECT body FROM event WHERE district = 'riverbend' AND seq > 0 ORDER BY seq"
            ).map { $0["detail"] as String }
        }
        #expect(plan == ["SEARCH event USING INDEX event_by_district (district=? AND seq>?)"])
    }
}
