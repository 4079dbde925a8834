import Foundation
import GRDB
import Testing
import Vocabulary

@testable import Ledger

struct ReadingTests {
    let drawer: Drawer
    let book: Book

    init() throws {
        drawer = try Drawer()
        book = try Book(at: drawer.path)
    }

    private func all(of district: String, after seq: Int = 0) throws -> [Entry] {
        var found: [Entry] = []
        try book.entries(of: district, after: seq) { found.append($0) }
        return found
    }

    @Test func `an empty ledger has nothing`() throws {
        #expect(try book.entries(limit: 10) == [])
        #expect(try all(of: "riverbend") == [])
        #expect(try book.position() == 0)
        #expect(try book.districts() == [])
        #expect(book.problems() == [])
    }

    @Test(arguments: [
        (0, 2, [1, 2]), (1, 2, [2, 3]), (2, 100, [3, 4, 5]), (5, 10, []), (99, 10, []), (0, 0, []), (0, -1, []),
        (-7, 1, [1]),
    ])
    func `a page begins after a position and ends at its limit`(after: Int, limit: Int, seqs: [Int]) throws {
        try book.take((1...5).map { try note("\($0)") })
        #expect(try book.entries(after: after, limit: limit).map(\.seq) == seqs)
    }

    @Test func `a district has its own entries in the order of the ledger`() throws {
        let events = try [
            note("one", in: "riverbend", at: "2026-03-02"), note("two", in: "lakeside"),
            note("three", in: "riverbend", at: "2020"), note("four", in: "river"),
        ]
        try book.take(events)
        #expect(try all(of: "riverbend") == [entry(1, events[0]), entry(3, events[2])])
        #expect(try all(of: "riverbend", after: 1) == [entry(3, events[2])])
        #expect(try all(of: "nowhere") == [])
        #expect(try book.districts() == ["lakeside", "river", "riverbend"])
        #expect(try book.position() == 4)
    }

    @Test func `a report reads back whatever indicators are known by then`() throws {
        let json: JSON = [
            "kind": "report", "at": "2026-03-02", "district": "riverbend", "indicator": "hallway-noise", "value": 0.25,
        ]
        let correction: JSON = [
            "kind": "correction", "at": "2026-03-03", "district": "riverbend", "corrects": 1,
            "indicator": "stairwell-noise",
        ]
        let indicators: Set = ["hallway-noise", "stairwell-noise"]
        let events = [
            try Event(checking: json, indicators: indicators), try Event(checking: correction, indicators: indicators),
        ]
        try book.take(events)
        #expect(try book.entries(limit: 10) == [entry(1, events[0]), entry(2, events[1])])
    }

    @Test(arguments: ["0.1", "0.30000000000000004", "5.0", "5", "1e+300", "5e-324", "9007199254740993", "-0.5"])
    func `a number comes back as it was`(number: String) throws {
        let line =
            #"{"id": "x", "kind": "outcome", "at": "2026", "district": "riverbend", "#
            + #""measure": "math", "value": \#(number)}"#
        let event = try Event(checking: JSON(parsing: line.utf8))
        try book.take([event])
        #expect(try book.entries(limit: 1).map(\.event.line) == [line])
        #expect(try book.take([event]) == [duplicate(1)])
    }

    @Test func `a reader sees what was committed and never waits for the writer`() throws {
        let first = try note("one")
        try book.take([first])
        let second = try Book(at: drawer.path)
        let stranger = try drawer.stranger(readonly: true)
        // The write is held open while all three read: were any of them to wait, this would never end.
        try book.pool.writeWithoutTransaction { db in
            try db.inTransaction(.immediate) {
                var pen = try Pen(db, now: noon)
                #expect(try pen.write(Batch([note("two")])) == .success([recorded(2)]))
                #expect(try book.entries(limit: 10) == [entry(1, first)])
                #expect(try second.entries(limit: 10) == [entry(1, first)])
                #expect(try stranger.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM event") } == 1)
                return .commit
            }
        }
        #expect(try second.position() == 2)
    }

    @Test func `a reader keeps the state it began with while others write`() throws {
        let book = book
        try book.take([note("one"), note("two")])
        var seen: [Int] = []
        try book.entries(of: "riverbend") { entry in
            seen.append(entry.seq)
            #expect(throws: Never.self) { try book.take([note("while reading \(entry.seq)")]) }
        }
        #expect(seen == [1, 2])
        #expect(try book.position() == 4)
    }

    @Test func `an entry that is no event is named by its position`() throws {
        try book.pool.write { db in
            try db.execute(
                sql: "INSERT INTO event VALUES (1, 'a', 'riverbend', 'gossip', 20514, ?, ?)",
                arguments: [noon, #"{"kind": "gossip"}"#])
        }
        let fault = LedgerFault.unreadable(
            seq: 1, reason: #"event 1, field "kind": there is no kind of event "gossip""#)
        #expect(book.append([Batch([try note("one", id: "a")])], now: noon) == [.failure(fault)])
        #expect(throws: fault) { try book.entries(limit: 10) }
        let readOnly = LedgerFault.readOnly(reason: fault.description)
        #expect(book.append([Batch([try note("one", id: "b")])], now: noon) == [.failure(readOnly)])
    }
}
