import Indicators
import Specimens
import Vocabulary

/// Series of a practice that is to rise by a quarter of a standard deviation a point.
struct Simulation {
    /// Points of a series.
    let length: Int
    /// How much a point resembles the one before it, 0 to below 1.
    let likeness: Double
    /// For how many points at its end a series rises no more.
    let stalled: Int

    private static let step = 0.25
    /// Days from one point to the next.
    private static let pace = 30

    /// What was planned from a value at the start on; due well after the last point.
    static func plan(from start: Double) -> PlannedLine? {
        PlannedLine(
            from: DatedSeries.Point(Day(number: 0), start),
            to: DatedSeries.Point(Day(number: 100 * pace), start + 100 * step))
    }

    func series(_ chance: inout Chance) -> DatedSeries {
        let noise = chance.noise(length, likeness: likeness)
        return DatedSeries(
            noise.enumerated().map { index, noise in
                let level = Simulation.step * Double(min(index, length - stalled))
                return DatedSeries.Point(Day(number: index * Simulation.pace), level + noise)
            })
    }

    /// The share of series that a test calls.
    func share(of runs: Int, called: (DatedSeries) -> Bool) -> Double {
        var chance = Chance(seed: 2026)
        return Double((0..<runs).count { _ in called(series(&chance)) }) / Double(runs)
    }
}
