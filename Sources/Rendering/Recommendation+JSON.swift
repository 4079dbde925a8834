import Advice
import Diagnosis
import Inquiry
import Knowledge
import Projection
import Vocabulary

extension Recommendation {
    func json(_ diagnosis: InitiativeDiagnosis, _ scene: Scene) -> JSON {
        .members([
            "schema": "holdfast.recommendation/1", "initiative": .string(diagnosis.initiative.slug),
            "as_of": .string(diagnosis.day.description), "ledger_seq": .int(diagnosis.position),
            "knowledge_version": .string(diagnosis.knowledgeVersion), "verdict": .string(diagnosis.verdict.rawValue),
            "role": role.map(JSON.string), "moves": .array(moves.map { $0.json(diagnosis) }),
            "stop": .array(stop.map(\.json)),
            "held_back": .array(
                heldBack.map { held in
                    [
                        "id": .string(held.move.id), "gate": .string(held.gate.name),
                        "because": .string(held.gate.says(scene)),
                    ]
                }),
        ])
    }
}

extension Proposal {
    func json(_ diagnosis: InitiativeDiagnosis) -> JSON {
        .members([
            "id": .string(move.id), "name": .string(move.name), "verb": .string(move.verb),
            "authority": .array(move.authority.map(JSON.string)),
            "needs_agreement": .array(move.needsAgreement.map(JSON.string)), "first_step": .string(move.firstStep),
            "leading_indicator": .string(move.leadingIndicator), "due_sign_days": .int(move.dueSignDays),
            "due_sign": .string((diagnosis.day + move.dueSignDays).description),
            "repairs": .array(repairs.map(JSON.string)), "needs": .array(move.needs.map(JSON.string)),
            "cost": .array(move.cost.map(JSON.string)), "risks": .string(move.risks),
            "because": .string(move.because), "yours": isYours.map(JSON.bool),
            "needs_you": needsYou ? true : nil,
        ])
    }
}

extension StopCandidate {
    var json: JSON {
        [
            "initiative": .string(initiative.slug), "name": .string(initiative.name), "has_owner": .bool(hasOwner),
            "is_measured": .bool(isMeasured),
        ]
    }
}
