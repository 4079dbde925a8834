import GRDB

/// A digest for one reader and one period, and how far it has come.
package struct Outgoing: Sendable, Hashable {
    /// 0 before it is put into the outbox.
    package var number = 0
    package let district: String
    /// How often it comes: `weekly`, `monthly`, `mid-year`.
    package let kind: String
    /// `2026-W48`, `2026-11`, `sy2025-26`.
    package let period: String
    package let recipient: String
    /// Days since 1970-01-01, both among those that it covers.
    package let covers: ClosedRange<Int>
    /// Seconds since 1970: when it was to be sent, and when it is no longer worth sending.
    package let dueAt: Int
    package let expiresAt: Int
    /// The ledger position that it speaks from.
    package let seq: Int
    /// What the reader knows after it, as JSON.
    package let told: String
    package let messageID: String
    package let subject: String
    package let words: Int
    /// The message; `nil`: there was nothing to tell, and nothing is sent.
    package let bytes: [UInt8]?
    package internal(set) var state: State
    /// How often sending was begun.
    package internal(set) var attempts = 0
    /// How often it was handed over and no word came back.
    package internal(set) var doubts = 0
    /// Seconds since 1970: not before then; `nil`: it is not tried again.
    package internal(set) var nextAt: Int?
    /// The last reply.
    package internal(set) var code = 0
    package internal(set) var reply = ""
    package internal(set) var changedAt = ""

    package enum State: String, Sendable, Hashable, CaseIterable {
        /// There was nothing to tell.
        case quiet
        case rendered, sending
        /// It was put off, and is tried again.
        case retried
        /// It was handed over, and no word came back.
        case unknown
        case accepted, failed
    }

    package init(
        district: String, kind: String, period: String, recipient: String, covers: ClosedRange<Int>, dueAt: Int,
        expiresAt: Int, seq: Int, told: String, messageID: String, subject: String, words: Int, bytes: [UInt8]?
    ) {
        self.district = district
        self.kind = kind
        self.period = period
        self.recipient = recipient
        self.covers = covers
        self.dueAt = dueAt
        self.expiresAt = expiresAt
        self.seq = seq
        self.told = told
        self.messageID = messageID
        self.subject = subject
        self.words = words
        self.bytes = bytes
        state = bytes == nil ? .quiet : .rendered
        nextAt = bytes == nil ? nil : dueAt
    }
}

extension Outgoing {
    /// The digests of one kind that one reader gets, one for each period.
    package struct Series: Sendable, Hashable {
        package let district: String
        package let kind: String
        package let recipient: String

        package init(district: String, kind: String, recipient: String) {
            self.district = district
            self.kind = kind
            self.recipient = recipient
        }
    }

    init(_ row: Row) throws {
        let from: Int = row["covers_from"]
        let to: Int = row["covers_to"]
        let data: [UInt8]? = (row["bytes"] as DatabaseValue).storage.blob
        self.init(
            district: row["district"], kind: row["kind"], period: row["period"], recipient: row["recipient"],
            covers: from...max(from, to), dueAt: row["due_at"], expiresAt: row["expires_at"], seq: row["seq"],
            told: row["told"], messageID: row["message_id"], subject: row["subject"], words: row["words"], bytes: data)
        number = row["number"]
        state = State(rawValue: row["state"]) ?? .failed
        attempts = row["attempts"]
        doubts = row["doubts"]
        nextAt = row["next_at"]
        code = row["code"]
        reply = row["reply"]
        changedAt = row["changed_at"]
    }
}

extension DatabaseValue.Storage {
    fileprivate var blob: [UInt8]? {
        if case .blob(let data) = self { Array(data) } else { nil }
    }
}
