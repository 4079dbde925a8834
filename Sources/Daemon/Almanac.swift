import Foundation
import Vocabulary

/// Where the daemon's day and hour come from.
package struct Almanac: Sendable {
    /// The day that questions are answered for.
    package let today: @Sendable () -> Day
    /// An RFC 3339 instant, in UTC.
    package let now: @Sendable () -> String

    package init(today: @escaping @Sendable () -> Day, now: @escaping @Sendable () -> String) {
        self.today = today
        self.now = now
    }

    /// The machine's clock, in its local time zone.
    ///
    /// - Parameter fixed: The day to answer for instead; what is recorded still bears the true instant.
    package static func system(fixed: Day? = nil) -> Almanac {
        Almanac(
            today: {
                if let fixed { return fixed }
                let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
                guard let year = parts.year, let month = parts.month, let day = parts.day,
                    let today = Day(year: year, month: month, day: day)
                else { preconditionFailure("the Gregorian calendar gives every date a year, a month and a day") }
                return today
            },
            now: { Date().formatted(.iso8601) })
    }
}
