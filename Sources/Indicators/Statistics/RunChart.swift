/// A series in the order of time, held against its own median.
///
/// Points on the median are on neither side: they are skipped, and neither break a run nor lengthen one. There is no rule
/// for five points rising or falling in a row: it calls a quarter of unchanged series of 24 points.
///
/// > Source: Perla, Provost and Murray 2011; Anhøj and Olesen 2014, doi 10.1371/journal.pone.0113825
package struct RunChart: Sendable, Hashable {
    /// The median of all points.
    package let centre: Double
    /// The runs on one side of the centre, first to last, each as long as it can be.
    package let runs: [Run]

    package enum Side: Sendable, Hashable {
        case above, below
    }

    /// Points in a row on one side.
    package struct Run: Sendable, Hashable {
        package let side: Side
        /// Where it begins and ends in the series, counted from 0.
        package let positions: ClosedRange<Int>
        /// How many of these points are not on the centre.
        package let useful: Int
    }

    /// - Returns: `nil` of an empty series.
    package init?(_ values: [Double]) {
        guard let centre = values.median else { return nil }
        self.centre = centre
        var runs: [Run] = []
        for (position, value) in values.enumerated() where value != centre {
            let side: Side = value > centre ? .above : .below
            if let last = runs.last, last.side == side {
                runs[runs.count - 1] = Run(
                    side: side, positions: last.positions.lowerBound...position, useful: last.useful + 1)
            } else {
                runs.append(Run(side: side, positions: position...position, useful: 1))
            }
        }
        self.runs = runs
    }

    /// How many points are not on the centre.
    package var useful: Int { runs.reduce(0) { $0 + $1.useful } }

    /// Useful points in the longest run.
    package var longestRun: Int { runs.map(\.useful).max() ?? 0 }

    /// How often the line crosses the centre.
    package var crossings: Int { Swift.max(runs.count - 1, 0) }

    /// Runs of at least so many useful points; the published rule asks for 6.
    package func shifts(of points: Int) -> [Run] { runs.filter { $0.useful >= points } }
}
