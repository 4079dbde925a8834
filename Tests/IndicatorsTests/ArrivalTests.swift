import Indicators
import Knowledge
import Projection
import Specimens
import Testing
import Vocabulary

/// However a history arrives, it reads the same: only the ledger positions differ.
struct ArrivalTests {
    private static let measures: [(id: String, lines: String)] = [
        ("spread", "unit: share\nshelf-life: 400\nmeasure: {by: practice-share, of: adoption}"),
        ("depth", "unit: share\nshelf-life: 400\nmeasure: {by: practice-share, of: observation}"),
        ("depth-gap", "unit: share\nmeasure: {by: gap, of: spread, less: depth}"),
        ("range", "unit: share\nmeasure: {by: between-sites, of: adoption, least-sites: 2}"),
        ("held", "unit: share\nmeasure: {by: held-after-exit, of: adoption}"),
        ("attended", "unit: share\nwindow: 500\nmeasure: {by: ratio, of: meeting, count: attended, out-of: members}"),
        (
            "held-meetings",
            "unit: share\nleast: 2\nmeasure: {by: share-of-records, of: meeting, at-least-one: attended}"
        ),
        ("strikes", "window: 500\nmeasure: {by: count, of: labor, where: {act: [strike]}}"),
        ("met", "unit: days\nmeasure: {by: days-since, of: meeting}"),
        ("waited", "unit: days\nmeasure: {by: median-days, of: decision, from: requested, to: at}"),
        ("trust", "unit: share\nmeasure: {by: latest, of: survey, field: agree}"),
        ("peace", "unit: flag\nmeasure: {by: last-said, of: labor, yes: {act: [agreement]}, no: {act: [strike]}}"),
        ("there", "unit: share\nmeasure: {by: presence, of: sponsor, at: meeting}"),
        ("coaching", "unit: flag\nmeasure: {by: structure, type: coaching}"),
        ("fte", "measure: {by: structure-number, type: coaching, field: fte}"),
        ("anchor", "unit: word\nmeasure: {by: structure-word, type: coaching, field: anchor}"),
        ("stage", "unit: word\nmeasure: {by: attribute, field: stage}"),
        ("top", "measure: {by: active-initiatives, priority: top}"),
        ("starts", "window: 500\nmeasure: {by: starts-without-stops}"),
        ("focal", "unit: share\nmeasure: {by: focal-share, of: training}"),
        ("recurring", "unit: share\nmeasure: {by: recurring-share}"),
        ("runway", "unit: months\nmeasure: {by: runway}"),
        ("changes", "window: 500\nmeasure: {by: leader-changes, roles: [superintendent, lead]}"),
        ("since", "unit: months\nmeasure: {by: months-since-leader-change, roles: [superintendent, lead]}"),
        ("handoff", "unit: share\nmeasure: {by: last-handoff, roles: [superintendent, lead]}"),
        ("origin", "unit: word\nmeasure: {by: successor-origin, roles: [superintendent, lead]}"),
        ("age", "unit: months\nmeasure: {by: age}"),
        ("evidence-age", "unit: days\nmeasure: {by: evidence-age, of: [adoption, observation]}"),
        ("reported", "measure: {by: reported}"),
    ]

    private static let base = Result { try Rules.base(measures) }

    @Test func `every measure is among those that are shuffled`() {
        let names = Self.measures.compactMap {
            $0.lines.split(separator: "{by: ").last?.prefix { $0 != "," && $0 != "}" }
        }
        #expect(Set(names).count == 28)
    }

    @Test(arguments: 0..<300) func `a history reads the same in whatever order it arrives`(seed: Int) throws {
        var dice = Chance(seed: UInt64(seed))
        let base = try Self.base.get()
        let history = try Stories.random(events: 6 + seed % 25, with: &dice)
        let expected = try readings(history, base)
        for _ in 0..<3 {
            let order = history.shuffled(using: &dice)
            let differences = zip(try readings(order, base), expected).filter { $0.0 != $0.1 }.map { "\($0) not \($1)" }
            #expect(differences == [], "\(order.joined(separator: "\n"))")
        }
    }

    /// What everything reads, without positions: value, moment, confidence.
    private func readings(_ history: [String], _ base: KnowledgeBase) throws -> [String] {
        let known = try History(Ledgers.brief(history), indicators: base.reportable)
        let state = DistrictState(known, of: "riverbend", on: try #require(Day("2026-06-01")))
        let gauge = Gauge(try #require(state.initiative("plc")), in: state, knowledge: base)
        let readings = base.indicators.map { "\($0.id): \(words(gauge.read($0), known))" }
        let (scale, signals) = gauge.scale()
        let dimensions = scale.dimensions.map {
            "\($0.name) \(words($0.reading, known)) \($0.unit) \($0.trend) \($0.points) \($0.sitesKnown ?? -1)"
        }
        let found = signals.map { "\($0.series) \($0.rule) \($0.at) \($0.points) \($0.trend)" }
        let exits = gauge.exits().map { "\($0.day) \($0.what) \(lines([$0.seq], known))" }
        return readings + dimensions + found + exits
    }

    private func words(_ reading: Known<Value>, _ history: History) -> String {
        func words(_ evidence: Evidence) -> String {
            "\(evidence.observed) \(evidence.confidence) \(evidence.isLowerBound) \(lines(evidence.positions, history))"
        }
        switch reading {
        case .known(let value, let evidence): return "\(value) \(words(evidence))"
        case .stale(let value, let evidence): return "stale \(value) \(words(evidence))"
        case .unknown(let why): return "\(why)"
        }
    }

    /// What stands at positions, since the positions themselves differ.
    private func lines(_ positions: [Int], _ history: History) -> [String] {
        history.entries.filter { positions.contains($0.seq) }.map(\.event.line).sorted()
    }
}
