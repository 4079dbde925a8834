import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary
import Watch

extension Edition {
    /// For scripts: what changed, what is asked, who owes what.
    package var json: JSON {
        .members([
            "audience": .string(reader.audience.rawValue), "from": .string(from.description),
            "as_of": .string(day.description), "ledger_seq": .int(scene.position),
            "knowledge_version": .string(scene.knowledge.version), "first": .bool(isFirst), "news": .bool(isNews),
            "heartbeat": .bool(isHeartbeat), "decision": decision?.json ?? .null,
            "changes": .array(changes.map(\.json)), "more": .int(more),
            "owed": .array(owed.map { $0.json(scene) }),
            "no_fresh_figures": .array(
                silent.map { silent in
                    [
                        "initiative": .string(silent.initiative.slug),
                        "newest": silent.newest.map { .string($0.text) } ?? .null,
                    ]
                }),
            "wrong": .array(mistakes.map { .string($0.says) }),
            "paused": .array(
                pauses.map { pause in
                    [
                        "initiative": .string(pause.initiative), "until": .string(pause.until.description),
                        "by": .string(pause.by), "reason": .string(pause.reason),
                    ]
                }), "unchanged": .int(unchanged),
            "school": .array(
                own.map { own in
                    [
                        "initiative": .string(own.initiative.slug), "site": .string(own.standing.site.slug),
                        "rank": .string(own.standing.rank.rawValue),
                    ]
                }),
        ])
    }
}

extension Decision {
    fileprivate var json: JSON {
        [
            "initiative": .string(initiative.slug), "move": .string(move.id), "by": .string(by.description),
            "other": other.map { .string($0.id) } ?? .null, "repairs": .array(repairs.map(JSON.string)),
        ]
    }
}

extension Change {
    fileprivate var json: JSON {
        let (what, from, to): (String, String?, String)
        switch self.what {
        case .stands(let verdict): (what, from, to) = ("stands", nil, verdict.rawValue)
        case .still(let verdict): (what, from, to) = ("still", verdict.rawValue, verdict.rawValue)
        case .verdict(let old, let new): (what, from, to) = ("verdict", old.rawValue, new.rawValue)
        case .movement(let dimension, let trend): (what, from, to) = (dimension, nil, trend.rawValue)
        }
        return .members([
            "initiatives": .array(initiatives.map { .string($0.slug) }), "what": .string(what),
            "from": from.map(JSON.string) ?? .null, "to": .string(to), "held_days": .int(held),
            "cause": cause.map { .string($0.finding.id) } ?? .null,
            "evidence": .array(Set(evidence).sorted().map(JSON.int)),
            "course": course.map { course in
                [
                    "dimension": .string(course.dimension),
                    "points": .array(
                        course.points.map { [.string($0.day.description), .double($0.value)] }),
                ]
            } ?? .null,
        ])
    }
}
