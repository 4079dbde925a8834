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
                    [
                        "leader": .string(leader.finding.id), "ahead_by": .int(leader.score - weighed.score),
                        "can_lead": .bool(rank.canLead),
                    ]
                },
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
            let gate: Gate? = if case .heldBack(let gate) = standing { gate } else { nil }
            return .members([
                "claim": .string(move.id), "proposed": .bool(gate == nil), "says": .string(move.because),
                "why_not": gate.map { ["gate": .string($0.name), "because": .string($0.says(scene))] },
                "sources": scene.sources(move.footing.sources),
            ])
        case .verdict:
            return .members([
                "claim": .string(diagnosis.verdict.rawValue),
                "grounds": .array(diagnosis.grounds.map { $0.json(scene) }),
                "entries": scene.entries(diagnosis.grounds.flatMap(\.evidence)),
            ])
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
