import Diagnosis
import Knowledge
import Vocabulary

extension Course {
    /// A verdict that lasted.
    struct Phase: Sendable {
        /// Its first.
        let station: Station

        var day: Day { station.day }
        var verdict: Verdict { station.verdict }
    }

    struct LikelyTurn: Sendable {
        let station: Station
        let cause: Weighed
        let isLikely: Bool

        var day: Day { station.day }
        var id: String { cause.finding.id }
    }

    /// The verdicts that lasted, in order; the first day's is the first, and what stands on the last day is the last.
    ///
    /// - Parameter passing: Days under which a verdict that another followed is none.
    func phases(passing: Int) -> (found: [Phase], passed: Int) {
        let runs = stations.enumerated().filter { index, station in
            index == 0 || stations[index - 1].verdict != station.verdict
        }.map { Phase(station: $0.element) }
        var phases: [Phase] = []
        var passed = 0
        for (index, run) in runs.enumerated() {
            if index > 0, index + 1 < runs.count, runs[index + 1].day - run.day < passing {
                passed += 1
            } else if phases.last?.verdict != run.verdict {
                phases.append(run)
            }
        }
        return (phases, passed)
    }

    /// The causes that became likely, and those that ceased to be, by day, then id.
    func likely(passing: Int) -> (found: [LikelyTurn], passed: Int) {
        let ids = stations.reduce(into: Set<String>()) { $0.formUnion($1.likely) }.sorted()
        var found: [LikelyTurn] = []
        var passed = 0
        for id in ids {
            let spans = Stretch.all(stations.map { ($0.day, $0.likely.contains(id)) }, passing: passing)
            passed += spans.passed
            for stretch in spans.stretches {
                for (day, isLikely) in [(stretch.since, true)] + (stretch.until.map { [($0, false)] } ?? []) {
                    guard let station = stations.first(where: { $0.day == day }),
                        let cause = station.diagnosis.finding(id)
                    else { continue }
                    found.append(LikelyTurn(station: station, cause: cause, isLikely: isLikely))
                }
            }
        }
        return (found.sorted { ($0.day.number, $0.id) < ($1.day.number, $1.id) }, passed)
    }
}
