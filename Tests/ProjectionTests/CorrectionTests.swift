import Projection
import Specimens
import Testing
import Vocabulary

struct CorrectionTests {
    private static let adoption = "adoption 2026-03-02 id=a initiative=plc using=12 of=31"

    /// How many use it, of how many, and the date, as it is now understood.
    private func adoption(_ rest: String...) throws -> [String] {
        try history([Self.adoption] + rest).entries.map { entry in
            "\(entry.seq) \(entry.event.at) \(entry.event.count("using") ?? -1)/\(entry.event.count("of") ?? -1)"
        }
    }

    @Test(arguments: ["1", "a"])
    func `a correction replaces what it gives, and is no event of its own`(pointer: String) throws {
        #expect(try adoption("correction 2026-04-01 corrects=\(pointer) using=13") == ["1 2026-03-02 13/31"])
    }

    @Test func `an event keeps its position, its time of recording and its sender when it is corrected`() throws {
        let ledger = [
            Entry(seq: 1, recordedAt: "2026-03-03T08:00:00Z", event: try Ledgers.event(Self.adoption + " by=ana")),
            Entry(
                seq: 2, recordedAt: "2026-04-02T08:00:00Z",
                event: try Ledgers.event("correction 2026-04-01 corrects=1 of=30 by=ben")),
        ]
        let right = try Ledgers.event("adoption 2026-03-02 id=a initiative=plc using=12 of=30 by=ana")
        let found = History(ledger, indicators: indicators)
        #expect(found.entries == [Entry(seq: 1, recordedAt: "2026-03-03T08:00:00Z", event: right)])
        #expect(found.position == 2)
    }

    @Test func `true_at puts an event where it belongs in the order of events`() throws {
        let found = try history([
            "note 2024-01-01 note=first", "note 2024-06-01 note=moved", "note 2024-03-01 note=second",
            "correction 2024-07-01 corrects=2 true_at=2024-02-01",
        ])
        #expect(found.notes == ["1 2024-01-01 first", "2 2024-02-01 moved", "3 2024-03-01 second"])
    }

    @Test func `of two corrections the later one by its own date stands, whichever was recorded first`() throws {
        let early = "correction 2026-04-01 corrects=a using=13"
        let late = "correction 2026-05-01 corrects=a using=14 true_at=2026-03-04"
        #expect(try adoption(early, late) == ["1 2026-03-04 14/31"])
        #expect(try adoption(late, early) == ["1 2026-03-04 14/31"])
    }

    @Test func `of two corrections of one date the later recorded one stands`() throws {
        #expect(
            try adoption(
                "correction 2026-04-01 corrects=a using=13", "correction 2026-04-01 corrects=a using=14")
                == ["1 2026-03-02 14/31"])
        #expect(
            try adoption("correction 2026-04 corrects=a using=13", "correction 2026-04-01 corrects=a using=14")
                == ["1 2026-03-02 14/31"])
    }

    @Test func `corrections of different fields add up`() throws {
        #expect(
            try adoption("correction 2026-04-01 corrects=a of=40", "correction 2026-05-01 corrects=a using=35")
                == ["1 2026-03-02 35/40"])
    }

    @Test func `a correction that no longer fits leaves the event as it is`() throws {
        #expect(
            try adoption("correction 2026-04-01 corrects=a of=12", "correction 2026-05-01 corrects=a using=13")
                == ["1 2026-03-02 12/12"])
    }

    @Test(arguments: ["7", "nobody"])
    func `a correction of nothing changes nothing`(pointer: String) throws {
        #expect(try adoption("correction 2026-04-01 corrects=\(pointer) using=13") == ["1 2026-03-02 12/31"])
    }

    @Test func `an id that looks like a position is an id`() throws {
        let events = try [
            #"{"kind": "note", "at": "2024-01-01", "note": "one"}"#,
            #"{"kind": "note", "at": "2024-01-02", "note": "two", "id": "1"}"#,
            #"{"kind": "correction", "at": "2024-02-01", "corrects": "1", "note": "right"}"#,
        ].map { try Event(checking: JSON(parsing: $0.utf8), district: "riverbend") }
        let ledger = events.enumerated().map {
            Entry(seq: $0.offset + 1, recordedAt: "2024-03-01T00:00:00Z", event: $0.element)
        }
        #expect(
            History(ledger, indicators: indicators).notes == ["1 2024-01-01 one", "2 2024-01-02 right"])
    }
}
