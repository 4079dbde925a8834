extension MannKendall {
    /// Longest series of which the exact chance is worked out; beyond it the normal distribution is near enough.
    package static let longestExact = 33

    /// The exact chance of a score as far from 0, both sides; `nil` with ties, under two points, or of a long series.
    ///
    /// > Source: Kendall 1975; as in scipy.stats.kendalltau
    package var exactP: Double? {
        guard !hasTies, (2...MannKendall.longestExact).contains(points) else { return nil }
        let pairs = points * (points - 1) / 2
        let against = (pairs - abs(score)) / 2
        return min(1, 2 * MannKendall.disorders(of: points)[...against].reduce(0, +))
    }

    /// The chance of 0, 1, 2 … pairs out of order, each order of so many different values being as likely.
    ///
    /// The n-th value put into a row of n − 1 adds 0 to n − 1 pairs, each as likely.
    private static func disorders(of points: Int) -> [Double] {
        (2...points).reduce([1.0]) { chances, size in
            (0..<chances.count + size - 1).map { pairs in
                let earlier = Swift.max(0, pairs - size + 1)..<Swift.min(chances.count, pairs + 1)
                return chances[earlier].reduce(0, +) / Double(size)
            }
        }
    }
}
