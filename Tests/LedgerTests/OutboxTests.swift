import GRDB
import Ledger
import Testing

/// Digests on their way.
struct OutboxTests {
    let drawer: Drawer

    init() throws { drawer = try Drawer() }

    private let noon = "2026-03-02T12:00:00Z"

    private func outgoing(
        _ period: String = "2026-W10", to: String = "a@d.example", covers: ClosedRange<Int> = 100...106,
        bytes: [UInt8]? = [1, 2, 3]
    ) -> Outgoing {
        Outgoing(
            district: "riverbend", kind: "weekly", period: period, recipient: to, covers: covers, dueAt: 1000,
            expiresAt: 9000, seq: 7, told: "{}", messageID: "<a@d>", subject: "s", words: 9, bytes: bytes)
    }

    @Test func `one is put once for a reader and a period, and what came first stays`() throws {
        let book = try Book(at: drawer.path)
        #expect(try book.put(outgoing(), now: noon).isNew)
        let again = try book.put(outgoing(bytes: [9]), now: noon)
        #expect(!again.isNew && again.outgoing.bytes == [1, 2, 3])
        #expect(try book.put(outgoing("2026-W11"), now: noon).isNew)
        #expect(try book.put(outgoing(to: "b@d.example"), now: noon).isNew)
        #expect(try book.outgoings(limit: 9).count == 3)
    }

    @Test func `one is taken by one sender alone, and comes back with the same bytes where that one is gone`() throws {
        let book = try Book(at: drawer.path)
        _ = try book.put(outgoing(), now: noon)
        #expect(try book.claim(at: 999, now: noon) == nil)
        let first = try #require(try book.claim(at: 1000, now: noon))
        #expect(first.attempts == 1 && first.state == .sending)
        #expect(try book.claim(at: 1000, now: noon) == nil)
        try book.release([first.number], at: 1001, now: noon)
        let second = try #require(try book.claim(at: 1001, now: noon))
        #expect(second.attempts == 2 && second.bytes == first.bytes && second.messageID == first.messageID)
        // The one that was cut off comes back late, and is not heard.
        #expect(
            try book.settle(
                first.number, attempt: 1, .accepted, code: 250, reply: "", nextAt: nil, now: noon) == nil)
        let done = try book.settle(
            first.number, attempt: 2, .accepted, code: 250, reply: "ok", nextAt: nil, now: noon)
        #expect(done?.state == .accepted)
        #expect(try book.claim(at: 5000, now: noon) == nil)
    }

    @Test func `one that was handed over without a word is tried once more, and then left`() throws {
        let book = try Book(at: drawer.path)
        _ = try book.put(outgoing(), now: noon)
        for attempt in 1...2 {
            let taken = try #require(try book.claim(at: 1000, now: noon))
            _ = try book.settle(
                taken.number, attempt: attempt, .unknown, code: 0, reply: "", nextAt: 1000, now: noon)
        }
        #expect(try book.claim(at: 2000, now: noon) == nil)
        #expect(try book.outgoings(limit: 1).first?.state == .unknown)
    }

    @Test func `one whose time has passed fails, and says what was said last`() throws {
        let book = try Book(at: drawer.path)
        _ = try book.put(outgoing(), now: noon)
        let taken = try #require(try book.claim(at: 1000, now: noon))
        _ = try book.settle(
            taken.number, attempt: 1, .retried, code: 450, reply: "later", nextAt: 1300, now: noon)
        #expect(try book.claim(at: 1299, now: noon) == nil)
        #expect(try book.claim(at: 9000, now: noon) == nil)
        let failed = try #require(try book.outgoings(limit: 1).first)
        #expect(failed.state == .failed && failed.reply == "its time passed before it was taken; last: later")
    }

    @Test func `of each series the newest is known with the period of the newest days, whatever became of it`() throws {
        let book = try Book(at: drawer.path)
        _ = try book.put(outgoing("2026-W11", covers: 107...113), now: noon)
        _ = try book.put(outgoing(), now: noon)
        _ = try book.put(outgoing(to: "b@d.example", bytes: nil), now: noon)
        let newest = try book.newestPeriods()
        func of(_ reader: String) -> Outgoing.Series {
            Outgoing.Series(district: "riverbend", kind: "weekly", recipient: reader)
        }
        #expect(newest.count == 2)
        #expect(newest[of("a@d.example")]?.period == "2026-W11" && newest[of("a@d.example")]?.covered == 113)
        #expect(newest[of("b@d.example")]?.period == "2026-W10" && newest[of("b@d.example")]?.covered == 106)
    }

    @Test func `a quiet period is kept, and nothing of it is sent`() throws {
        let book = try Book(at: drawer.path)
        #expect(try book.put(outgoing(bytes: nil), now: noon).outgoing.state == .quiet)
        #expect(try book.claim(at: 5000, now: noon) == nil)
        #expect(
            try book.lastKnown(
                of: Outgoing.Series(district: "riverbend", kind: "weekly", recipient: "a@d.example"))?.state == .quiet)
    }

    @Test(arguments: [
        "UPDATE digest SET bytes = x'00'", "UPDATE digest SET told = '[]'", "UPDATE digest SET state = 'lost'",
        "UPDATE digest SET message_id = 'b'", "DELETE FROM digest",
        "INSERT INTO digest SELECT number + 1, district, kind, period, recipient, covers_from, covers_to, due_at, expires_at, seq, told, message_id, subject, words, bytes, state, attempts, doubts, next_at, code, reply, changed_at FROM digest",
        "UPDATE digest SET state = 'accepted'; UPDATE digest SET state = 'rendered'",
    ])
    func `the file itself lets nobody change what was rendered, or send again what is over`(sql: String) throws {
        let book = try Book(at: drawer.path)
        _ = try book.put(outgoing(), now: noon)
        try book.close()
        let queue = try DatabaseQueue(path: drawer.path)
        #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
        try queue.close()
    }

    @Test func `a pause takes the place of another, and can be lifted`() throws {
        let book = try Book(at: drawer.path)
        func pause(_ until: Int) -> StoredPause {
            StoredPause(district: "riverbend", initiative: "math", by: "ana", reason: "a new lead", until: until)
        }
        try book.pause(pause(10), now: noon)
        try book.pause(pause(20), now: noon)
        #expect(try book.pauses(in: "riverbend") == [pause(20)])
        #expect(try book.resume("math", in: "riverbend", now: noon))
        #expect(try !book.resume("math", in: "riverbend", now: noon))
        #expect(try book.pauses(in: "riverbend") == [])
    }
}
