/// What a series has gained and lost against a target, added up, small differences let go.
///
/// C⁺ = max(0, C⁺ + z − k) and C⁻ = min(0, C⁻ + z + k), z in standard deviations from the target.
///
/// > Source: Page 1954; as in qcc
package struct CUSUM: Sendable, Hashable {
    package let target: Double
    package let sigma: Double
    /// h: a sum beyond it is a signal. In standard deviations.
    package let limit: Double
    /// C⁺ at each point, in standard deviations.
    package let above: [Double]
    /// C⁻ at each point, 0 or less.
    package let below: [Double]

    /// - Parameters:
    ///   - sigma: The standard deviation of one point, above 0.
    ///   - slack: k, the difference that is let go at each point; half of the shift that is to be found.
    ///   - limit: h.
    package init(_ values: [Double], target: Double, sigma: Double, slack: Double, limit: Double) {
        self.target = target
        self.sigma = sigma
        self.limit = limit
        let standardised = values.map { ($0 - target) / sigma }
        above = CUSUM.sums(standardised, slack: slack)
        below = CUSUM.sums(standardised.map { -$0 }, slack: slack).map { $0 == 0 ? 0 : -$0 }
    }

    /// Against the series' own mean, by its own moving range, large ranges kept.
    package static func standardised(_ values: [Double], slack: Double, limit: Double) -> Charted<CUSUM> {
        ControlChart.xmr(values).map {
            CUSUM(values, target: $0.values.centre, sigma: $0.sigma, slack: slack, limit: limit)
        }
    }

    /// Positions at which the sum above is beyond the limit, counted from 0.
    package var signalsAbove: [Int] { above.indices.filter { above[$0] > limit } }
    package var signalsBelow: [Int] { below.indices.filter { below[$0] < -limit } }

    /// C⁺ of what is in standard deviations already.
    static func sums(_ standardised: [Double], slack: Double) -> [Double] {
        var sum = 0.0
        return standardised.map { z in
            sum = Swift.max(0, sum + z - slack)
            return sum
        }
    }
}
