import Foundation
import GRDB

extension Book {
    /// Looks through the whole file for damage, which takes time in proportion to its size. Reading and writing go on.
    ///
    /// - Returns: What is wrong, at most about a hundred lines; empty where nothing is. SQLite checks its pages and the
    ///   rules of the schema, and the positions are counted.
    package func problems() -> [String] {
        guard FileManager.default.fileExists(atPath: path) else { return ["the file \(path) is gone"] }
        do {
            // A connection that was opened for reading leaves out the CHECK rules, so this is one that could write
            // and is told not to.
            var configuration = Configuration()
            configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA query_only = 1") }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let found = try queue.read(Book.problems)
            try queue.close()
            return found
        } catch {
            return [LedgerFault(reading: error).description]
        }
    }

    private static func problems(_ db: Database) throws -> [String] {
        let damage = try String.fetchAll(db, sql: "PRAGMA quick_check").filter { $0 != "ok" }
        let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM event") ?? 0
        let last = try Book.position(db)
        return count == last ? damage : damage + ["\(count) events, and the last has position \(last)"]
    }
}
