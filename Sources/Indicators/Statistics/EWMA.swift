/// A moving mean in which a point weighs less the older it is: e = λy + (1−λ)e, from the centre on.
///
/// > Source: Roberts 1959; as in qcc
package struct EWMA: Sendable, Hashable {
    package let centre: Double
    /// In the order of time.
    package let points: [Point]

    package struct Point: Sendable, Hashable {
        package let mean: Double
        package let limits: ClosedRange<Double>
        package var isOutside: Bool { !limits.contains(mean) }
    }

    package enum Width: Sendable, Hashable {
        /// Lσ√(λ/(2−λ)·(1−(1−λ)²ᵗ)): narrow at first, when the mean has had little time to wander.
        case growing
        /// What that tends to: Lσ√(λ/(2−λ)).
        case asymptotic
    }

    /// - Parameters:
    ///   - weight: λ, of the newest point; above 0, at most 1.
    ///   - sigmas: L, how many standard deviations the limits lie off.
    package init(_ values: [Double], centre: Double, sigma: Double, weight: Double, sigmas: Double, width: Width) {
        self.centre = centre
        let widest = sigmas * sigma * (weight / (2 - weight)).squareRoot()
        var mean = centre
        var left = 1.0
        points = values.map { value in
            mean = weight * value + (1 - weight) * mean
            left *= (1 - weight) * (1 - weight)
            let half = width == .growing ? widest * (1 - left).squareRoot() : widest
            return Point(mean: mean, limits: centre - half...centre + half)
        }
    }

    /// Around the series' own mean, by its own moving range, large ranges kept.
    package static func standardised(_ values: [Double], weight: Double, sigmas: Double) -> Charted<EWMA> {
        ControlChart.xmr(values).map {
            EWMA(
                values, centre: $0.values.centre, sigma: $0.sigma, weight: weight, sigmas: sigmas, width: .growing)
        }
    }

    /// Positions of the means outside their limits, counted from 0.
    package var outside: [Int] { points.indices.filter { points[$0].isOutside } }
}
