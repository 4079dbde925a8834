import Knowledge
import Projection
import Vocabulary

/// Spread or depth held against the plan for it.
package struct PlanCheck: Sendable, Hashable {
    /// `spread` or `depth`.
    package let series: String
    /// The `target` that says what was planned.
    package let target: Entry
    package let test: StallTest
    package let finding: StallTest.Finding
    /// Ledger positions, ascending.
    package let evidence: [Int]
}

extension Gauge {
    /// Spread, then depth, each where a target was set and figures that can be held against it are on record.
    package func planChecks() -> [PlanCheck] {
        ["adoption", "observation"].compactMap(planCheck)
    }

    private func planCheck(_ kind: String) -> PlanCheck? {
        let dimension = Gauge.dimension(of: kind)
        let series = series(of: kind)
        guard
            let target = state.entries(of: "target", about: initiative.slug).last(where: {
                $0.event.text("dimension") == dimension
            }), let plan = plan(of: target, for: series.dated), let evidence = Evidence(of: series.entries)
        else { return nil }
        let test = StallTest(knowledge)
        return PlanCheck(
            series: dimension, target: target, test: test, finding: test.finding(series.dated, against: plan),
            evidence: Set(evidence.positions + [target.seq]).sorted())
    }

    /// From where the series stood when the target was set, or where it begins, to the target on the day that it is due.
    ///
    /// Where it stood is the median of a few points: a plan drawn from a single one would be as wrong as that one.
    private func plan(of target: Entry, for series: DatedSeries) -> PlannedLine? {
        guard let value = target.event.number("value"), let due = target.event.moment("due")?.last else { return nil }
        let points = series.points.filter { $0.day >= target.event.at.first }
        let few = Int(min(max(knowledge.threshold(.planStartPoints), 1), 1000))
        guard let first = points.first, let level = points.prefix(few).map(\.value).median else { return nil }
        return PlannedLine(
            from: DatedSeries.Point(first.day, level), to: DatedSeries.Point(due, value))
    }
}
