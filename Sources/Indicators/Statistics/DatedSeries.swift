import Vocabulary

/// Measured values, one a day at most, in the order of days. The days need not be even.
package struct DatedSeries: Sendable, Hashable {
    package let points: [Point]

    package struct Point: Sendable, Hashable {
        package let day: Day
        package let value: Double
        /// Where the value is a share: of how many. `nil` where nobody said, and for other measures.
        package let of: Double?

        package init(_ day: Day, _ value: Double, of: Double? = nil) {
            self.day = day
            self.value = value
            self.of = of
        }
    }

    /// Points of one day become one: shares by their counts, where all say of how many, and else their mean.
    package init(_ points: [Point]) {
        self.points = Dictionary(grouping: points, by: \.day).sorted { $0.key < $1.key }.map { day, points in
            let counts = points.compactMap(\.of)
            let whole = counts.reduce(0, +)
            guard counts.count == points.count, whole > 0 else {
                return Point(day, points.map(\.value).reduce(0, +) / Double(points.count))
            }
            return Point(day, zip(points, counts).reduce(0) { $0 + $1.0.value * $1.1 } / whole, of: whole)
        }
    }

    /// The points from the newest break on: before it, the measure was another one.
    package func since(newestOf breaks: [Day]) -> DatedSeries {
        guard let newest = breaks.max() else { return self }
        return DatedSeries(points.filter { $0.day >= newest })
    }

    /// The points that do not lie within a shock.
    package func outside(_ shocks: [ClosedRange<Day>]) -> DatedSeries {
        DatedSeries(points.filter { point in !shocks.contains { $0.contains(point.day) } })
    }

    package var values: [Double] { points.map(\.value) }
}
