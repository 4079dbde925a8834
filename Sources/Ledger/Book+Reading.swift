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

    /// Every entry of a district, in the order of the ledger: by its index, or else, where that is damaged, by a walk through
    /// all entries.
    package func whole(of district: String) throws(LedgerFault) -> [Entry] {
        var rows: [StoredEntry] = []
        do throws(LedgerFault) {
            rows = try stored("district = ? ORDER BY seq", [district])
        } catch {
            guard case .readOnly = error else { throw error }
            rows = try stored("district = ? ORDER BY seq", [district], from: "event NOT INDEXED")
        }
        return try StoredEntry.entries(rows)
    }

    /// The position of the last entry, which is also how many there are; 0 where there is none.
    package func position() throws(LedgerFault) -> Int {
        try reading { db in try Book.position(db) }
    }

    /// The districts that have entries, sorted by their slugs.
    package func districts() throws(LedgerFault) -> [String] {
        do throws(LedgerFault) {
            return try districts(by: Book.steppingThroughIndex)
        } catch {
            guard case .readOnly = error else { throw error }
            return try districts(by: "SELECT DISTINCT district FROM event NOT INDEXED ORDER BY district")
        }
    }

    private func districts(by query: String) throws(LedgerFault) -> [String] {
        try reading { db in try String.fetchAll(db, sql: query) }
    }

    /// One look into the index for each district; DISTINCT would walk through every entry.
    private static let steppingThroughIndex = """
        WITH RECURSIVE found (district) AS (
            SELECT min(district) FROM event
            UNION ALL
            SELECT (SELECT min(district) FROM event WHERE district > found.district)
            FROM found WHERE found.district IS NOT NULL
        )
        SELECT district FROM found WHERE district IS NOT NULL
        """

    static func position(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT max(seq) FROM event") ?? 0
    }

    private func read(
        _ condition: String, _ arguments: StatementArguments, from table: String = "event",
        _ receive: (Entry) -> Void
    ) throws(LedgerFault) {
        try reading { db in
            let rows = try Row.fetchCursor(
                db, sql: "SELECT seq, recorded_at, body FROM \(table) WHERE \(condition)", arguments: arguments)
            while let row = try rows.next() {
                receive(try StoredEntry(row).entry())
            }
        }
    }

    private func stored(
        _ condition: String, _ arguments: StatementArguments, from table: String = "event"
    ) throws(LedgerFault) -> [StoredEntry] {
        try reading { db in
            var stored: [StoredEntry] = []
            let rows = try Row.fetchCursor(
                db, sql: "SELECT seq, recorded_at, body FROM \(table) WHERE \(condition)", arguments: arguments)
            while let row = try rows.next() { stored.append(try StoredEntry(row)) }
            return stored
        }
    }

    func reading<Value>(_ body: (Database) throws -> Value) throws(LedgerFault) -> Value {
        do {
            switch store {
            case .writing(let pool): return try pool.read(body)
            case .reading(let reader): return try reader.read(body)
            case .nothing: throw condition.refusal ?? .unavailable(reason: "it was not opened")
            }
        } catch {
            if LedgerFault.isDamage(error) { keepToReading(because: LedgerFault(reading: error).reason) }
            throw LedgerFault(reading: error)
        }
    }
}
