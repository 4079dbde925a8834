import Knowledge
import Projection
import Vocabulary

extension Gauge {
    /// The series of a kind: `adoption` for spread, `observation` for depth. Broken where the measure changed, and without
    /// the days of a shock.
    package func series(of kind: String) -> Practice.Series {
        practice(kind).series(
            changes: changes(of: kind), disturbances: disturbances(), window: StallTest(knowledge).window)
    }

    /// Which way the series moved, where two methods agree.
    func movement(of kind: String) -> Signal? {
        let series = series(of: kind)
        guard let movement = Movement(series.dated.values, by: knowledge), let trend = movement.agreed,
            let evidence = Evidence(of: series.entries)
        else { return nil }
        return Signal(
            series: Gauge.dimension(of: kind), rule: Signal.agreement, limit: movement.chance,
            at: evidence.observed, points: series.dated.points.count, trend: trend, evidence: evidence.positions)
    }

    /// Which dimension of scale a kind of record speaks of.
    static func dimension(of kind: String) -> String { kind == "observation" ? "depth" : "spread" }

    /// Days from which on the measure of a kind is another one.
    func changes(of kind: String) -> [Day] {
        // Only an observation is scored by a rubric. A change names it, or says only that it was the rubric's.
        let rubrics = kind == "observation" ? practice(kind).rubrics.union(["rubric"]) : []
        return state.entries(of: "measure-changed")
            .filter { $0.event.text("measure").map(rubrics.contains) ?? false }.map(\.event.at.first)
    }

    /// Shocks, each to the day it ended or, where nobody said, to the end of its school year.
    private func disturbances() -> [Practice.Disturbance] {
        state.entries(of: "shock").map { entry in
            let first = entry.event.at.first
            let last = entry.event.moment("until")?.last ?? first.endOfSchoolYear
            return Practice.Disturbance(days: first...max(first, last), sites: Set(entry.event.places))
        }
    }
}

extension Day {
    /// The next 30 June, on which a school year ends.
    fileprivate var endOfSchoolYear: Day { Day(year: month >= 7 ? year + 1 : year, month: 6, day: 30) ?? self }
}
