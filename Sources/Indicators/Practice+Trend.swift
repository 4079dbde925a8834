import Knowledge
import Vocabulary

/// Which way a series of practice goes.
package enum Trend: String, Sendable, Hashable {
    case rising, flat, falling, unclear
}

/// A finding about a series, by a named rule.
package struct Signal: Sendable, Hashable {
    /// `spread` or `depth`.
    package let series: String
    package let rule: String
    /// What the rule calls by: standard errors of a difference, or the chance of a trend; `nil` for a rule without.
    package var limit: Double?
    package let at: Moment
    /// How many records it rests on.
    package let points: Int
    package let trend: Trend
    /// Ledger positions, ascending.
    package let evidence: [Int]

    /// The rule by which two methods agree that a series moved.
    package static let agreement = "run chart and Mann-Kendall"
}

extension Practice {
    /// Whether the newest record of each place differs from its oldest by more than chance.
    ///
    /// Only like is held against like: the same place and unit, and no record before a changed rubric. Counts of all
    /// places are added up and the two shares compared by the pooled z of two proportions; under `fewest` people on
    /// either side nothing is called. A place told of only in words is called by the order of the words.
    ///
    /// - Parameters:
    ///   - chance: Standard errors beyond which a difference is called real.
    ///   - fewest: The smallest number of people on either side.
    ///   - changes: Days from which on the measure is another one.
    /// - Returns: `nil` where no place has two records that can be compared.
    package func trend(
        series: String, chance: Double, fewest: Double, levels: [String: Double], changes: [Day]
    ) -> Signal? {
        let valid = samples.filter { sample in changes.allSatisfy { sample.entry.event.at.first >= $0 } }
        var before = (part: 0.0, whole: 0.0)
        var after = before
        var words: [(from: Double, to: Double)] = []
        var used: [Entry] = []
        for (_, place) in Dictionary(grouping: valid, by: { [$0.site ?? "", $0.unit ?? ""] }).sorted(by: {
            $0.key.lexicographicallyPrecedes($1.key)
        }) {
            guard let first = place.first, let last = place.last, first.entry.event.at < last.entry.event.at else {
                continue
            }
            switch (first.amount, last.amount) {
            case (.counted(let part, let whole), .counted(let laterPart, let laterWhole)):
                before = (before.part + part, before.whole + whole)
                after = (after.part + laterPart, after.whole + laterWhole)
            case (.told(let from), .told(let to)): words.append((levels[from] ?? 0, levels[to] ?? 0))
            default: continue
            }
            used += place.map(\.entry)
        }
        guard let evidence = Evidence(of: used) else { return nil }
        let counted = before.whole > 0
        let trend =
            counted
            ? Practice.compare(before, after, chance: chance, fewest: fewest) : Practice.compare(words)
        return Signal(
            series: series, rule: counted ? "two-proportion z" : "order of words", limit: counted ? chance : nil,
            at: evidence.observed,
            points: used.count, trend: trend, evidence: evidence.positions)
    }

    /// The pooled z of two proportions.
    package static func compare(
        _ before: (part: Double, whole: Double), _ after: (part: Double, whole: Double), chance: Double, fewest: Double
    ) -> Trend {
        guard before.whole >= fewest, after.whole >= fewest else { return .unclear }
        let pooled = (before.part + after.part) / (before.whole + after.whole)
        let error = (pooled * (1 - pooled) * (1 / before.whole + 1 / after.whole)).squareRoot()
        let difference = after.part / after.whole - before.part / before.whole
        guard error > 0 else { return .flat }
        if difference / error > chance { return .rising }
        return difference / error < -chance ? .falling : .unclear
    }

    /// Words are called only where no place speaks against another.
    private static func compare(_ words: [(from: Double, to: Double)]) -> Trend {
        let rises = words.contains { $0.to > $0.from }
        let falls = words.contains { $0.to < $0.from }
        switch (rises, falls) {
        case (true, false): return .rising
        case (false, true): return .falling
        case (false, false): return .flat
        case (true, true): return .unclear
        }
    }
}
