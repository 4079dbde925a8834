import GRDB

extension Book {
    /// Opens the ledger in a file, or begins one where there is no file yet. The directory has to exist.
    ///
    /// The file is made readable and writable by its owner alone. Nothing is ever deleted, and a file that is damaged, or
    /// that is not a ledger of this or an earlier schema, is left as it is.
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
            self.init(path: path, store: .writing(pool), condition: try Book.flushLog(of: pool))
        } catch {
            throw OpeningFault(error, path: path)
        }
    }

    /// Opens a ledger as `init(at:)` does, and one that is damaged for what can be read of it: its condition says so.
    package static func open(at path: String) throws(OpeningFault) -> Book {
        do throws(OpeningFault) {
            return try Book(at: path)
        } catch {
            switch error {
            case .damaged(_, let reason): return Book(damaged: path, reason)
            case .notADatabase:
                let reason = "it is not a database, and nothing of it can be read"
                return Book(path: path, store: .nothing, condition: .readOnly(reason: reason))
            case .unwritable, .anotherDatabase, .newer, .failed: throw error
            }
        }
    }

    private convenience init(damaged path: String, _ reason: String) {
        var configuration = Book.configuration
        configuration.readonly = true
        // Has SQLite read a file that was cut off up to where it ends, instead of not at all.
        configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA writable_schema = 1") }
        let condition = Condition.readOnly(reason: reason)
        do {
            let pool = try DatabasePool(path: path, configuration: configuration)
            self.init(path: path, store: .reading(pool), condition: condition)
        } catch {
            self.init(path: path, store: .nothing, condition: condition)
        }
    }

    /// A commit that was never acknowledged may stand in the log without having been flushed. It would be answered as a
    /// duplicate from now on, so it has to be durable first; a checkpoint flushes the log before it copies from it.
    private static func flushLog(of pool: DatabasePool) throws -> Condition {
        do {
            try pool.writeWithoutTransaction { db in _ = try db.checkpoint(.passive) }
            return .sound
        } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
            return .full
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
