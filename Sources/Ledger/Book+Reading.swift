import GRDB
import Vocabulary

extension Book {
    /// A page of the ledger.
    ///
    /// - Returns: At most `limit` entries with positions above `seq`, in their order.
    package func entries(after seq: Int = 0, limit: Int) throws(LedgerFault) -> [Entry] {
        var entries: [Entry] = []
        try read("seq > ? ORDER BY seq LIMIT ?", [seq, max(0, limit)]) { entries.append($0) }
        return entries
    }

    /// Hands over every entry of a district, in the order of the ledger.
    ///
    /// All come from one state of the ledger. While this runs the log cannot be emptied, so `receive` should not wait
    /// for anything.
    package func entries(
        of district: String, after seq: Int = 0, receive: (Entry) -> Void
    ) throws(LedgerFault) {
        try read("district = ? AND seq > ? ORDER BY seq", [district, seq], receive)
    }

    /// The position of the last entry, which is also how many there are; 0 where there is none.
    package func position() throws(LedgerFault) -> Int {
        try reading { db in try Book.position(db) }
    }

    /// The districts that have entries, sorted by their slugs.
    package func districts() throws(LedgerFault) -> [String] {
        // One look into the index for each district; DISTINCT would walk through every entry.
        try reading { db in
            try String.fetchAll(
                db,
                sql: """
                    WITH RECURSIVE found (district) AS (
                        SELECT min(district) FROM event
                        UNION ALL
                        SELECT (SELECT min(district) FROM event WHERE district > found.district)
                        FROM found WHERE found.district IS NOT NULL
                    )
                    SELECT district FROM found WHERE district IS NOT NULL
                    """)
        }
    }

    static func position(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT max(seq) FROM event") ?? 0
    }

    private func read(
        _ condition: String, _ arguments: StatementArguments, _ receive: (Entry) -> Void
    ) throws(LedgerFault) {
        try reading { db in
            let rows = try Row.fetchCursor(
                db, sql: "SELECT seq, recorded_at, body FROM event WHERE \(condition)", arguments: arguments)
            while let row = try rows.next() {
                receive(try StoredEntry(row).entry())
            }
        }
    }

    private func reading<Value>(_ body: (Database) throws -> Value) throws(LedgerFault) -> Value {
        do {
            return try pool.read(body)
        } catch {
            throw LedgerFault(reading: error)
        }
    }
}
