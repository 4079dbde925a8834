import GRDB

extension Book {
    /// Writes batches in their order, in one transaction, and returns when what it says is durable.
    ///
    /// Each batch is written whole or not at all, whatever becomes of its neighbours. An event whose `id` is in the
    /// ledger with the same content is a duplicate and is not written again.
    ///
    /// After `outcomeUnknown` the file is let go of, and every later call ends in `unavailable`: what reached the disk
    /// is settled when the file is opened again.
    ///
    /// - Parameters:
    ///   - batches: Checked and admitted events. An event's own `recorded_at`, where it has one, is kept.
    ///   - now: The RFC 3339 instant at which all others are recorded.
    /// - Returns: One result for each batch, with a receipt for each of its events. A fault of the transaction as a whole
    ///   (`full`, `outcomeUnknown`, `readOnly`, `unavailable`) is the result of every batch.
    package func append(_ batches: [Batch], now: String) -> [Result<[Receipt], LedgerFault>] {
        guard !batches.isEmpty else { return [] }
        if let refusal = condition.refusal { return batches.map { _ in .failure(refusal) } }
        guard case .writing(let pool) = store else {
            preconditionFailure("a ledger that is opened for reading has a condition that says so")
        }
        do {
            let results = try pool.writeWithoutTransaction { db in
                var results: [Result<[Receipt], LedgerFault>] = []
                try db.inTransaction(.immediate) {
                    var pen = try Pen(db, now: now)
                    for batch in batches {
                        results.append(try pen.write(batch))
                    }
                    return .commit
                }
                return results
            }
            turn(.sound)
            return results
        } catch {
            let fault = LedgerFault(writing: error)
            heed(fault, pool)
            return batches.map { _ in .failure(fault) }
        }
    }

    func heed(_ fault: LedgerFault, _ pool: DatabasePool) {
        switch fault {
        case .full: turn(.full)
        case .readOnly(let reason): turn(.readOnly(reason: reason))
        case .outcomeUnknown(let reason):
            turn(.failed(reason: reason))
            letGo(of: pool)
        case .unreadable: turn(.readOnly(reason: fault.description))
        case .conflict, .unfit, .unavailable: break
        }
    }
}
