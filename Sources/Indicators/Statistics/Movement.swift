/// Which way a series has moved, where two methods agree that it has.
///
/// A run chart finds a level that changed, and Mann-Kendall a drift; each alone calls some series that did not move.
package struct Movement: Sendable, Hashable {
    package let runChart: RunChart
    package let mannKendall: MannKendall
    /// Useful points in a run that make a shift.
    package let shift: Int
    /// The chance at which a score of Mann-Kendall is called a trend, both sides.
    package let chance: Double
    /// Useful points under which a run chart says nothing.
    package let fewest: Int

    /// - Returns: `nil` of an empty series.
    package init?(_ values: [Double], shift: Int, chance: Double, fewest: Int) {
        guard let runChart = RunChart(values) else { return nil }
        self.runChart = runChart
        mannKendall = MannKendall(values)
        self.shift = shift
        self.chance = chance
        self.fewest = fewest
    }

    /// The level changed, by the run chart: a shift, or runs that chance leaves unlikely.
    package var hasShifted: Bool {
        runChart.useful >= fewest && (runChart.isUnlikely || !runChart.shifts(of: shift).isEmpty)
    }

    /// It drifted, by Mann-Kendall.
    package var hasDrifted: Bool { mannKendall.score != 0 && mannKendall.p <= chance }

    /// News, since both agree; `nil` where one alone, or neither, speaks.
    package var agreed: Trend? {
        guard hasShifted, hasDrifted else { return nil }
        return mannKendall.score > 0 ? .rising : .falling
    }
}
