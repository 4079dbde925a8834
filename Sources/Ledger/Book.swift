import GRDB

/// The append-only record of events: one SQLite file, which this process alone writes.
///
/// Calls block, and may come from any thread. Appends take turns; reads go on meanwhile, each on the state that was
/// committed when it began, and never wait for a writer.
package final class Book: Sendable {
    package let path: String
    let pool: DatabasePool

    init(path: String, pool: DatabasePool) {
        self.path = path
        self.pool = pool
    }

    /// Lets go of the file, after which every call ends in `LedgerFault.unavailable`.
    ///
    /// After an append whose outcome is unknown this is the thing to do: what reached the disk is settled when the file
    /// is opened again.
    package func close() throws(LedgerFault) {
        do {
            try pool.close()
        } catch {
            throw LedgerFault(reading: error)
        }
    }
}
