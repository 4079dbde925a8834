import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary

extension Comparison {
    func json(_ scene: Scene) -> JSON {
        func listed(_ relation: Relation) -> JSON {
            .array(points(relation).map { $0.json(left, right) })
        }
        return .members([
            "schema": "holdfast.comparison/1", "district": .string(scene.state.slug),
            "knowledge_version": .string(scene.knowledge.version), "left": left.json, "right": right.json,
            "compared_in": (initiative?.slug).map(JSON.string), "different": listed(.different),
            "findings": .array(
                findings.map {
                    [
                        "id": .string($0.finding.id), "left": .string($0.left.rawValue),
                        "right": .string($0.right.rawValue),
                    ]
                }),
            "within_chance": listed(.withinChance), "at_least": listed(.atLeast), "alike": listed(.alike),
            "only_left": listed(.onlyLeft), "only_right": listed(.onlyRight), "known_of_neither": .int(knownOfNeither),
        ])
    }
}

extension Side {
    fileprivate var json: JSON {
        .members([
            "sort": .string(diagnosis == nil ? "site" : story == nil ? "initiative" : "case"),
            "id": .string(subject.slug), "name": .string(subject.name), "case": (story?.id).map(JSON.string),
            "others": others.isEmpty ? nil : .array(others.map(JSON.string)),
            "as_of": .string(scene.state.day.description), "ledger_seq": story == nil ? .int(scene.position) : nil,
            "verdict": (diagnosis?.verdict.rawValue).map(JSON.string),
        ])
    }

    /// A reading with its evidence: positions of the ledger, or ids of the events of a case.
    fileprivate func json(_ reading: Known<Value>) -> JSON {
        guard let evidence = reading.evidence else { return .null }
        let ids = evidence.positions.compactMap { scene.state.entry($0)?.event.id }
        return .members([
            "value": reading.current?.json ?? .null,
            "stale": reading.current == nil ? true : nil,
            "at_least": evidence.isLowerBound ? true : nil, "observed": .string(evidence.observed.text),
            "confidence": .string(evidence.confidence.rawValue),
            "evidence": story == nil ? .array(evidence.positions.map(JSON.int)) : nil,
            "events": story == nil ? nil : .array(ids.map(JSON.string)),
        ])
    }
}

extension Comparison.Point {
    fileprivate func json(_ left: Side, _ right: Side) -> JSON {
        .members([
            "indicator": .string(id), "name": .string(name), "unit": .string(unit.rawValue),
            "left": left.json(self.left), "right": right.json(self.right),
            "signs": parting.isEmpty
                ? nil
                : .array(
                    parting.map {
                        [
                            "id": .string($0.sign), "present": .string($0.isPresentLeft ? "left" : "right"),
                            "speaks_for": .array($0.speaksFor.map(JSON.string)),
                        ]
                    }),
        ])
    }
}
