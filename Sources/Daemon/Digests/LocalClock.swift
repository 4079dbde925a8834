import Foundation
import Vocabulary

/// What a clock on the wall of the district shows.
struct LocalClock: Sendable {
    let zone: TimeZone

    struct Reading: Sendable, Hashable {
        let day: Day
        /// Of the day.
        let minute: Int
        /// Seconds east of UTC.
        let offset: Int
    }

    /// - Parameter seconds: Since 1970, in UTC.
    func reading(_ seconds: Int) -> Reading {
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
        let local = seconds + offset
        let inDay = (local % 86_400 + 86_400) % 86_400
        return Reading(day: Day(number: (local - inDay) / 86_400), minute: inDay / 60, offset: offset)
    }

    /// The instant at which the wall shows a time; one that the clock leaves out in spring is as much later.
    func seconds(_ day: Day, minute: Int) -> Int {
        let local = day.number * 86_400 + minute * 60
        let guess = local - zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(local)))
        return local - zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(guess)))
    }
}
