import Knowledge
import Projection
import Vocabulary

extension Gauge {
    /// What was given over the window, for each teacher of the schools in scope: a sum of counts, or of counts times the
    /// people who had them. It is the least there was, since more may not be on record.
    ///
    /// Unknown until every school in scope has its number of teachers: nobody knows otherwise for how many it was.
    func perTeacher(_ indicator: Indicator, _ kind: String, _ count: String, times: String?) -> Known<Value> {
        let given = records(kind, within: indicator.window).compactMap { entry -> (amount: Double, entry: Entry)? in
            guard entry.event.initiative == initiative.slug, let amount = entry.event.number(count) else { return nil }
            guard let times else { return (amount, entry) }
            return entry.event.number(times).map { (amount * $0, entry) }
        }
        let scope = state.scope(of: initiative)
        let teachers = scope.sites.compactMap { state.site($0)?.facts["teachers"]?.value.number }
        let whole = teachers.reduce(0, +)
        guard !given.isEmpty else { return .unknown(.notRecorded) }
        guard teachers.count == scope.count, whole > 0 else { return .unknown(.needs("number of teachers")) }
        return .of(.number(given.map(\.amount).reduce(0, +) / whole), given.map(\.entry), isLowerBound: true)
    }

    /// Years in post of the holder in the middle; of an even number, the lower. Who was never seen to come has been there
    /// for at least as long as is on record.
    func medianTenure(_ roles: [String]) -> Known<Value> {
        let bySeat = Dictionary(grouping: state.tenures.filter { roles.contains($0.role) }, by: \.seat)
        let present = bySeat.values.compactMap(\.last).filter { $0.holder != nil }.sorted {
            Turn($0.since, $0.seq) > Turn($1.since, $1.seq)
        }
        guard !present.isEmpty else { return .unknown(.notRecorded) }
        let middle = present[(present.count - 1) / 2]
        let months = middle.since.first.months(to: state.day)
        let cameUnseen = bySeat.values.contains { $0.count == 1 }
        let entries = present.compactMap { state.entry($0.seq) }
        return .of(.number(Double(months) / 12), entries, isLowerBound: cameUnseen)
    }

    /// How many points a year the district's newest outcome moved, where up is better: against the outcome of the same
    /// measure before it, at least most of a year earlier, and never across a change of the measure.
    func outcomeChange() -> Known<Value> {
        let outcomes = state.entries(of: "outcome").filter {
            $0.event.places.isEmpty && ($0.event.initiative ?? initiative.slug) == initiative.slug
                && $0.event.number("value") != nil
        }
        for newest in outcomes.reversed() {
            let earlier = outcomes.last {
                $0.event.text("measure") == newest.event.text("measure")
                    && newest.event.at.first - $0.event.at.first >= Gauge.mostOfAYear
            }
            guard let earlier, let now = newest.event.number("value"), let was = earlier.event.number("value"),
                !isChanged(newest.event.text("measure"), between: earlier.event.at.first, and: newest.event.at.first)
            else { continue }
            let years = (Double(newest.event.at.first - earlier.event.at.first) / 365.25).rounded()
            let gain = newest.event.text("better") == "lower" ? was - now : now - was
            return .of(.number(gain / max(1, years)), [earlier, newest])
        }
        return .unknown(outcomes.isEmpty ? .notRecorded : .tooFew(have: outcomes.count, need: 2))
    }

    /// Days from which on two outcomes are a year apart: tests move by some weeks from year to year.
    private static let mostOfAYear = 300

    private func isChanged(_ measure: String?, between first: Day, and last: Day) -> Bool {
        state.entries(of: "measure-changed").contains {
            $0.event.text("measure") == measure && first < $0.event.at.first && $0.event.at.first <= last
        }
    }
}
