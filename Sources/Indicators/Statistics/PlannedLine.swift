import Vocabulary

/// What was planned: a straight line from a value at the start to a higher one on the day it is due, and level after.
package struct PlannedLine: Sendable, Hashable {
    package let start: DatedSeries.Point
    package let due: DatedSeries.Point

    /// - Returns: `nil` where nothing is planned to rise: due no later, or no higher.
    package init?(from start: DatedSeries.Point, to due: DatedSeries.Point) {
        guard due.day > start.day, due.value > start.value else { return nil }
        self.start = start
        self.due = due
    }

    package func value(on day: Day) -> Double {
        guard day > start.day else { return start.value }
        guard day < due.day else { return due.value }
        return start.value + (due.value - start.value) * Double(day - start.day) / Double(due.day - start.day)
    }

    /// How much a day it was to rise, from the first day to the last.
    package func slope(over days: ClosedRange<Day>) -> Double {
        guard days.lowerBound < days.upperBound else { return 0 }
        return (value(on: days.upperBound) - value(on: days.lowerBound)) / Double(days.upperBound - days.lowerBound)
    }
}
