import GRDB
import Testing
import Vocabulary

@testable import Ledger

struct FailingDiskTests {
    let drawer: Drawer
    let book: Book

    init() throws {
        drawer = try Drawer()
        book = try Book(at: drawer.path)
    }

    private func pragma(_ words: String) throws {
        try book.pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA \(words)") }
    }

    @Test func `a full disk writes nothing of the group, and reads and later appends go on`() throws {
        let first = try note("one")
        try book.take([first])
        let pages = try book.pool.read { db in try Int.fetchOne(db, sql: "PRAGMA page_count") }
        try pragma("max_page_count = \(try #require(pages))")
        let long = try note(String(repeating: "x", count: 100_000))
        #expect(
            book.append([Batch([try note("two")]), Batch([long])], now: noon) == [.failure(.full), .failure(.full)])
        #expect(book.condition == .full)
        #expect(try book.entries(limit: 10) == [entry(1, first)])
        try pragma("max_page_count = 100000")
        #expect(try book.take([long]) == [recorded(2)])
        #expect(book.condition == .sound)
    }

    @Test func `a file closed to writing still reads`() throws {
        let first = try note("one")
        try book.take([first])
        try pragma("query_only = 1")
        let reason = "attempt to write a readonly database, SQLite code 8"
        #expect(book.append([Batch([try note("two")])], now: noon) == [.failure(.readOnly(reason: reason))])
        #expect(book.condition == .readOnly(reason: reason))
        #expect(try book.entries(limit: 10) == [entry(1, first)])
    }

    @Test func `a commit that the disk fails is of unknown outcome for every batch of the group`() throws {
        try book.pool.add(transactionObserver: FailingDisk(), extent: .databaseLifetime)
        let events = [try note("one", id: "a"), try note("two", id: "b")]
        let fault = LedgerFault.outcomeUnknown(reason: "fsync, SQLite code 1034")
        #expect(book.append(events.map { Batch([$0]) }, now: noon) == [.failure(fault), .failure(fault)])
        let anew = try Book(at: drawer.path)
        #expect(try anew.take(events) == [recorded(1), recorded(2)])
    }

    @Test func `after a commit that the disk failed nothing is written, read or merged, and nothing is acknowledged`()
        throws
    {
        try book.take([note("one")])
        let before = [try drawer.bytes("ledger.sqlite"), try drawer.bytes("ledger.sqlite-wal")]
        try book.pool.add(transactionObserver: FailingDisk(), extent: .databaseLifetime)
        _ = book.append([Batch([try note("two", id: "b")])], now: noon)
        let reason = "fsync, SQLite code 1034"
        #expect(book.condition == .failed(reason: reason))
        #expect(
            book.append([Batch([try note("two", id: "b")])], now: noon) == [
                .failure(.unavailable(reason: "the disk failed (\(reason)), and it is to be opened anew"))
            ])
        #expect(throws: LedgerFault.unavailable(reason: "it was closed")) { try book.position() }
        try book.close()
        #expect([try drawer.bytes("ledger.sqlite"), try drawer.bytes("ledger.sqlite-wal")] == before)
    }

    @Test(arguments: [
        (ResultCode.SQLITE_FULL, LedgerFault.full),
        (.SQLITE_IOERR, .outcomeUnknown(reason: "x, SQLite code 10")),
        (.SQLITE_IOERR_FSYNC, .outcomeUnknown(reason: "x, SQLite code 1034")),
        (.SQLITE_IOERR_WRITE, .outcomeUnknown(reason: "x, SQLite code 778")),
        (.SQLITE_CORRUPT, .readOnly(reason: "x, SQLite code 11")),
        (.SQLITE_CORRUPT_INDEX, .readOnly(reason: "x, SQLite code 779")),
        (.SQLITE_NOTADB, .readOnly(reason: "x, SQLite code 26")),
        (.SQLITE_READONLY, .readOnly(reason: "x, SQLite code 8")),
        (.SQLITE_READONLY_DBMOVED, .readOnly(reason: "x, SQLite code 1032")),
        (.SQLITE_BUSY, .unavailable(reason: "x, SQLite code 5")),
        (.SQLITE_NOMEM, .unavailable(reason: "x, SQLite code 7")),
    ])
    func `what an error means to a writer`(code: ResultCode, fault: LedgerFault) {
        #expect(LedgerFault(writing: DatabaseError(resultCode: code, message: "x")) == fault)
    }

    @Test(arguments: [
        (ResultCode.SQLITE_IOERR_READ, LedgerFault.readOnly(reason: "x, SQLite code 266")),
        (.SQLITE_CORRUPT, .readOnly(reason: "x, SQLite code 11")),
        (.SQLITE_NOTADB, .readOnly(reason: "x, SQLite code 26")),
        (.SQLITE_BUSY, .unavailable(reason: "x, SQLite code 5")),
    ])
    func `what an error means to a reader`(code: ResultCode, fault: LedgerFault) {
        #expect(LedgerFault(reading: DatabaseError(resultCode: code, message: "x")) == fault)
    }

    @Test func `an error never shows what people wrote`() {
        let error = DatabaseError(
            resultCode: .SQLITE_BUSY, message: "locked", sql: "INSERT INTO event VALUES (?)", arguments: ["secret"])
        #expect(LedgerFault(writing: error) == .unavailable(reason: "locked, SQLite code 5"))
    }
}

/// Fails each commit as a disk does whose flush fails.
private final class FailingDisk: TransactionObserver {
    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseWillCommit() throws { throw DatabaseError(resultCode: .SQLITE_IOERR_FSYNC, message: "fsync") }
    func databaseDidCommit(_ db: Database) {}
    func databaseDidRollback(_ db: Database) {}
}
