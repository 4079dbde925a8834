/// The line through a series by the median of the slopes of all pairs of points: a few wild points do not turn it.
///
/// > Source: Theil 1950; Sen 1968; as in scipy.stats.theilslopes
package struct TheilSen: Sendable, Hashable {
    /// Per unit of x.
    package let slope: Double
    /// At x = 0: median of y − slope · median of x.
    package let intercept: Double
    /// Of all pairs at different x, ascending.
    private let slopes: [Double]
    /// The standard deviation of Kendall's score.
    private let spread: Double

    package enum Level: Sendable, Hashable {
        /// The true slope lies between both limits with this confidence.
        case twoSided(Double)
        /// The true slope lies above the lower limit, or else below the upper one, each with this confidence.
        case oneSided(Double)
    }

    /// - Parameters:
    ///   - x: When each point was: days, or positions in the series. They need not be even.
    ///   - y: As many values, in the same order.
    /// - Returns: `nil` where no two points differ in x.
    package init?(x: [Double], y: [Double]) {
        var slopes: [Double] = []
        for late in x.indices {
            for early in x[..<late].indices where x[early] != x[late] {
                slopes.append((y[late] - y[early]) / (x[late] - x[early]))
            }
        }
        slopes.sort()
        guard let slope = slopes.median, let middleX = x.median, let middleY = y.median else { return nil }
        self.slope = slope
        self.slopes = slopes
        intercept = middleY - slope * middleX
        let ties = MannKendall.ties(in: x) + MannKendall.ties(in: y)
        spread = Swift.max(0, MannKendall.variance(points: x.count, ties: ties)).squareRoot()
    }

    /// Points one apart, the first at 0.
    package init?(_ values: [Double]) { self.init(x: values.indices.map(Double.init), y: values) }

    /// Between which slopes the true one lies.
    ///
    /// The slopes of pairs are counted off from both ends, z times half the standard deviation of Kendall's score.
    /// A short series has no slope far enough out: its limits are then the smallest and the largest.
    package func limits(_ level: Level) -> ClosedRange<Double> {
        let outside =
            switch level {
            case .twoSided(let confidence): (1 - confidence) / 2
            case .oneSided(let confidence): 1 - confidence
            }
        let reach = Normal.exceeded(with: outside) * spread
        let count = Double(slopes.count)
        // A confidence under one half turns the two around.
        let ends = [
            Int(((count - reach) / 2).rounded(.toNearestOrEven)) - 1,
            Int(((count + reach) / 2).rounded(.toNearestOrEven)),
        ]
        .map { slopes[Swift.min(Swift.max($0, 0), slopes.count - 1)] }
        return Swift.min(ends[0], ends[1])...Swift.max(ends[0], ends[1])
    }
}
