/// When something was true, with the precision it was given in.
///
/// `2026-03-02`, an RFC 3339 instant, or coarser: `2026-03`, `2026`, a school year `sy2025-26`. A coarse moment is kept
/// as it was given and never shown finer; where moments are ordered or subtracted it stands for its first day, and where
/// an end is meant (`until`, `ends`, `to`, `due`) for its last. A school year runs from 1 July to 30 June.
package struct Moment: Sendable, Hashable {
    /// Finest first.
    package enum Precision: Sendable, Hashable {
        case instant, day, month, year, schoolYear
    }

    /// As it was given.
    package let text: String
    package let precision: Precision
    package let first: Day
    package let last: Day
    /// Seconds since 1970-01-01T00:00:00Z with the fraction in nanoseconds; only an instant has it.
    package let instant: Instant?

    package struct Instant: Sendable, Hashable, Comparable {
        package let seconds: Int
        package let nanoseconds: Int

        package static func < (left: Instant, right: Instant) -> Bool {
            (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
        }
    }

    init(text: String, precision: Precision, first: Day, last: Day, instant: Instant? = nil) {
        self.text = text
        self.precision = precision
        self.first = first
        self.last = last
        self.instant = instant
    }

    package init(_ day: Day) {
        self.init(text: day.description, precision: .day, first: day, last: day)
    }
}

extension Moment: CustomStringConvertible {
    package var description: String { text }
}

extension Moment: Comparable {
    /// By the day as it was written, then by the instant within the day; a date without a time comes before every time
    /// of that day. The written day counts and not the day in UTC, so that an evening meeting keeps its date.
    package static func < (left: Moment, right: Moment) -> Bool {
        if left.first != right.first { return left.first < right.first }
        switch (left.instant, right.instant) {
        case (let earlier?, let later?): return earlier < later
        case (nil, .some): return true
        default: return false
        }
    }
}
