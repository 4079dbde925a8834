import Knowledge
import Projection
import Vocabulary

extension Gauge {
    /// Whether a structure of the type is in place for the initiative.
    ///
    /// A districtwide one decides; else it is in place where at least half of the schools told of have it. Planned,
    /// eroded and removed are not in place; without a record it is unknown.
    func structure(_ type: String) -> Known<Value> {
        let told = state.structures(type, for: initiative.slug).filter { $0.status != nil }
        let districtwide = told.filter { $0.site == nil }
        if !districtwide.isEmpty {
            let standing = districtwide.filter(\.isInPlace)
            return known(.flag(!standing.isEmpty), standing.isEmpty ? districtwide : standing)
        }
        let sites = Dictionary(grouping: told) { $0.site ?? "" }
        let standing = sites.values.filter { $0.contains(where: \.isInPlace) }.count
        return known(.flag(standing * 2 >= max(1, sites.count)), told)
    }

    /// The middle of a number over the places in which the structure is in place; of an even number, the lower.
    func structureNumber(_ type: String, _ field: String) -> Known<Value> {
        let standing = state.structures(type, for: initiative.slug).filter { $0.isInPlace && $0.facts[field] != nil }
        let numbers = standing.compactMap { $0.facts[field]?.value.number }.sorted()
        guard !numbers.isEmpty else { return .unknown(.notRecorded) }
        let facts = standing.compactMap { $0.facts[field] }
        return Gauge.known(.number(numbers[(numbers.count - 1) / 2]), facts)
    }

    /// The newest word of that field among the structures in place, a districtwide one before those of schools.
    func structureWord(_ type: String, _ field: String) -> Known<Value> {
        let standing = state.structures(type, for: initiative.slug).filter(\.isInPlace)
        let told = standing.filter { $0.site == nil }.compactMap { $0.facts[field] }
        let facts = told.isEmpty ? standing.compactMap { $0.facts[field] } : told
        guard let newest = facts.max(by: { Turn($0.at, $0.seq) < Turn($1.at, $1.seq) }), let value = Value(newest.value)
        else {
            return .unknown(.notRecorded)
        }
        return .known(value, newest.evidence)
    }

    private func known(_ value: Value, _ structures: [Structure]) -> Known<Value> {
        Gauge.known(value, structures.compactMap(\.status))
    }

    static func known(_ value: Value, _ facts: [Fact]) -> Known<Value> {
        guard let newest = facts.map(\.at).max(), let weakest = facts.map(\.confidence).min() else {
            return .unknown(.notRecorded)
        }
        return .known(value, Evidence(positions: facts.map(\.seq), observed: newest, confidence: weakest))
    }
}
