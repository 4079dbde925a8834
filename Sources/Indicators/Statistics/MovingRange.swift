/// How far points in a row lie apart.
package enum MovingRange {
    /// What is done with ranges so large that they were hardly made by chance.
    package enum Large: Sendable, Hashable {
        /// Every range counts, as in qcc.
        case kept
        /// Ranges from 3.267 times their mean on are left out and the mean is taken again, as in qicharts2 (Nelson 1982):
        /// one jump then does not widen the limits that are to show it. Where nothing but zeros is left, all count.
        case screened
    }

    /// d₂ of two points, to the three places that the peers use.
    package static let perSigma = 1.128
    /// D₄ of two points: the upper limit of a moving range, in means.
    package static let upperLimit = 3.267

    /// - Returns: `nil` under two points.
    package static func mean(_ values: [Double], large: Large) -> Double? {
        let ranges = zip(values.dropFirst(), values).map { abs($0 - $1) }
        guard let mean = ranges.mean, large == .screened else { return ranges.mean }
        let left = ranges.filter { $0 < upperLimit * mean }.mean ?? 0
        return left > 0 ? left : mean
    }

    /// The standard deviation of a point, from the mean moving range.
    static func sigma(_ values: [Double], large: Large) -> Double? { mean(values, large: large).map { $0 / perSigma } }
}
