import Foundation
import GRDB

extension Book {
    /// Does all of `body` in one transaction, or nothing of it, and returns when it is durable.
    func writing<Value>(_ body: (Database) throws -> Value) throws(LedgerFault) -> Value {
        if let refusal = condition.refusal { throw refusal }
        guard case .writing(let pool) = store else { throw .unavailable(reason: "it was opened for reading") }
        do {
            let value = try pool.writeWithoutTransaction { db in
                var value: Value?
                try db.inTransaction(.immediate) {
                    value = try body(db)
                    return .commit
                }
                return value
            }
            turn(.sound)
            guard let value else { throw LedgerFault.unavailable(reason: "nothing was done") }
            return value
        } catch {
            let fault = LedgerFault(writing: error)
            heed(fault, pool)
            throw fault
        }
    }
}

extension [UInt8] {
    var databaseBlob: DatabaseValue { Data(self).databaseValue }
}
