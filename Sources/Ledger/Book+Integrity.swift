import Foundation
import GRDB

/// What a look through a whole ledger found.
package struct Survey: Sendable, Hashable {
    /// At most about a hundred lines; empty where nothing is wrong.
    package let problems: [String]
    package let position: Int
    /// The seal of the last entry, in hexadecimal.
    package let seal: String
}

extension Book {
    /// Looks through the whole file for damage, which takes time in proportion to its size. Reading and writing go on.
    ///
    /// SQLite checks its pages and the rules of the schema, the positions are counted, and every entry is held against its
    /// seal. Whether entries were taken away from the end shows only where the last seal is known from elsewhere.
    package func survey() -> Survey { Book.look(through: path) }

    /// What is wrong, as `survey` finds it.
    package func problems() -> [String] { survey().problems }

    /// The same for a file that need not be open.
    package static func look(through path: String) -> Survey {
        guard FileManager.default.fileExists(atPath: path) else {
            return Survey(problems: ["the file \(path) is gone"], position: 0, seal: Seal.beginning.text)
        }
        do {
            // A connection that was opened for reading leaves out the CHECK rules, so this is one that could write
            // and is told not to.
            var configuration = Configuration()
            configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA query_only = 1") }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let found = try queue.read(Book.survey)
            try queue.close()
            return found
        } catch {
            return Survey(
                problems: [LedgerFault(reading: error).description], position: 0, seal: Seal.beginning.text)
        }
    }

    private static func survey(_ db: Database) throws -> Survey {
        var problems = try String.fetchAll(db, sql: "PRAGMA quick_check").filter { $0 != "ok" }
        let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM event") ?? 0
        let last = try Book.position(db)
        if count != last { problems.append("\(count) events, and the last has position \(last)") }
        let (seal, fault) = try Seal.walk(db)
        if let fault { problems.append(fault) }
        return Survey(problems: problems, position: last, seal: seal.text)
    }
}
