import Advice
import Diagnosis
import Inquiry
import Knowledge
import Projection
import Vocabulary

extension Explanation {
    func json(_ diagnosis: InitiativeDiagnosis, _ scene: Scene) -> JSON {
        let opening: [JSON.Member] = [
            JSON.Member("schema", "holdfast.explanation/1"),
            JSON.Member("initiative", .string(diagnosis.initiative.slug)),
            JSON.Member("as_of", .string(diagnosis.day.description)),
            JSON.Member("ledger_seq", .int(diagnosis.position)),
            JSON.Member("knowledge_version", .string(diagnosis.knowledgeVersion)),
        ]
        return .object(opening + (body(diagnosis, scene).members ?? []))
    }

    private func body(_ diagnosis: InitiativeDiagnosis, _ scene: Scene) -> JSON {
        switch self {
        case .finding(let weighed, let rank):
            let signs = weighed.signs
            return .members([
                "claim": .string(weighed.finding.id), "standing": .string(weighed.standing.rawValue),
                "says": .string(weighed.finding.says), "prior": .int(weighed.finding.prior),
                "for": .array(signs.filter { $0.weight > 0 }.map { $0.json(scene) }),
                "against": .array(signs.filter { $0.weight < 0 }.map { $0.json(scene) }),
                "missing": .array(signs.filter { $0.weight == 0 }.map { $0.json(scene) }),
                "sum": [
                    "for": .int(weighed.inFavour), "against": .int(weighed.against), "total": .int(weighed.score),
                    "best": .int(weighed.best), "worst": .int(weighed.worst),
                ],
                "why_not": rank.leader.map { leader in
                    .members([
                        "leader": .string(leader.finding.id), "ahead_by": .int(leader.score - weighed.score),
                        "can_lead": rank.upset.map { .bool($0 != .never) },
                        "differences": rank.deficit?.json, "would_lead": rank.upset?.json,
                    ])
                },
                "would_lose": weighed.finding.id == diagnosis.causes.first?.finding.id
                    ? diagnosis.lossJSON(scene.knowledge) : nil,
                "yields_to": diagnosis.yields[weighed.finding.id].map(JSON.string),
                "entries": scene.entries(signs.flatMap(\.reading.evidence)),
                "sources": scene.sources(weighed.finding.footing.sources),
            ])
        case .sign(let reading, let weighs):
            return .members([
                "claim": .string(reading.sign.id), "state": .string(reading.state.rawValue),
                "says": .string(reading.says(scene.knowledge)),
                "weighs": .array(
                    weighs.map { finding, words in
                        [
                            "cause": .string(finding.id), "present": .int(words.present),
                            "absent": .int(words.absent),
                        ]
                    }),
                "entries": scene.entries(reading.evidence), "sources": scene.sources(reading.sign.footing.sources),
            ])
        case .move(let move, let standing):
            let held: (gate: Gate, admission: Admission?)? =
                if case .heldBack(let gate, let admission) = standing { (gate, admission) } else { nil }
            return .members([
                "claim": .string(move.id), "proposed": .bool(held == nil), "says": .string(move.because),
                "why_not": held.map { gate, admission in
                    .members([
                        "gate": .string(gate.name), "because": .string(gate.says(scene)),
                        "would_enter": admission?.json,
                    ])
                },
                "sources": scene.sources(move.footing.sources),
            ])
        case .verdict:
            return .members([
                "claim": .string(diagnosis.verdict.rawValue),
                "grounds": .array(diagnosis.grounds.map { $0.json(scene) }),
                "leads": diagnosis.causes.first.map { .string($0.finding.id) },
                "would_lose": diagnosis.lossJSON(scene.knowledge),
                "entries": scene.entries(diagnosis.grounds.flatMap(\.evidence)),
            ])
        case .indicator(let indicator, let reading, let signs):
            return .members([
                "claim": .string(indicator.id), "says": .string(indicator.says),
                "unit": .string(indicator.unit.rawValue), "value": reading.current?.json ?? .null,
                "told": .string(reading.told(indicator.unit)),
                "signs": .array(signs.map { ["id": .string($0.sign.id), "state": .string($0.state.rawValue)] }),
                "entries": scene.entries(reading.evidence?.positions ?? []),
                "sources": scene.sources(indicator.footing.sources),
            ])
        case .event(let trace): return trace.json(diagnosis, scene)
        }
    }
}

extension Deficit {
    /// All groups, so that they and the prior add up to `total`.
    fileprivate var json: JSON {
        [
            "total": .int(total), "prior": .int(prior),
            "groups": .array(
                parts.map {
                    [
                        "group": .string($0.group), "leader": .int($0.leader), "this": .int($0.other),
                        "difference": .int($0.difference),
                    ]
                }),
        ]
    }
}

extension Trace {
    fileprivate func json(_ diagnosis: InitiativeDiagnosis, _ scene: Scene) -> JSON {
        [
            "claim": .string("#\(position)"), "fate": .string(fate.word), "event": entry?.json ?? .null,
            "amended_by": .array(amendments.map { .int($0.seq) }),
            "indicators": .array(indicators.map { .string($0.indicator.id) }),
            "signs": .array(signs.map { ["id": .string($0.sign.id), "state": .string($0.state.rawValue)] }),
            "grounds": .array(TraceText.grounds(self, diagnosis).map { $0.json(scene) }),
            "causes": .array(
                findings.map { weighed, signs in
                    [
                        "id": .string(weighed.finding.id), "standing": .string(weighed.standing.rawValue),
                        "weight": .int(weighed.score), "signs": .array(signs.map { $0.json(scene) }),
                    ]
                }),
        ]
    }
}

extension InitiativeDiagnosis {
    /// What would take the lead from the first cause, and which would then have it.
    func lossJSON(_ knowledge: KnowledgeBase) -> JSON? {
        loss(by: knowledge).map { upset, to in
            .object([JSON.Member("to", to.map { .string($0.id) } ?? .null)] + (upset.json.members ?? []))
        }
    }
}

extension Scene {
    /// The events behind positions, in ledger order, each with its position.
    func entries(_ positions: [Int]) -> JSON {
        .array(Set(positions).sorted().compactMap { state.entry($0)?.json })
    }

    func sources(_ ids: [String]) -> JSON {
        .array(ids.compactMap { knowledge.source($0)?.json })
    }
}

extension Entry {
    /// The event with its ledger position and the instant at which it was taken.
    package var json: JSON {
        let fields = event.fields.filter { $0.name != "recorded_at" }
        return .object(
            [JSON.Member("seq", .int(seq))] + fields + [JSON.Member("recorded_at", .string(recordedAt))])
    }
}

extension Source {
    var json: JSON {
        [
            "id": .string(id), "name": .string(name), "address": .string(address), "grade": .string(grade),
            "read": .string(read),
        ]
    }
}
