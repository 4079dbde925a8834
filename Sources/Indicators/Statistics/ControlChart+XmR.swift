extension ControlChart {
    /// Single values and their moving ranges: mean ± 3σ, σ the mean moving range over 1.128.
    ///
    /// > Source: Wheeler 1993; as in qcc where large ranges are kept, as in qicharts2 where they are screened
    package struct XmR: Sendable, Hashable {
        package let values: ControlChart
        package let sigma: Double
        package let meanRange: Double
        package var rangeLimit: Double { MovingRange.upperLimit * meanRange }
    }

    package static func xmr(_ values: [Double], large: MovingRange.Large = .kept) -> Charted<XmR> {
        guard let centre = values.mean, let meanRange = MovingRange.mean(values, large: large) else {
            return .tooFew(have: values.count, need: 2)
        }
        guard meanRange > 0 else { return .noVariation }
        let sigma = meanRange / MovingRange.perSigma
        let chart = ControlChart(values, centre: centre, sigmas: values.map { _ in sigma })
        return .drawn(XmR(values: chart, sigma: sigma, meanRange: meanRange))
    }
}
