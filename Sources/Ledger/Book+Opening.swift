import GRDB

extension Book {
    /// Opens the ledger in a file, or begins one where there is no file yet. The directory has to exist.
    ///
    /// The file is made readable and writable by its owner alone. Nothing is ever deleted, and a file that is not a
    /// ledger of this or an earlier schema is left as it is.
    package convenience init(at path: String) throws(OpeningFault) {
        let file = LedgerFile(path: path)
        try file.makePrivate()
        try file.examine()
        do {
            let pool = try DatabasePool(path: path, configuration: Book.configuration)
            try pool.writeWithoutTransaction { db in
                // Entering WAL mode, GRDB sets this to NORMAL, which may lose the last commits at a power cut.
                try db.execute(sql: "PRAGMA synchronous = FULL")
            }
            try Schema.migrator.migrate(pool)
            try pool.writeWithoutTransaction { db in
                // A commit that was never acknowledged may stand in the log without having been flushed. It would be
                // answered as a duplicate from now on, so it has to be durable first; a checkpoint flushes the log.
                _ = try db.checkpoint(.passive)
            }
            self.init(path: path, pool: pool)
        } catch {
            throw OpeningFault(error, path: path)
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "ledger"
        configuration.foreignKeysEnabled = false
        // Only another program that holds the file can make a writer wait.
        configuration.busyMode = .timeout(5)
        return configuration
    }
}
