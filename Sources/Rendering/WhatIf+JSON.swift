import Advice
import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary

extension WhatIf {
    /// Marked `hypothetical` throughout. Ledger positions above `ledger_seq` are those of the supposed events.
    func json(_ scene: Scene) -> JSON {
        let opening: [JSON.Member] = [
            JSON.Member("schema", "holdfast.whatif/1"), JSON.Member("hypothetical", true),
            JSON.Member("ledger_seq", .int(scene.position)),
            JSON.Member("knowledge_version", .string(scene.knowledge.version)),
        ]
        return .object(opening + (body.members ?? []))
    }

    private var body: JSON {
        switch self {
        case .premises(let premises, let initiative):
            ["initiative": .string(initiative.slug), "premises": .array(premises.map(\.json))]
        case .lacking(let premise, let initiative):
            .members([
                "initiative": .string(initiative.slug), "premise": .string(premise.id),
                "missing": (premise.record?.missing(initiative)).map { .string($0) },
            ])
        case .seen(let seen): seen.json
        }
    }
}

extension WhatIf.Seen {
    fileprivate var json: JSON {
        let (then, now) = (before.diagnosis, after.diagnosis)
        return .members([
            "initiative": .string(now.initiative.slug), "as_of": .string(now.day.description),
            "asked_as_of": .string((asked ?? now.day).description), "premise": premise.map { .string($0) },
            "supposed": says.map { .string($0) }, "assumed": .object(assumed),
            "events": .array(events.map { .object($0.fields) }),
            "verdict": .string(now.verdict.rawValue),
            "difference": [
                "hypothetical": true,
                "verdict": ["before": .string(then.verdict.rawValue), "after": .string(now.verdict.rawValue)],
                "leads": [
                    "before": then.causes.first.map { .string($0.finding.id) } ?? .null,
                    "after": now.causes.first.map { .string($0.finding.id) } ?? .null,
                ],
                "causes": .array(
                    shifts.map { then, now in
                        [
                            "id": .string(now.finding.id),
                            "standing": [
                                "before": .string(then.standing.rawValue), "after": .string(now.standing.rawValue),
                            ],
                            "weight": ["before": .int(then.score), "after": .int(now.score)],
                        ]
                    }),
                "signs": .array(
                    signs.map { then, now in
                        [
                            "id": .string(now.sign.id),
                            "state": ["before": .string(then.state.rawValue), "after": .string(now.state.rawValue)],
                            "says": .string(now.says(scene.knowledge)),
                        ]
                    }),
                "moves": [
                    "proposed": .array(moves.entering.map { .string($0.id) }),
                    "no_longer": .array(moves.leaving.map { .string($0.id) }),
                ],
                "questions": [
                    "opened": .array(questions.opened.map { .string($0.id) }),
                    "answered": .array(questions.answered.map { .string($0.id) }),
                ],
            ],
            "diagnosis": .object(
                [JSON.Member("hypothetical", true)] + (now.json(after.recommendation, scene).members ?? [])),
        ])
    }
}

extension Premise {
    fileprivate var json: JSON {
        [
            "id": .string(id), "name": .string(name), "takes_when": .bool(when != nil),
            "number": number.map { .int($0) } ?? .null, "examples": .array(examples.map { .string($0) }),
        ]
    }
}
