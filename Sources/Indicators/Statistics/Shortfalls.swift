import Vocabulary

/// By how much each point lies under its plan, in standard deviations.
struct Shortfalls {
    let standardised: [Double]

    /// Where every point says of how many it is a share, a standard deviation is that of the draw, p̄ with half a person
    /// added on either side so that "none of twenty" has a width, and wider where the points vary more than that (as
    /// the p′ chart is); it is never narrower, although a count of everybody is no draw. Else it is that of the moving
    /// range.
    ///
    /// - Returns: `nil` where points say not of how many, and all are the same.
    init?(_ points: [DatedSeries.Point], against plan: PlannedLine) {
        let shortfalls = points.map { plan.value(on: $0.day) - $0.value }
        let counts = points.compactMap(\.of)
        if counts.count == points.count {
            let whole = counts.reduce(0, +)
            let share = (zip(points, counts).reduce(0.5) { $0 + $1.0.value * $1.1 }) / (whole + 1)
            let drawn = zip(shortfalls, counts).map { $0 / (share * (1 - share) / $1).squareRoot() }
            let width = MovingRange.sigma(drawn, large: .kept) ?? 1
            standardised = drawn.map { $0 / max(1, width) }
        } else {
            guard Set(points.map(\.value)).count > 1, let sigma = MovingRange.sigma(shortfalls, large: .kept) else {
                return nil
            }
            // Beside the plan without any variation: as far behind, or ahead, as can be.
            standardised = shortfalls.map { $0 == 0 ? 0 : $0 / sigma }
        }
    }
}
