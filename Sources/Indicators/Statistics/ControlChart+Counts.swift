extension ControlChart {
    /// So many out of so many, or so many in so many chances; `of` is above 0.
    package struct Count: Sendable, Hashable {
        package let part: Double
        package let of: Double

        package init(_ part: Double, of whole: Double) {
            self.part = part
            of = whole
        }

        package var rate: Double { part / of }
    }

    /// Shares: p̄ ± 3√(p̄(1−p̄)/nᵢ), cut at 0 and 1. Where every point is none, or all, there is no variation.
    ///
    /// > Source: Shewhart 1931; as in qcc
    package static func p(_ counts: [Count]) -> Charted<ControlChart> {
        shares(counts, within: 0...1) { $0 * (1 - $0) }
    }

    /// Shares of large groups, whose points vary more than the drawing of people explains: the limits of `p` times σ_z,
    /// the moving range of the standardised points over 1.128. Large ranges are screened, as in qicharts2.
    ///
    /// > Source: Laney 2002
    package static func pPrime(_ counts: [Count], large: MovingRange.Large = .screened) -> Charted<ControlChart> {
        widened(p(counts), large, within: 0...1)
    }

    /// Rates, where one chance can bring more than one: ū ± 3√(ū/nᵢ), cut at 0.
    ///
    /// > Source: Shewhart 1931; as in qcc
    package static func u(_ counts: [Count]) -> Charted<ControlChart> {
        shares(counts, within: 0 ... .infinity) { $0 }
    }

    private static func shares(
        _ counts: [Count], within bounds: ClosedRange<Double>, variance: (Double) -> Double
    ) -> Charted<ControlChart> {
        let whole = counts.reduce(0) { $0 + $1.of }
        guard counts.count >= 2, whole > 0 else { return .tooFew(have: counts.count, need: 2) }
        let centre = counts.reduce(0) { $0 + $1.part } / whole
        guard variance(centre) > 0 else { return .noVariation }
        let sigmas = counts.map { (variance(centre) / $0.of).squareRoot() }
        return .drawn(ControlChart(counts.map(\.rate), centre: centre, sigmas: sigmas, within: bounds))
    }

    private static func widened(
        _ chart: Charted<ControlChart>, _ large: MovingRange.Large, within bounds: ClosedRange<Double>
    ) -> Charted<ControlChart> {
        guard case .drawn(let chart) = chart else { return chart }
        let standardised = chart.points.map { ($0.value - chart.centre) / $0.sigma }
        guard let width = MovingRange.sigma(standardised, large: large), width > 0 else { return .noVariation }
        return .drawn(
            ControlChart(
                chart.points.map(\.value), centre: chart.centre, sigmas: chart.points.map { $0.sigma * width },
                within: bounds))
    }
}
