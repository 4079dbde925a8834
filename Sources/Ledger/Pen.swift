import GRDB
import Vocabulary

/// Writes batches within one open transaction, each in a savepoint of its own.
struct Pen {
    private let db: Database
    private let now: String
    private var last: Int
    private var seal: Seal

    init(_ db: Database, now: String) throws {
        self.db = db
        self.now = now
        last = try Book.position(db)
        seal = try Seal.last(db)
    }

    /// - Returns: A fault where this batch was refused and the next may be written all the same.
    /// - Throws: What ends the whole transaction.
    mutating func write(_ batch: Batch) throws -> Result<[Receipt], LedgerFault> {
        let before = (last, seal)
        var result: Result<[Receipt], LedgerFault> = .success([])
        try db.inSavepoint {
            result = try write(batch.events)
            guard case .success = result else { return .rollback }
            return .commit
        }
        if case .failure = result { (last, seal) = before }
        return result
    }

    private mutating func write(_ events: [Event]) throws -> Result<[Receipt], LedgerFault> {
        var receipts: [Receipt] = []
        for (index, event) in events.enumerated() {
            do {
                if let id = event.id, let earlier = try earlier(id) {
                    guard try earlier.says(event) else {
                        return .failure(.conflict(index: index, id: id, earlier: receipts.place(of: earlier.seq)))
                    }
                    receipts.append(Receipt(seq: earlier.seq, state: .duplicate))
                } else {
                    receipts.append(Receipt(seq: try insert(event), state: .recorded))
                }
            } catch let fault as LedgerFault {
                return .failure(fault)
            } catch let error as DatabaseError
                where error.resultCode == .SQLITE_CONSTRAINT || error.resultCode == .SQLITE_TOOBIG
            {
                return .failure(.unfit(index: index, reason: error.message ?? error.sentence))
            }
        }
        return .success(receipts)
    }

    private func earlier(_ id: String) throws -> StoredEntry? {
        let statement = try db.cachedStatement(sql: "SELECT seq, recorded_at, body FROM event WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id]).map(StoredEntry.init)
    }

    private mutating func insert(_ event: Event) throws -> Int {
        guard let district = event.district else {
            preconditionFailure("an event is checked before it is written, and checking fills in the district")
        }
        let statement = try db.cachedStatement(
            sql: "INSERT INTO event (seq, id, district, kind, day, recorded_at, body) VALUES (?, ?, ?, ?, ?, ?, ?)")
        let recordedAt = event.text("recorded_at") ?? now
        let line = event.line
        try statement.execute(arguments: [
            last + 1, event.id, district, event.kind, event.at.first.number, recordedAt, line,
        ])
        seal = seal.next(seq: last + 1, recordedAt: recordedAt, body: line)
        let sealing = try db.cachedStatement(sql: "INSERT INTO seal VALUES (?, ?)")
        try sealing.execute(arguments: [last + 1, seal.bytes])
        last += 1
        return last
    }
}

extension [Receipt] {
    /// Whether a position belongs to the batch that these receipts are of, or to the ledger before it.
    fileprivate func place(of seq: Int) -> LedgerFault.Earlier {
        firstIndex { $0.seq == seq && $0.state == .recorded }.map { .sameBatch(index: $0) } ?? .recorded(seq: seq)
    }
}
