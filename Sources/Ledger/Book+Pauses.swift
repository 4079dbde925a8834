import GRDB

/// That nothing is to be told of an initiative for a while, by somebody, for a reason.
package struct StoredPause: Sendable, Hashable {
    package let district: String
    package let initiative: String
    package let by: String
    package let reason: String
    /// The last day of it, in days since 1970-01-01.
    package let until: Int

    package init(district: String, initiative: String, by: String, reason: String, until: Int) {
        self.district = district
        self.initiative = initiative
        self.by = by
        self.reason = reason
        self.until = until
    }
}

extension Book {
    /// Notes a pause in place of any that the initiative has.
    package func pause(_ pause: StoredPause, now: String) throws(LedgerFault) {
        try writing { db in
            try Book.lift(pause.district, pause.initiative, now, db)
            try db.execute(
                sql:
                    "INSERT INTO pause (district, initiative, by_whom, reason, until, made_at) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [pause.district, pause.initiative, pause.by, pause.reason, pause.until, now])
        }
    }

    /// Ends the pause of an initiative.
    ///
    /// - Returns: Whether there was one.
    package func resume(_ initiative: String, in district: String, now: String) throws(LedgerFault) -> Bool {
        try writing { db in
            try Book.lift(district, initiative, now, db)
            return db.changesCount > 0
        }
    }

    private static func lift(_ district: String, _ initiative: String, _ now: String, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE pause SET lifted_at = ? WHERE district = ? AND initiative = ? AND lifted_at IS NULL",
            arguments: [now, district, initiative])
    }

    /// Those that were not lifted, in the order in which they were made; some may be over.
    package func pauses(in district: String) throws(LedgerFault) -> [StoredPause] {
        try reading { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM pause WHERE district = ? AND lifted_at IS NULL ORDER BY number",
                arguments: [district]
            ).map { row in
                StoredPause(
                    district: row["district"], initiative: row["initiative"], by: row["by_whom"],
                    reason: row["reason"], until: row["until"])
            }
        }
    }
}
