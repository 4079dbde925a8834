import Knowledge
import Projection
import Vocabulary

extension Gauge {
    /// A field of the initiative. An initiative that was launched and of which nothing else was said is active.
    func attribute(_ field: String) -> Known<Value> {
        if let fact = initiative.facts[field], let value = Value(fact.value) { return .known(value, fact.evidence) }
        guard field == "status" else { return .unknown(.notRecorded) }
        return .known(.word("active"), launch)
    }

    func age() -> Known<Value> {
        .known(.number(Double(initiative.introduced.first.months(to: state.day))), launch)
    }

    /// The launch of the initiative.
    package var launch: Evidence {
        let confidence = state.entry(initiative.introducedBy)?.event.confidence ?? .record
        return Evidence(
            positions: [initiative.introducedBy], observed: initiative.introduced, confidence: confidence)
    }

    /// Active initiatives that are called by that priority: a lower bound, since others may not be entered.
    func activeInitiatives(_ priority: String) -> Known<Value> {
        let facts = state.initiatives.filter(\.isActive).compactMap { $0.facts["priority"] }
            .filter { $0.value.text == priority }
        guard case .known(let value, let evidence) = Gauge.known(.number(Double(facts.count)), facts) else {
            return .unknown(.notRecorded)
        }
        return .known(
            value,
            Evidence(
                positions: evidence.positions, observed: evidence.observed, confidence: evidence.confidence,
                isLowerBound: true))
    }

    /// Launches in the window, 0 if anything was stopped in it: a lower bound.
    func startsWithoutStops(_ indicator: Indicator) -> Known<Value> {
        func isRecent(_ day: Day) -> Bool { indicator.window.map { state.day - day < $0 } ?? true }
        let started = state.initiatives.filter { isRecent($0.introduced.first) }
        let stopped = state.initiatives.compactMap { $0.facts["status"] }.filter { fact in
            ["paused", "completed", "ended"].contains(fact.value.text ?? "") && isRecent(fact.at.first)
        }
        if !stopped.isEmpty { return Gauge.known(.number(0), stopped) }
        let seqs = Set(started.map(\.introducedBy))
        let launches = state.entries.filter { seqs.contains($0.seq) }
        return .of(.number(Double(launches.count)), launches, isLowerBound: true)
    }

    /// Hours times people of what serves this initiative, of all on record. Where nothing else is on record, the whole
    /// is not known.
    func focalShare(_ indicator: Indicator, _ kind: String) -> Known<Value> {
        let recent = state.entries(of: kind).filter { entry in
            indicator.window.map { state.day - entry.event.at.first < $0 } ?? true
        }
        let weighed = recent.compactMap { entry -> (hours: Double, isFocal: Bool, entry: Entry)? in
            guard let hours = entry.event.number("hours"), let people = entry.event.number("teachers") else {
                return nil
            }
            return (hours * people, entry.event.initiative == initiative.slug, entry)
        }
        let whole = weighed.map(\.hours).reduce(0, +)
        guard whole > 0, weighed.contains(where: { !$0.isFocal }) else { return .unknown(.notRecorded) }
        let focal = weighed.filter(\.isFocal).map(\.hours).reduce(0, +)
        return .of(.number(focal / whole), weighed.map(\.entry))
    }
}
