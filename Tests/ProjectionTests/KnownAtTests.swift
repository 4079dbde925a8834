import Projection
import Specimens
import Testing
import Vocabulary

struct KnownAtTests {
    private func ledger() throws -> [Entry] {
        try [
            ("2024-01-02T09:00:00Z", "note 2024-01-01 id=a note=said"),
            ("2024-02-02T09:00:00+09:00", "correction 2024-02-01 id=c corrects=a note=right"),
            ("2024-03-02T09:00:00.5Z", "retraction 2024-03-01 id=r retracts=c"),
            ("2024-04-02T09:00:00Z", "note 2023-05-01 note=late"),
        ].enumerated().map {
            Entry(seq: $0.offset + 1, recordedAt: $0.element.0, event: try Ledgers.event($0.element.1))
        }
    }

    @Test(arguments: [
        ("2024-01-02T08:59:59Z", [], 0),
        ("2024-01-02T09:00:00Z", ["1 2024-01-01 said"], 1),
        ("2024-02-01T23:59:59Z", ["1 2024-01-01 said"], 1),
        ("2024-02-02T00:00:00Z", ["1 2024-01-01 right"], 2),
        ("2024-03-02T09:00:00.499Z", ["1 2024-01-01 right"], 2),
        ("2024-03-02T10:00:00.5+01:00", ["1 2024-01-01 said"], 3),
        ("2024-04-02T09:00:00Z", ["4 2023-05-01 late", "1 2024-01-01 said"], 4),
    ])
    func `what was recorded after an instant was not known at it`(
        instant: String, notes: [String], position: Int
    ) throws {
        let instant = try #require(Moment(instant)?.instant)
        let known = try History.known(ledger(), at: instant, indicators: indicators)
        #expect(known.notes == notes)
        #expect(known.position == position)
    }
}
