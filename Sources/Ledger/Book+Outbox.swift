import GRDB

extension Book {
    /// Puts a digest into the outbox, durably; where there is one for that reader and period already, that one stays.
    ///
    /// - Parameter now: An RFC 3339 instant.
    /// - Returns: The one that is there, and whether it is this one.
    package func put(_ new: Outgoing, now: String) throws(LedgerFault) -> (outgoing: Outgoing, isNew: Bool) {
        try writing { db in
            let known = try Row.fetchOne(
                db, sql: "SELECT * FROM digest WHERE district = ? AND kind = ? AND period = ? AND recipient = ?",
                arguments: [new.district, new.kind, new.period, new.recipient])
            if let known { return (try Outgoing(known), false) }
            try db.execute(
                sql: """
                    INSERT INTO digest (district, kind, period, recipient, covers_from, covers_to, due_at, expires_at, seq,
                        told, message_id, subject, words, bytes, state, next_at, changed_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: StatementArguments(
                    [
                        new.district, new.kind, new.period, new.recipient, new.covers.lowerBound, new.covers.upperBound,
                        new.dueAt, new.expiresAt, new.seq, new.told, new.messageID, new.subject, new.words,
                        new.bytes.map(\.databaseBlob), new.state.rawValue, new.nextAt, now,
                    ] as [(any DatabaseValueConvertible)?]))
            var put = new
            put.number = Int(db.lastInsertedRowID)
            return (put, true)
        }
    }

    /// Takes the next digest that can be sent now, and notes that it is being sent. Those whose time has passed fail first.
    ///
    /// - Parameters:
    ///   - seconds: Since 1970.
    ///   - last: Only those with a higher number, so that one run tries each once.
    ///   - most: How often one may be handed over without a word.
    package func claim(at seconds: Int, after last: Int = 0, now: String, doubts most: Int = 2) throws(LedgerFault)
        -> Outgoing?
    {
        try writing { db in
            try db.execute(
                sql: """
                    UPDATE digest SET state = 'failed', next_at = NULL, changed_at = ?,
                        reply = 'its time passed before it was taken' || CASE reply WHEN '' THEN '' ELSE '; last: ' || reply END
                    WHERE state IN ('rendered', 'retried') AND expires_at <= ?
                    """, arguments: [now, seconds])
            // Found in the index alone: a row is as long as its message.
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT * FROM digest WHERE number = (
                        SELECT min(number) FROM digest
                        WHERE state IN ('rendered', 'retried', 'unknown') AND next_at <= ? AND doubts < ? AND number > ?)
                    """, arguments: [seconds, most, last])
            guard let row else { return nil }
            var outgoing = try Outgoing(row)
            outgoing.state = .sending
            outgoing.attempts += 1
            try db.execute(
                sql: "UPDATE digest SET state = 'sending', attempts = ?, changed_at = ? WHERE number = ?",
                arguments: [outgoing.attempts, now, outgoing.number])
            return outgoing
        }
    }

    /// Notes what became of a digest that is being sent.
    ///
    /// - Parameters:
    ///   - attempt: The one that this is about; of another nothing is noted.
    ///   - nextAt: When it is tried again; `nil`: never.
    /// - Returns: How it stands; `nil` where it is not being sent by that attempt.
    package func settle(
        _ number: Int, attempt: Int, _ state: Outgoing.State, code: Int, reply: String, nextAt: Int?, now: String
    ) throws(LedgerFault) -> Outgoing? {
        try writing { db in
            try db.execute(
                sql: """
                    UPDATE digest SET state = ?, doubts = doubts + ?, code = ?, reply = ?, next_at = ?, changed_at = ?
                    WHERE number = ? AND attempts = ? AND state = 'sending'
                    """,
                arguments: [
                    state.rawValue, state == .unknown ? 1 : 0, code, reply, nextAt, now, number, attempt,
                ])
            guard db.changesCount > 0 else { return nil }
            return try Row.fetchOne(db, sql: "SELECT * FROM digest WHERE number = ?", arguments: [number])
                .map { try Outgoing($0) }
        }
    }

    /// Gives back what was being sent by somebody who is gone: whether it was taken is not known, and the same bytes are
    /// sent again.
    ///
    /// - Parameter numbers: `nil`: all, since nobody can be sending.
    package func release(_ numbers: [Int]?, at seconds: Int, now: String) throws(LedgerFault) {
        try writing { db in
            let which = numbers.map { "AND number IN (\($0.map(String.init).joined(separator: ", ")))" } ?? ""
            try db.execute(
                sql: """
                    UPDATE digest SET state = 'retried', next_at = ?, changed_at = ?, code = 0,
                        reply = 'whoever sent it was cut off, and did not say what became of it'
                    WHERE state = 'sending' \(which)
                    """, arguments: [seconds, now])
        }
    }

    /// The newest digest of each series, whatever became of it.
    ///
    /// - Returns: Its period, and the last day that it covers, since 1970-01-01.
    package func newestPeriods() throws(LedgerFault) -> [Outgoing.Series: (period: String, covered: Int)] {
        try reading { db in
            // SQLite takes the other columns from the row that has the maximum.
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT district, kind, recipient, period, max(covers_to) AS covered FROM digest
                    GROUP BY district, kind, recipient
                    """)
            let newest = rows.map { row in
                (
                    Outgoing.Series(district: row["district"], kind: row["kind"], recipient: row["recipient"]),
                    (period: row["period"] as String, covered: row["covered"] as Int)
                )
            }
            return Dictionary(newest, uniquingKeysWith: { first, _ in first })
        }
    }

    /// Of one reader and kind, the newest that reached them, or in which there was nothing to tell.
    package func lastKnown(of series: Outgoing.Series) throws(LedgerFault) -> Outgoing? {
        try reading { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT * FROM digest WHERE district = ? AND kind = ? AND recipient = ? AND state IN ('accepted', 'quiet')
                    ORDER BY covers_to DESC, number DESC LIMIT 1
                    """, arguments: [series.district, series.kind, series.recipient]
            ).map { try Outgoing($0) }
        }
    }

    /// The newest first.
    package func outgoings(limit: Int) throws(LedgerFault) -> [Outgoing] {
        try reading { db in
            try Row.fetchAll(db, sql: "SELECT * FROM digest ORDER BY number DESC LIMIT ?", arguments: [limit])
                .map { try Outgoing($0) }
        }
    }
}
