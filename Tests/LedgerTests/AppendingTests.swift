import Foundation
import GRDB
import Testing
import Vocabulary

@testable import Ledger

struct AppendingTests {
    let drawer: Drawer
    let book: Book

    init() throws {
        drawer = try Drawer()
        book = try Book(at: drawer.path)
    }

    @Test func `events take positions from 1 in the order they are given`() throws {
        let events = [try note("one"), try note("two"), try note("three")]
        #expect(
            book.append([Batch([events[0], events[1]]), Batch([events[2]])], now: noon)
                == [.success([recorded(1), recorded(2)]), .success([recorded(3)])])
        #expect(try book.entries(limit: 10) == [entry(1, events[0]), entry(2, events[1]), entry(3, events[2])])
    }

    @Test func `nothing to write is nothing written`() throws {
        #expect(book.append([], now: noon) == [])
        #expect(book.append([Batch([])], now: noon) == [.success([])])
        #expect(try book.position() == 0)
    }

    @Test func `an event's own time of recording is kept, and all others get the present`() throws {
        let kept = try note("old", recordedAt: "2024-01-05T08:00:00-08:00")
        let fresh = try note("new")
        try book.take([kept, fresh])
        #expect(
            try book.entries(limit: 10) == [entry(1, kept, recordedAt: "2024-01-05T08:00:00-08:00"), entry(2, fresh)])
    }

    @Test func `the same event again is a duplicate with its first position`() throws {
        let event = try note("one", id: "a")
        #expect(try book.take([note("zero"), event]) == [recorded(1), recorded(2)])
        #expect(try book.take([event, note("two", id: "b"), event]) == [duplicate(2), recorded(3), duplicate(2)])
        #expect(try book.position() == 3)
    }

    @Test func `who said it and when it was taken do not make it another event`() throws {
        try book.take([note("one", id: "a", by: "ana")])
        #expect(
            try book.take([note("one", id: "a", by: "ben", recordedAt: "2026-03-09T08:00:00Z")]) == [duplicate(1)])
        #expect(try book.entries(limit: 10) == [entry(1, try note("one", id: "a", by: "ana"))])
    }

    @Test func `the same words without an id are two events`() throws {
        #expect(try book.take([note("one"), note("one")]) == [recorded(1), recorded(2)])
    }

    @Test func `an event twice in one batch is recorded once`() throws {
        #expect(try book.take([note("one", id: "a"), note("one", id: "a")]) == [recorded(1), duplicate(1)])
    }

    @Test func `a duplicate of everything writes nothing`() throws {
        let events = [try note("one", id: "a"), try note("two", id: "b")]
        try book.take(events)
        let before = [try drawer.bytes("ledger.sqlite"), try drawer.bytes("ledger.sqlite-wal")]
        #expect(try book.take(events) == [duplicate(1), duplicate(2)])
        #expect([try drawer.bytes("ledger.sqlite"), try drawer.bytes("ledger.sqlite-wal")] == before)
    }

    @Test func `a conflict with the ledger refuses its whole batch and leaves the neighbours`() throws {
        try book.take([note("one", id: "a")])
        let before = try note("before")
        let after = try note("after")
        let results = book.append(
            [
                Batch([before]), Batch([try note("lost", id: "b"), try note("other", id: "a"), try note("lost too")]),
                Batch([after]),
            ], now: noon)
        #expect(
            results == [
                .success([recorded(2)]),
                .failure(.conflict(index: 1, id: "a", earlier: .recorded(seq: 1))),
                .success([recorded(3)]),
            ])
        #expect(try book.entries(after: 1, limit: 10) == [entry(2, before), entry(3, after)])
    }

    @Test func `an id of a batch that was refused is free again`() throws {
        try book.take([note("one", id: "a")])
        let refused = Batch([try note("two", id: "b"), try note("other", id: "a")])
        let taken = Batch([try note("another two", id: "b")])
        #expect(
            book.append([refused, taken], now: noon) == [
                .failure(.conflict(index: 1, id: "a", earlier: .recorded(seq: 1))), .success([recorded(2)]),
            ])
    }

    @Test func `two events of one id in one batch refuse it`() throws {
        try book.take([note("zero")])
        let batch = Batch([try note("one"), try note("two", id: "a"), try note("three", id: "a")])
        #expect(
            book.append([batch], now: noon)
                == [.failure(.conflict(index: 2, id: "a", earlier: .sameBatch(index: 1)))])
        #expect(try book.position() == 1)
    }

    @Test func `two batches of one group do not share an id`() throws {
        let results = book.append([Batch([try note("one", id: "a")]), Batch([try note("two", id: "a")])], now: noon)
        #expect(
            results == [.success([recorded(1)]), .failure(.conflict(index: 0, id: "a", earlier: .recorded(seq: 1)))])
    }

    @Test func `an id belongs to the ledger and not to a district`() throws {
        try book.take([note("one", id: "a", in: "riverbend")])
        #expect(
            book.append([Batch([try note("one", id: "a", in: "lakeside")])], now: noon)
                == [.failure(.conflict(index: 0, id: "a", earlier: .recorded(seq: 1)))])
    }

    @Test func `an event too long for the file refuses its batch alone`() throws {
        let long = try note(String(repeating: "x", count: 8_388_608))
        #expect(
            book.append([Batch([try note("one"), long]), Batch([try note("two")])], now: noon) == [
                .failure(
                    .unfit(index: 1, reason: "CHECK constraint failed: an event has at most 8388608 characters")),
                .success([recorded(1)]),
            ])
    }

    @Test func `an id of 128 characters outside the alphabet fits`() throws {
        #expect(try book.take([note("one", id: String(repeating: "é", count: 128))]) == [recorded(1)])
    }

    @Test func `writers at the same time leave no gap and lose nothing`() throws {
        let book = book
        DispatchQueue.concurrentPerform(iterations: 24) { number in
            do {
                let event = try note("by \(number)", id: "w\(number)")
                let receipts = try book.take([event])
                let found = try book.entries(after: receipts[0].seq - 1, limit: 1)
                #expect(found == [entry(receipts[0].seq, event)])
            } catch {
                Issue.record(error)
            }
        }
        #expect(try book.entries(limit: 100).map(\.seq) == Array(1...24))
    }
}
