import Dispatch
import GRDB
import Synchronization
import Vocabulary

/// A row of the ledger as it was found, not yet read as an event.
struct StoredEntry: Sendable {
    let seq: Int
    let recordedAt: String
    let body: String

    /// - Parameter row: Position, `recorded_at` and body, in this order.
    /// - Throws: `readOnly` where a value is missing or of another type, which no writer could have done.
    init(_ row: Row) throws(LedgerFault) {
        guard let seq = Int.fromDatabaseValue(row[0]), let recordedAt = String.fromDatabaseValue(row[1]),
            let body = String.fromDatabaseValue(row[2])
        else { throw LedgerFault.readOnly(reason: "a row of the ledger is damaged") }
        self.seq = seq
        self.recordedAt = recordedAt
        self.body = body
    }

    /// Reads the event, whichever indicator it answers: the knowledge base that knew it may have changed since.
    func entry() throws(LedgerFault) -> Entry {
        do {
            let json = try JSON(parsing: body.utf8)
            let indicators = Set([json["indicator"]?.text].compactMap(\.self))
            return Entry(seq: seq, recordedAt: recordedAt, event: try Event(checking: json, indicators: indicators))
        } catch {
            throw LedgerFault.unreadable(seq: seq, reason: String(describing: error))
        }
    }

    /// Reads the events of many rows, with all that the machine has: of a district of ten thousand this is most of what it takes
    /// to read it.
    ///
    /// - Throws: the fault of the first row that cannot be read.
    static func entries(_ rows: [StoredEntry]) throws(LedgerFault) -> [Entry] {
        let portion = 512
        let parts = Mutex<[Int: Result<[Entry], LedgerFault>]>([:])
        DispatchQueue.concurrentPerform(iterations: (rows.count + portion - 1) / portion) { number in
            let part = rows[number * portion..<min((number + 1) * portion, rows.count)]
            let result = Result { () throws(LedgerFault) in
                var entries: [Entry] = []
                entries.reserveCapacity(part.count)
                for row in part { entries.append(try row.entry()) }
                return entries
            }
            parts.withLock { $0[number] = result }
        }
        var entries: [Entry] = []
        entries.reserveCapacity(rows.count)
        for (_, part) in parts.withLock({ $0 }).sorted(by: { $0.key < $1.key }) { entries += try part.get() }
        return entries
    }

    /// Whether it is the same fact, for a retry.
    func says(_ event: Event) throws(LedgerFault) -> Bool {
        guard body != event.line else { return true }
        return try entry().event.content == event.content
    }
}
