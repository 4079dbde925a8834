import Indicators
import Knowledge
import Projection
import Vocabulary

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
package struct Readings: Sendable, Hashable {
    private var values: [String: Known<Value>]
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

    /// The same, with those read anew that records have touched.
    ///
    /// - Returns: The readings, and the ids of those that are not what they were; `nil`: all may be.
    func revised(_ gauge: Gauge, touched: Touched) -> (readings: Readings, changed: Set<String>?) {
        guard launch == gauge.launch else { return (Readings(gauge), nil) }
        var copy = self
        var changed: Set<String> = []
        for indicator in gauge.knowledge.indicators where gauge.isTouched(indicator, by: touched) {
            let reading = gauge.read(indicator)
            guard reading != self[indicator.id] else { continue }
            copy.values[indicator.id] = reading
            changed.insert(indicator.id)
        }
        return (copy, changed)
    }

    package subscript(indicator: String) -> Known<Value> { values[indicator] ?? .unknown(.notRecorded) }

    package func read(_ sign: Sign) -> SignReading {
        let readings = sign.condition.indicators.map { SignReading.Reading(indicator: $0, value: self[$0]) }
        let state = state(of: sign.condition)
        let isUnrecorded = state == .present && readings.allSatisfy { $0.value.evidence == nil }
        return SignReading(sign: sign, state: state, readings: readings, since: isUnrecorded ? launch : nil)
    }

    /// How a condition stands, with stale and not applicable kept apart from unknown.
    package func state(of condition: Condition) -> SignState {
        switch condition {
        case .test(let indicator, let test): SignState(of: self[indicator], by: test, levels)
        case .all(let parts): .joined(parts.map(state(of:)), decisive: .absent, otherwise: .present)
        case .any(let parts): .joined(parts.map(state(of:)), decisive: .present, otherwise: .absent)
        }
    }
}
