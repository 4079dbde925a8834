import Diagnosis
import Inquiry
import Knowledge
import Projection
import Vocabulary

/// What is concluded otherwise by one knowledge base than by another, of the same records.
package struct Difference: Sendable, Hashable {
    /// The name of the ledger.
    package let ledger: String
    package let initiative: String
    package let day: Day
    package let before: Conclusion
    package let after: Conclusion

    /// Judges every initiative of a ledger by both, on the last day of each month in which something was recorded and
    /// on the day after the last.
    ///
    /// - Parameters:
    ///   - events: Of any number of districts; each district is judged by itself.
    /// - Returns: In the order of districts, days and initiatives.
    package static func between(
        _ before: KnowledgeBase, _ after: KnowledgeBase, on events: [Event], named ledger: String
    ) -> [Difference] {
        Dictionary(grouping: events) { $0.district ?? "" }.sorted { $0.key < $1.key }.flatMap { district, events in
            let entries = events.enumerated().map { Entry(seq: $0.offset + 1, recordedAt: "", event: $0.element) }
            return days(events).flatMap { day in
                let old = Snapshot(of: district, ledger: entries, knowledge: before, today: day).conclusions
                let new = Snapshot(of: district, ledger: entries, knowledge: after, today: day).conclusions
                return zip(old, new).filter { $0 != $1 }.map {
                    Difference(ledger: ledger, initiative: $0.initiative, day: day, before: $0, after: $1)
                }
            }
        }
    }

    private static func days(_ events: [Event]) -> [Day] {
        let last = events.map(\.at.last).max()
        return Set(events.map(\.at.last.endOfMonth) + [last].compactMap { $0 }).sorted()
    }

    /// `riverbend.jsonl, math-plc on 2026-03-31: stalling (sponsor-withdrew) before, thin (no causes) now`
    package var words: String {
        "\(ledger), \(initiative) on \(day): \(Difference.words(before)) before, \(Difference.words(after)) now"
    }

    private static func words(_ conclusion: Conclusion) -> String {
        let causes = conclusion.causes.isEmpty ? "no cause likely" : conclusion.causes.joined(separator: ", ")
        return "\(conclusion.verdict) (\(causes))"
    }
}

extension Day {
    /// The last day of its month.
    fileprivate var endOfMonth: Day {
        let (year, month) = (self.year, self.month)
        let next = Day(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)
        return next.map { Day(number: $0.number - 1) } ?? self
    }
}
