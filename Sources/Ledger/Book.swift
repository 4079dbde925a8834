import GRDB
import Synchronization

/// The append-only record of events: one SQLite file, which this process alone writes.
///
/// Calls block, and may come from any thread. Appends take turns; reads go on meanwhile, each on the state that was
/// committed when it began, and never wait for a writer.
package final class Book: Sendable {
    package let path: String
    let store: Store
    private let state: Mutex<Condition>

    enum Store: Sendable {
        case writing(DatabasePool)
        /// Connections that cannot write.
        case reading(any DatabaseReader)
        /// Nothing of the file can be read.
        case nothing
    }

    init(path: String, store: Store, condition: Condition) {
        self.path = path
        self.store = store
        state = Mutex(condition)
    }

    package var condition: Condition { state.withLock { $0 } }

    /// Writes nothing from now on, since what is on record was found to be damaged.
    package func keepToReading(because reason: String) { turn(.readOnly(reason: reason)) }

    func turn(_ next: Condition) {
        state.withLock { $0 = $0.then(next) }
    }

    /// Lets go of the file, after which every call ends in `LedgerFault.unavailable`.
    package func close() throws(LedgerFault) {
        do {
            switch store {
            case .writing(let pool):
                switch condition {
                case .sound, .full: try Book.close(merging: pool)
                case .readOnly, .failed: letGo(of: pool)
                }
            case .reading(let reader): try reader.close()
            case .nothing: break
            }
        } catch {
            throw LedgerFault(reading: error)
        }
    }

    /// Merges the log into the file first, so that the file alone is the ledger. The log itself stays: where there is none
    /// GRDB writes to begin one, and a ledger could not be opened while the disk is full. Without room for the merge the log
    /// loses nothing.
    private static func close(merging pool: DatabasePool) throws {
        do {
            try pool.writeWithoutTransaction { db in _ = try db.checkpoint(.full) }
        } catch let error as DatabaseError
            where [.SQLITE_FULL, .SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode)
        {
            // What was acknowledged is durable in the log.
        }
        try pool.close()
    }

    /// Closes without a trace in the file: SQLite merges the log into it at the last close, unless another connection is
    /// there. After a flush that failed, what the log seems to hold may not be what is on the disk.
    func letGo(of pool: DatabasePool) {
        do {
            var configuration = Configuration()
            configuration.readonly = true
            let witness = try DatabaseQueue(path: path, configuration: configuration)
            _ = try witness.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") }
            try pool.close()
            try witness.close()
        } catch {
            // Not even that can be read, so it stays open to the end of the process, which merges nothing.
            _ = Unmanaged.passRetained(pool)
        }
    }
}
