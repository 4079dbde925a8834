import Knowledge
import Projection
import Vocabulary

/// The four dimensions of scale, reported apart and never folded into one figure.
///
/// > Source: Coburn 2003; knowledge/principles
package struct Scale: Sendable, Hashable {
    package let spread: Dimension
    package let depth: Dimension
    package let ownership: Dimension
    package let durability: Dimension

    package var dimensions: [Dimension] { [spread, depth, ownership, durability] }

    package struct Dimension: Sendable, Hashable {
        package let name: String
        package let reading: Known<Value>
        /// What the value counts: a share of something, a `level` in words, or the finding of an `evaluation`.
        package let unit: String
        package let trend: Trend
        /// Records it was drawn from.
        package let points: Int
        /// `nil` where the figure is districtwide.
        package let sitesKnown: Int?
        /// `nil` where nobody said how many there are.
        package let sitesInScope: Int?
        /// How many people, teams or sites a share is made of; `nil` where it is not counted.
        package let people: Double?
    }
}

extension Gauge {
    /// The four dimensions and the findings about their series.
    package func scale() -> (scale: Scale, signals: [Signal]) {
        let sites = state.scope(of: initiative).count
        let spread = practised("spread", "adoption", sites)
        let depth = practised("depth", "observation", sites)
        let scale = Scale(
            spread: spread.dimension, depth: depth.dimension, ownership: plain("ownership", "share of sessions", sites),
            durability: plain("durability", "now over before", sites))
        let movements = ["adoption", "observation"].compactMap(movement)
        return (scale, [spread.signal, depth.signal].compactMap { $0 } + movements)
    }

    private func practised(
        _ name: String, _ kind: String, _ sites: Int?
    ) -> (dimension: Scale.Dimension, signal: Signal?) {
        guard let indicator = knowledge.indicator(name) else { return (plain(name, "share", sites), nil) }
        let practice = practice(kind)
        let newest = practice.newest(indicator, knowledge.weighing.levels)
        let reading = read(indicator)
        guard newest.evidence?.positions == reading.evidence?.positions, reading.evidence != nil else {
            return (plain(name, "share", sites), nil)
        }
        let signal = signal(of: kind)
        let dimension = Scale.Dimension(
            name: name, reading: reading, unit: newest.value?.unit ?? "share", trend: signal?.trend ?? .unclear,
            points: practice.samples.count, sitesKnown: newest.value?.sitesKnown, sitesInScope: sites,
            people: newest.value?.people)
        return (dimension, signal)
    }

    /// What the series of a kind shows: `adoption` for spread, `observation` for depth.
    func signal(of kind: String) -> Signal? {
        practice(kind).trend(
            series: Gauge.dimension(of: kind), chance: knowledge.threshold(.chance),
            fewest: knowledge.threshold(.fewestObserved), levels: knowledge.weighing.levels,
            changes: changes(of: kind))
    }

    /// A dimension without a series of its own: as measured or reported, else as evaluated.
    private func plain(_ name: String, _ unit: String, _ sites: Int?) -> Scale.Dimension {
        var reading = knowledge.indicator(name).map(read) ?? .unknown(.notRecorded)
        var unit = unit
        if case .unknown = reading, let found = evaluations(of: name).last, let finding = found.event.text("finding") {
            reading = .of(.word(finding), [found])
            unit = "evaluation"
        }
        return Scale.Dimension(
            name: name, reading: reading, unit: unit, trend: .unclear, points: reading.evidence?.positions.count ?? 0,
            sitesKnown: nil, sitesInScope: sites, people: nil)
    }

    /// Evaluations of a dimension that are not older than an evaluation speaks for, oldest first.
    ///
    /// - Parameter dimension: `nil`: those of the initiative as a whole.
    package func evaluations(of dimension: String?) -> [Entry] {
        let shelfLife = Int(knowledge.threshold(.evaluationShelfLife))
        return records("evaluation").filter { entry in
            entry.event.text("dimension") == dimension && state.day - entry.event.at.first <= shelfLife
        }
    }
}

extension Known {
    fileprivate var value: Value? {
        switch self {
        case .known(let value, _), .stale(let value, _): value
        case .unknown: nil
        }
    }
}
