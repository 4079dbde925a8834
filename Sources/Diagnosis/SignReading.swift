import Indicators
import Knowledge
import Vocabulary

/// How a sign stands.
package enum SignState: String, Sendable, Hashable, CaseIterable {
    case present, absent, unknown, stale
    case notApplicable = "not-applicable"

    /// Stale and unknown signs weigh nothing.
    package var isKnown: Bool { self == .present || self == .absent }
}

/// A sign, held against the records.
package struct SignReading: Sendable, Hashable {
    package let sign: Sign
    package let state: SignState
    /// What its condition looked at, in the order of the condition.
    package let readings: [Reading]
    /// The launch, for a sign that is present because nothing was recorded: since then nothing was.
    package let since: Evidence?

    package struct Reading: Sendable, Hashable {
        package let indicator: String
        package let value: Known<Value>
    }

    /// Ledger positions behind it, ascending.
    package var evidence: [Int] {
        Set(sources.flatMap(\.positions)).sorted()
    }

    /// When the newest of its evidence was true.
    package var observed: Moment? { sources.map(\.observed).max() }

    private var sources: [Evidence] { readings.compactMap(\.value.evidence) + [since].compactMap { $0 } }
}

/// All indicators of one initiative, read once.
package struct Readings: Sendable {
    private let values: [String: Known<Value>]
    private let launch: Evidence
    private let levels: [String: Double]

    package init(_ gauge: Gauge) {
        values = Dictionary(
            gauge.knowledge.indicators.map { ($0.id, gauge.read($0)) }, uniquingKeysWith: { first, _ in first })
        launch = gauge.launch
        levels = gauge.knowledge.weighing.levels
    }

    /// Readings made up, for trying what the knowledge base would make of them. What is not given is unknown.
    package init(_ values: [String: Known<Value>], launch: Evidence, by weighing: Weighing) {
        self.values = values
        self.launch = launch
        levels = weighing.levels
    }

    package subscript(indicator: String) -> Known<Value> { values[indicator] ?? .unknown(.notRecorded) }

    package func read(_ sign: Sign) -> SignReading {
        let readings = sign.condition.indicators.map { SignReading.Reading(indicator: $0, value: self[$0]) }
        let state = state(of: sign.condition)
        let isUnrecorded = state == .present && readings.allSatisfy { $0.value.evidence == nil }
        return SignReading(sign: sign, state: state, readings: readings, since: isUnrecorded ? launch : nil)
    }

    /// Kleene's three values, with stale and not applicable kept apart from unknown.
    package func state(of condition: Condition) -> SignState {
        switch condition {
        case .test(let indicator, let test): state(of: self[indicator], test)
        case .all(let parts): fold(parts.map(state(of:)), decisive: .absent, otherwise: .present)
        case .any(let parts): fold(parts.map(state(of:)), decisive: .present, otherwise: .absent)
        }
    }

    private func fold(_ states: [SignState], decisive: SignState, otherwise: SignState) -> SignState {
        for state in [decisive, .unknown, .stale, .notApplicable] where states.contains(state) { return state }
        return otherwise
    }

    private func state(of reading: Known<Value>, _ test: Condition.Test) -> SignState {
        if case .known(let wanted) = test { return (reading.current != nil) == wanted ? .present : .absent }
        switch reading {
        case .unknown(.notApplicable): return .notApplicable
        case .unknown: return .unknown
        case .stale: return .stale
        case .known(let value, let evidence):
            guard let holds = holds(test, value) else { return .unknown }
            // At least so many are on record: more can turn "at least 6" to true and "at most 3" to false, never back.
            if evidence.isLowerBound && holds != test.isUpward { return .unknown }
            return holds ? .present : .absent
        }
    }

    /// Words stand for the share that the weighing gives them where a number is asked for.
    private func holds(_ test: Condition.Test, _ value: Value) -> Bool? {
        let number: Double? =
            switch value {
            case .number(let number): number
            case .word(let word): levels[word]
            case .flag: nil
            }
        switch test {
        case .below(let limit): return number.map { $0 < limit }
        case .atMost(let limit): return number.map { $0 <= limit }
        case .above(let limit): return number.map { $0 > limit }
        case .atLeast(let limit): return number.map { $0 >= limit }
        case .isFlag(let wanted):
            guard case .flag(let flag) = value else { return nil }
            return flag == wanted
        case .isWord(let words):
            guard case .word(let word) = value else { return nil }
            return words.contains(word)
        case .known: return nil
        }
    }
}

extension Condition.Test {
    /// A larger value can only make it true.
    fileprivate var isUpward: Bool {
        switch self {
        case .above, .atLeast: true
        case .below, .atMost, .isFlag, .isWord, .known: false
        }
    }
}
