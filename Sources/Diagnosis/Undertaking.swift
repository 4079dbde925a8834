import Indicators
import Knowledge
import Projection
import Vocabulary

/// A commitment, held against the indicator that should show it.
package struct Undertaking: Sendable, Hashable {
    package let commitment: Commitment
    /// Its day has passed, and it is neither done nor dropped.
    package let isLate: Bool
    /// `nil` where the knowledge base no longer has the move.
    package let watch: Showing?

    package struct Showing: Sendable, Hashable {
        package let move: Move
        package let indicator: Indicator
        /// Which way it is to go; `nil` where the knowledge base does not tell.
        package let wanted: Direction?
        /// The last day by which it should have moved.
        package let due: Day
        package let isDue: Bool
        /// What it read on the day on which the move was undertaken.
        package let before: Known<Value>
        /// What it read when it was due, or on the day asked about where that comes first.
        package let byThen: Known<Value>
        /// What it reads on the day asked about.
        package let now: Known<Value>
        /// From `before` to `byThen`.
        package let moved: Moved
    }
}

extension Undertaking {
    /// What was undertaken for an initiative, in that order, as it stands on the day of the state.
    package static func all(
        for initiative: String, in state: DistrictState, by knowledge: KnowledgeBase
    ) -> [Undertaking] {
        var past = Past(initiative: initiative, state: state, knowledge: knowledge)
        return state.commitments(for: initiative).map { commitment in
            let isLate = commitment.isOpen && (commitment.due.map { $0.last < state.day } ?? false)
            return Undertaking(commitment: commitment, isLate: isLate, watch: past.watch(commitment))
        }
    }
}

/// Readings of an initiative on days up to the one asked about.
private struct Past {
    let initiative: String
    let state: DistrictState
    let knowledge: KnowledgeBase
    /// `nil`: not launched by that day.
    private var gauges: [Day: Gauge?] = [:]

    init(initiative: String, state: DistrictState, knowledge: KnowledgeBase) {
        self.initiative = initiative
        self.state = state
        self.knowledge = knowledge
    }

    mutating func watch(_ commitment: Commitment) -> Undertaking.Showing? {
        guard let move = knowledge.move(commitment.move), let indicator = knowledge.indicator(move.leadingIndicator)
        else { return nil }
        let start = commitment.since.first
        let due = start + move.dueSignDays
        let end = min(due, state.day)
        let (first, last) = (gauge(on: start), gauge(on: end))
        let wanted = knowledge.wanted(of: move)
        return Undertaking.Showing(
            move: move, indicator: indicator, wanted: wanted, due: due, isDue: due <= state.day,
            before: reading(indicator, first), byThen: reading(indicator, last),
            now: reading(indicator, gauge(on: state.day)),
            moved: Moved(of: indicator, from: first, to: last, after: start, wanted: wanted))
    }

    private mutating func gauge(on day: Day) -> Gauge? {
        if let known = gauges[day] { return known }
        let then = day == state.day ? state : state.on(day)
        let gauge = then.initiative(initiative).map { Gauge($0, in: then, knowledge: knowledge) }
        gauges[day] = .some(gauge)
        return gauge
    }

    private func reading(_ indicator: Indicator, _ gauge: Gauge?) -> Known<Value> {
        gauge?.read(indicator) ?? .unknown(.notRecorded)
    }
}
