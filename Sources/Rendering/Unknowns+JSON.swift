import Diagnosis
import Inquiry
import Knowledge
import Projection
import Vocabulary

extension Unknowns {
    /// `open` counts all, those beyond the limit too.
    func json(_ scene: Scene) -> JSON {
        [
            "schema": "holdfast.unknowns/1", "initiative": .string(diagnosis.initiative.slug),
            "name": .string(diagnosis.initiative.name), "as_of": .string(diagnosis.day.description),
            "ledger_seq": .int(diagnosis.position), "knowledge_version": .string(diagnosis.knowledgeVersion),
            "verdict": .string(diagnosis.verdict.rawValue), "open": .int(count),
            "deciding": .bool(isDeciding),
            "unknowns": .array(questions.map { $0.json(scene) }),
        ]
    }
}
