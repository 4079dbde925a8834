import Foundation
import GRDB
import Testing
import Vocabulary

@testable import Ledger

/// A ledger that is damaged is read where it can be, and left as it is.
struct DamageTests {
    let drawer: Drawer
    /// Of three districts, each long enough for pages of its own.
    let events: [Event]
    private static let malformed = "database disk image is malformed, SQLite code 11"

    init() throws {
        drawer = try Drawer()
        events = try ["elmwood", "lakeside", "riverbend"].flatMap { district in
            try (1...40).map { try note(String(repeating: "x", count: 500) + "\($0)", in: district) }
        }
        let book = try Book(at: drawer.path)
        try book.take(events)
        try book.close()
    }

    private func entries(of district: String) -> [Entry] {
        events.enumerated().filter { $1.district == district }.map { entry($0 + 1, $1) }
    }

    /// Opens the ledger, expects it to be read and nothing else, and its file to be as before when all is done.
    private func expectReading(_ act: (Book) throws -> Void) throws {
        let before = try drawer.bytes()
        let book = try Book.open(at: drawer.path)
        guard case .readOnly(let reason) = book.condition else {
            Issue.record("its condition is \(book.condition)")
            return
        }
        #expect(book.append([Batch([try note("new")])], now: noon) == [.failure(.readOnly(reason: reason))])
        try act(book)
        try book.close()
        #expect(try drawer.bytes() == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: drawer.directory.path).contains("ledger.sqlite"))
    }

    @Test func `a sound ledger is opened for writing`() throws {
        let book = try Book.open(at: drawer.path)
        #expect(book.condition == .sound)
        #expect(try book.take([note("new")]) == [recorded(121)])
    }

    @Test func `a damaged page of entries costs its district, and the others are read whole`() throws {
        let leaves = try drawer.leaves(of: "event")
        try drawer.ruin(page: leaves[leaves.count / 2])
        #expect(throws: OpeningFault.self) { try Book(at: drawer.path) }
        try expectReading { book throws in
            #expect(try book.districts() == ["elmwood", "lakeside", "riverbend"])
            #expect(try book.whole(of: "elmwood") == entries(of: "elmwood"))
            #expect(try book.whole(of: "riverbend") == entries(of: "riverbend"))
            #expect(throws: LedgerFault.readOnly(reason: DamageTests.malformed)) { try book.whole(of: "lakeside") }
            #expect(try book.entries(limit: 40) == entries(of: "elmwood"))
            #expect(throws: LedgerFault.readOnly(reason: DamageTests.malformed)) { try book.entries(limit: 1000) }
        }
    }

    @Test func `a damaged index costs nothing that can be had without it`() throws {
        for leaf in try drawer.leaves(of: "event_by_district") { try drawer.ruin(page: leaf) }
        try expectReading { book throws in
            #expect(try book.districts() == ["elmwood", "lakeside", "riverbend"])
            #expect(try book.whole(of: "lakeside") == entries(of: "lakeside"))
            #expect(try book.position() == 120)
        }
    }

    @Test func `a file of which nothing can be read is told so`() throws {
        try drawer.put(Data("these are my notes\n".utf8))
        try expectReading { book throws in
            let reason = "it is not a database, and nothing of it can be read"
            #expect(book.condition == .readOnly(reason: reason))
            #expect(throws: LedgerFault.readOnly(reason: reason)) { try book.districts() }
            #expect(throws: LedgerFault.readOnly(reason: reason)) { try book.entries(limit: 1) }
        }
    }

    @Test func `a ledger that was cut off in the middle is read up to there`() throws {
        let whole = try drawer.bytes()
        try drawer.put(whole.prefix(whole.count * 3 / 5 / 4096 * 4096))
        try expectReading { book throws in
            #expect(try book.entries(limit: 40) == entries(of: "elmwood"))
        }
    }

    @Test func `damage that is found while reading ends writing, and the log is not merged into the file`() throws {
        let book = try Book.open(at: drawer.path)
        try book.take([note("acknowledged")])
        let leaves = try drawer.leaves(of: "event")
        try drawer.ruin(page: leaves[leaves.count / 2])
        let before = [try drawer.bytes("ledger.sqlite"), try drawer.bytes("ledger.sqlite-wal")]
        let fault = LedgerFault.readOnly(reason: DamageTests.malformed)
        #expect(throws: fault) { try book.entries(limit: 1000) }
        #expect(book.condition == .readOnly(reason: DamageTests.malformed))
        #expect(book.append([Batch([try note("new")])], now: noon) == [.failure(fault)])
        #expect(try book.entries(after: 120, limit: 10) == [entry(121, note("acknowledged"))])
        try book.close()
        #expect([try drawer.bytes("ledger.sqlite"), try drawer.bytes("ledger.sqlite-wal")] == before)
    }

    @Test func `what was found first is what is told`() {
        let damaged = Condition.readOnly(reason: "a")
        #expect(Condition.sound.then(.full).then(.sound) == .sound)
        #expect(Condition.full.then(damaged).then(.sound) == damaged)
        #expect(damaged.then(.failed(reason: "b")) == damaged)
        #expect(Condition.failed(reason: "b").then(.sound) == .failed(reason: "b"))
    }

    @Test(arguments: [
        (Condition.full, "make room"), (.readOnly(reason: "r"), "put a backup in its place"),
        (.failed(reason: "r"), "look to the disk"),
    ])
    func `a condition says where and what to do`(condition: Condition, remedy: String) {
        let complaint = condition.complaint(about: "/l") ?? ""
        #expect(complaint.contains("the ledger /l"))
        #expect(complaint.contains(remedy))
        #expect(Condition.sound.complaint(about: "/l") == nil)
    }
}
