import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary

extension Timeline {
    func json(_ scene: Scene) -> JSON {
        .members([
            "schema": "holdfast.timeline/1", "initiative": .string(initiative.slug), "name": .string(initiative.name),
            "as_of": .string(scene.state.day.description), "ledger_seq": .int(scene.position),
            "knowledge_version": .string(scene.knowledge.version), "from": .string(start),
            "to": .string(to.description), "first": first?.json ?? .null,
            "verdict": verdict.map { .string($0.rawValue) } ?? .null, "trouble": trouble?.json(scene) ?? .null,
            "points": .array(points.map { $0.json(scene) }), "window_days": .int(window),
            "lasting_days": .int(lasting), "passed": .int(passed),
        ])
    }
}

extension Timeline {
    /// The first day that is shown, no finer than it was given.
    var start: String { first.flatMap { $0.day == from ? $0.at.text : nil } ?? from.description }
}

extension Trouble {
    fileprivate func json(_ scene: Scene) -> JSON {
        .members([
            "since": .string(since.text), "until": until.map { .string($0.text) } ?? .null,
            "verdict": .string(verdict.rawValue), "before": before.map { .string($0.rawValue) } ?? .null,
            "grounds": .array(grounds.map { $0.json(scene) }),
            "causes": .array(
                causes.map { ["id": .string($0.cause.finding.id), "since": .string($0.since.text)] }),
            "preceded": .array(precededBesides.map(\.json)),
        ])
    }
}

extension Trouble {
    /// What came before it, without what is told among its grounds already.
    var precededBesides: [Happening] {
        let told = Set(grounds.flatMap(\.evidence))
        return preceded.filter { !told.contains($0.entry.seq) }
    }
}

extension TurningPoint {
    fileprivate func json(_ scene: Scene) -> JSON {
        switch what {
        case .happened(let happening): happening.json
        case .verdict(let before, let verdict, let grounds):
            .members([
                "at": .string(at.text), "sort": "verdict", "before": before.map { .string($0.rawValue) } ?? .null,
                "verdict": .string(verdict.rawValue), "grounds": .array(grounds.map { $0.json(scene) }),
            ])
        case .cause(let weighed, let isLikely, let verdict):
            .members([
                "at": .string(at.text), "sort": "cause", "id": .string(weighed.finding.id), "likely": .bool(isLikely),
                "risk": .bool(isLikely && scene.isHealthy(verdict)),
                "standing": .string(weighed.standing.rawValue),
                "signs": .array(weighed.speakingFor.map { $0.json(scene) }),
            ])
        }
    }
}

extension Happening {
    fileprivate var json: JSON {
        [
            "at": .string(at.text), "sort": .string(word), "says": .string(says), "evidence": [.int(entry.seq)],
        ]
    }
}

extension Scene {
    /// Of what is healthy, a cause that is likely is a risk, and no cause of anything.
    func isHealthy(_ verdict: Verdict) -> Bool { knowledge.verdict(verdict.rawValue)?.isHealthy ?? false }
}

extension Weighed {
    /// What counts for it.
    var speakingFor: [WeighedSign] { signs.filter { $0.counts && $0.weight > 0 } }
}
