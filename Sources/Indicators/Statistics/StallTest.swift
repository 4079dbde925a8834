import Vocabulary

/// Whether a series has stopped short of its plan.
///
/// That no rise can be shown is no sign of a stall: it holds of most healthy series too. So the series is held against
/// what was planned, by two methods that fail in different ways, and is stalled where both agree:
///
/// - it loses ground now: the lower one-sided Theil-Sen limit of the shortfall from the plan, over the newest points and
///   by days, is above 0. On a straight plan that is the upper limit of the rise being under the planned one;
/// - it has fallen behind: the CUSUM of the shortfall, point by point, is beyond its limit.
///
/// The two together call fewer healthy series than either alone, and so the limit of the slope can be a narrower one than
/// the usual 95 %: `swift run stall-power` prints what that gains.
package struct StallTest: Sendable, Hashable {
    /// How many of the newest points show how it moves now; at least 2.
    package let window: Int
    /// Under so many points nothing is said; at least 2.
    package let fewest: Int
    /// Of the limit of the slope, one-sided; above 0.5 and below 1.
    package let confidence: Double
    /// Shortfall at each point that is let go, in standard deviations.
    package let slack: Double
    /// Shortfall added up beyond which it is behind, in standard deviations.
    package let limit: Double

    package init(window: Int, fewest: Int, confidence: Double, slack: Double, limit: Double) {
        self.window = max(2, window)
        self.fewest = max(2, fewest)
        self.confidence = confidence
        self.slack = slack
        self.limit = limit
    }

    package enum Finding: Sendable, Hashable {
        /// Too few points since the plan began or the measure changed, or all of them on one day.
        case cannotTellYet(points: Int)
        /// Every point is the same and none says of how many, so that nothing can be told from chance. Often a number is
        /// being carried forward.
        case noVariation(points: Int)
        /// Neither behind nor losing ground, by more than chance.
        case onPlan(Reading)
        /// Behind the plan, and not shown to lose more ground.
        case behind(Reading)
        /// Losing ground. Only where it is also behind is it confirmed, and news; else it may be chance.
        case stalled(Reading, confirmed: Bool)

        package var reading: Reading? {
            switch self {
            case .cannotTellYet, .noVariation: nil
            case .onPlan(let reading), .behind(let reading), .stalled(let reading, _): reading
            }
        }
    }

    /// What was measured, per day where it is a rise.
    package struct Reading: Sendable, Hashable {
        /// From the first of the newest points to the last.
        package let days: ClosedRange<Day>
        /// How many of the newest points there were.
        package let newest: Int
        /// How many points in all.
        package let points: Int
        /// The median rise of the newest points.
        package let rise: Double
        /// What the rise can be at most, with the confidence asked for.
        package let highestRise: Double
        package let plannedRise: Double
        /// The shortfall added up, in standard deviations.
        package let shortfall: Double
    }

    /// - Parameter series: Without points before a change of the measure, and without those within a shock.
    package func finding(_ series: DatedSeries, against plan: PlannedLine) -> Finding {
        let points = series.points.filter { $0.day >= plan.start.day }
        let newest = points.suffix(window)
        guard points.count >= fewest, let first = newest.first?.day, let last = newest.last?.day,
            let rise = TheilSen(newest, \.value), let loss = TheilSen(newest, { plan.value(on: $0.day) - $0.value })
        else { return .cannotTellYet(points: points.count) }
        guard let shortfalls = Shortfalls(points, against: plan) else { return .noVariation(points: points.count) }
        let smallestLoss = loss.limits(.oneSided(confidence)).lowerBound
        let plannedRise = plan.slope(over: first...last)
        let reading = Reading(
            days: first...last, newest: newest.count, points: points.count, rise: rise.slope,
            highestRise: plannedRise - smallestLoss, plannedRise: plannedRise,
            shortfall: CUSUM.sums(shortfalls.standardised, slack: slack).last ?? 0)
        let isBehind = reading.shortfall > limit
        if smallestLoss > 0 { return .stalled(reading, confirmed: isBehind) }
        return isBehind ? .behind(reading) : .onPlan(reading)
    }
}

extension TheilSen {
    /// By days, from the first point on.
    fileprivate init?(_ points: ArraySlice<DatedSeries.Point>, _ value: (DatedSeries.Point) -> Double) {
        guard let first = points.first?.day else { return nil }
        self.init(x: points.map { Double($0.day - first) }, y: points.map(value))
    }
}
