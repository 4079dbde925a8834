import Foundation
import Synchronization
import Vocabulary

/// Where the daemon's day and hour come from.
package struct Almanac: Sendable {
    /// The day that questions are answered for.
    package let today: @Sendable () -> Day
    /// An RFC 3339 instant, in UTC.
    package let now: @Sendable () -> String
    /// Seconds since 1970 in UTC, by which it is told what is due.
    package let seconds: @Sendable () -> Int

    /// - Parameter seconds: `nil`: those of `now`.
    package init(
        today: @escaping @Sendable () -> Day, now: @escaping @Sendable () -> String,
        seconds: (@Sendable () -> Int)? = nil
    ) {
        self.today = today
        self.now = now
        self.seconds = seconds ?? { Moment(now())?.instant?.seconds ?? 0 }
    }

    /// The machine's clock, in its local time zone.
    ///
    /// - Parameter fixed: The day to answer for instead, at this time of the day; what is recorded still bears the true instant.
    package static func system(fixed: Day? = nil) -> Almanac {
        let newest = NewestDay()
        return Almanac(
            today: { fixed ?? newest.day },
            now: { Date().formatted(.iso8601) },
            seconds: {
                let now = Int(Date().timeIntervalSince1970)
                return fixed.map { $0.number * 86_400 + now % 86_400 } ?? now
            })
    }
}

/// The day by the machine's clock, which is asked for with every request: it is worked out once a minute, since no day begins
/// in the middle of one.
private final class NewestDay: Sendable {
    private let known = Mutex<(minute: Int, day: Day)?>(nil)

    var day: Day {
        var seconds = time(nil)
        let minute = seconds / 60
        return known.withLock { known in
            if let known, known.minute == minute { return known.day }
            var parts = tm()
            guard localtime_r(&seconds, &parts) != nil,
                let today = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
            else { preconditionFailure("the clock gives a year, a month and a day") }
            known = (minute, today)
            return today
        }
    }
}
