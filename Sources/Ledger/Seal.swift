import Crypto
import Foundation
import GRDB

/// What ties an entry to all before it: SHA-256 over the seal before it, and its position, `recorded_at` and line, each of
/// the first two with a line end after it. Whoever changes, adds or removes an entry would have to make all later seals
/// anew, and the last one is told by `check` and by every backup.
struct Seal: Hashable {
    /// 32 of them.
    let bytes: Data

    /// What the first entry is tied to: 32 zeros.
    static let beginning = Seal(bytes: Data(count: 32))

    func next(seq: Int, recordedAt: String, body: String) -> Seal {
        var hash = SHA256()
        hash.update(data: bytes)
        hash.update(data: Data("\(seq)\n\(recordedAt)\n\(body)".utf8))
        return Seal(bytes: Data(hash.finalize()))
    }

    /// In hexadecimal.
    var text: String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}

extension Seal {
    /// The seal of the last entry.
    static func last(_ db: Database) throws -> Seal {
        let bytes = try Data.fetchOne(db, sql: "SELECT seal FROM seal ORDER BY seq DESC LIMIT 1")
        return bytes.map { Seal(bytes: $0) } ?? .beginning
    }

    /// Seals every entry that has none yet, in their order.
    static func sealAll(_ db: Database) throws {
        var seal = Seal.beginning
        let rows = try Row.fetchCursor(db, sql: "SELECT seq, recorded_at, body FROM event ORDER BY seq")
        let insert = try db.makeStatement(sql: "INSERT INTO seal VALUES (?, ?)")
        while let row = try rows.next() {
            let entry = try StoredEntry(row)
            seal = seal.next(seq: entry.seq, recordedAt: entry.recordedAt, body: entry.body)
            try insert.execute(arguments: [entry.seq, seal.bytes])
        }
    }

    /// Walks through all entries and their seals.
    ///
    /// - Returns: The last seal, and where the chain is broken first; `nil` where it is whole.
    static func walk(_ db: Database) throws -> (last: Seal, fault: String?) {
        var seal = Seal.beginning
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT event.seq, recorded_at, body, seal FROM event LEFT JOIN seal ON seal.seq = event.seq
                ORDER BY event.seq
                """)
        while let row = try rows.next() {
            let entry = try StoredEntry(row)
            seal = seal.next(seq: entry.seq, recordedAt: entry.recordedAt, body: entry.body)
            guard let found = Data.fromDatabaseValue(row[3]) else { return (seal, "event \(entry.seq) has no seal") }
            guard found == seal.bytes else {
                return (
                    seal,
                    "event \(entry.seq) does not fit its seal: it, or what stood before it, is not what was recorded"
                )
            }
        }
        let after = try Int.fetchOne(
            db, sql: "SELECT min(seq) FROM seal WHERE seq > (SELECT coalesce(max(seq), 0) FROM event)")
        return (seal, after.map { "event \($0) was recorded and is gone" })
    }
}
