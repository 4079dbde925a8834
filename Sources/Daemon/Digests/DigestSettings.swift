import Foundation
import Knowledge
import Mail
import Vocabulary
import Watch

/// Who gets which digest, when, and how it is delivered.
package struct DigestSettings: Sendable {
    let clock: LocalClock
    let from: Mailbox
    /// Who reads what is answered.
    let contact: Mailbox
    /// Minutes of the local day between which nothing is sent; they may lie around midnight.
    let quiet: (from: Int, to: Int)
    let holidays: [ClosedRange<Day>]
    let delivery: Delivery
    let subscriptions: [Subscription]

    struct Subscription: Sendable, Hashable {
        let to: Mailbox
        let reader: Reader
        let cadence: Cadence
        /// `nil`: the one that is meant where none is named.
        let district: String?
    }

    func isHoliday(_ day: Day) -> Bool { holidays.contains { $0.contains(day) } }

    /// Whether something may be sent at that time of the wall.
    func isOpen(_ reading: LocalClock.Reading) -> Bool {
        let isQuiet =
            quiet.from <= quiet.to
            ? quiet.from <= reading.minute && reading.minute < quiet.to
            : reading.minute >= quiet.from || reading.minute < quiet.to
        return !isQuiet && !isHoliday(reading.day)
    }
}

/// How a message leaves the daemon's hands. The client delivers it: the daemon itself speaks to nobody.
struct Delivery: Sendable, Hashable {
    let way: Way
    let host: String
    let port: Int
    let security: String
    let user: String?
    /// Of a maildir, a folder for files, or the mailer's program.
    let path: String?
    let seconds: Int

    enum Way: String, Sendable, CaseIterable {
        case smtp, sendmail, maildir, file
        case standardOutput = "standard-output"
    }

    var json: JSON {
        [
            "by": .string(way.rawValue), "host": .string(host), "port": .int(port), "security": .string(security),
            "user": user.map(JSON.string) ?? .null, "path": path.map(JSON.string) ?? .null, "seconds": .int(seconds),
        ]
    }
}
