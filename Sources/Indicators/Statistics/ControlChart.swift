/// A series with the limits within which chance alone would keep nearly all of it.
package struct ControlChart: Sendable, Hashable {
    package let centre: Double
    /// In the order of time.
    package let points: [Point]

    package struct Point: Sendable, Hashable {
        package let value: Double
        /// One standard deviation of this point.
        package let sigma: Double
        package let limits: ClosedRange<Double>
        package var isOutside: Bool { !limits.contains(value) }
    }

    /// Positions of the points outside their limits, counted from 0.
    package var outside: [Int] { points.indices.filter { points[$0].isOutside } }

    /// - Parameter bounds: What the measure cannot leave; limits are cut there.
    init(
        _ values: [Double], centre: Double, sigmas: [Double],
        within bounds: ClosedRange<Double> = -.infinity ... .infinity
    ) {
        self.centre = centre
        points = zip(values, sigmas).map { value, sigma in
            Point(value: value, sigma: sigma, limits: (centre - 3 * sigma...centre + 3 * sigma).clamped(to: bounds))
        }
    }
}
