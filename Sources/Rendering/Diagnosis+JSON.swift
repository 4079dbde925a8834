import Advice
import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary

extension InitiativeDiagnosis {
    func json(_ recommendation: Recommendation, _ scene: Scene) -> JSON {
        .members([
            "schema": "holdfast.diagnosis/1",
            "initiative": .string(initiative.slug),
            "name": .string(initiative.name),
            "as_of": .string(day.description),
            "ledger_seq": .int(position),
            "knowledge_version": .string(knowledgeVersion),
            "verdict": .string(verdict.rawValue),
            "grounds": .array(grounds.map { $0.json(scene) }),
            "scale": scale.json,
            "signals": .array(signals.map(\.json)),
            "plans": .array(planChecks.map(\.json)),
            "alternatives": .array(alternatives.map { $0.alternativeJSON(scene) }),
            "causes": .array(
                causes.enumerated().filter { !isRisk($0.element, scene) }.map {
                    $0.element.json(
                        isRobust: $0.offset == 0 && isRobust, yieldsTo: yields[$0.element.finding.id], scene)
                }),
            "risks": isHealthy(scene)
                ? .array(
                    causes.filter { isRisk($0, scene) }.map {
                        $0.json(isRobust: false, yieldsTo: yields[$0.finding.id], scene)
                    }) : nil,
            "would_lose": lossJSON(scene.knowledge),
            "moves": .array(recommendation.moves.map { $0.json(self) }),
            "stop": .array(recommendation.stop.map(\.json)),
            "unknowns": .array(unknowns.map { $0.json(scene) }),
            "commitments": undertakings.isEmpty ? nil : .array(undertakings.map { $0.json(scene) }),
            "set_by_district": scene.knowledge.adjustments.isEmpty
                ? nil
                : .array(
                    scene.knowledge.adjustments.map {
                        ["what": .string($0.words), "on": .string($0.on.description)]
                    }),
        ])
    }

    /// Nothing is failing.
    func isHealthy(_ scene: Scene) -> Bool { scene.knowledge.verdict(verdict.rawValue)?.isHealthy ?? false }

    /// What is likely to be so and does no harm that shows: of what is healthy, it is no cause of anything.
    func isRisk(_ weighed: Weighed, _ scene: Scene) -> Bool { weighed.standing.isLikely && isHealthy(scene) }

    func statusJSON() -> JSON {
        .members([
            "initiative": .string(initiative.slug), "name": .string(initiative.name),
            "verdict": .string(verdict.rawValue), "scale": scale.json,
        ])
    }
}

extension Scale {
    var json: JSON { .object(dimensions.map { JSON.Member($0.name, $0.json) }) }
}

extension Scale.Dimension {
    fileprivate var json: JSON {
        switch reading {
        case .known(let value, let evidence):
            .members([
                "value": value.json, "unit": .string(unit), "trend": .string(trend.rawValue),
                "since": .string(evidence.observed.text), "points": .int(points),
                "sites_known": sitesKnown.map(JSON.int) ?? .null, "sites_in_scope": sitesInScope.map(JSON.int) ?? .null,
                "confidence": .string(evidence.confidence.rawValue),
                "evidence": .array(evidence.positions.map(JSON.int)),
            ])
        case .stale(let value, let evidence):
            .members([
                "unknown": .string("stale: last recorded \(evidence.observed)"), "last": value.json,
                "observed": .string(evidence.observed.text),
                "evidence": .array(evidence.positions.map(JSON.int)),
            ])
        case .unknown(let why): .members(["unknown": .string(Phrases.unknown(why))])
        }
    }
}

extension Value {
    /// Numbers to four places: finer would show more than was counted.
    var json: JSON {
        switch self {
        case .number(let number):
            number == number.rounded() && abs(number) < 1e15
                ? .int(Int(number)) : .double((number * 10_000).rounded() / 10_000)
        case .flag(let flag): .bool(flag)
        case .word(let word): .string(word)
        }
    }
}

extension Signal {
    fileprivate var json: JSON {
        .members([
            "series": .string(series), "rule": .string(rule), "limit": limit.map(JSON.double), "at": .string(at.text),
            "n": .int(points),
            "finding": .string(trend.rawValue), "evidence": .array(evidence.map(JSON.int)),
        ])
    }
}

extension Ground {
    func json(_ scene: Scene) -> JSON {
        .members([
            "rule": .string(rule), "says": .string(says(scene)), "evidence": .array(evidence.map(JSON.int)),
        ])
    }
}

extension Weighed {
    /// - Parameter cause: The likely cause that explains it, and to which it yields.
    func json(isRobust: Bool, yieldsTo cause: String?, _ scene: Scene) -> JSON {
        .members([
            "id": .string(finding.id), "name": .string(finding.name), "standing": .string(standing.rawValue),
            "known_share": .double(Double(knownShare) / 1000), "robust": .bool(isRobust), "weight": .int(score),
            "yields_to": cause.map(JSON.string), "signs": .array(signs.map { $0.json(scene) }),
            "told_apart_from": .array(
                finding.toldApart.map { ["cause": .string($0.from), "question": .string($0.question)] }),
            "cites": .array(finding.cites.map(JSON.string)),
        ])
    }

    fileprivate func alternativeJSON(_ scene: Scene) -> JSON {
        .members([
            "id": .string(finding.id), "name": .string(finding.name), "standing": .string(standing.rawValue),
            "because": .string(because(scene)),
            "known_share": .double(Double(knownShare) / 1000), "weight": .int(score),
            "signs": .array(signs.map { $0.json(scene) }),
            "evidence": .array(
                Set(signs.filter(\.reading.state.isKnown).flatMap(\.reading.evidence)).sorted().map(JSON.int)),
        ])
    }

    /// What the strongest of its signs says; where none is known, what it would be.
    func because(_ scene: Scene) -> String {
        signs.first { $0.weight != 0 }?.reading.says(scene.knowledge) ?? finding.says
    }
}

extension WeighedSign {
    func json(_ scene: Scene) -> JSON {
        let sign = reading.sign
        let unit = reading.readings.first.flatMap { scene.knowledge.indicator($0.indicator)?.unit.rawValue }
        let limit = reading.readings.first.flatMap { sign.condition.limit(of: $0.indicator) }
        return .members([
            "id": .string(sign.id), "state": .string(reading.state.rawValue), "value": reading.value?.json ?? .null,
            "unit": unit.map(JSON.string) ?? .null, "threshold": limit.map { Value.number($0).json } ?? .null,
            "basis": .string(sign.footing.basis.rawValue), "strength": .string(words.strength), "weight": .int(weight),
            "set_by_district": (sign.setOn ?? words.setOn).map { .string($0.description) },
            "counts": .bool(counts), "evidence": .array(reading.evidence.map(JSON.int)),
            "observed": reading.observed.map { .string($0.text) } ?? .null,
            "says": .string(reading.says(scene.knowledge)),
        ])
    }
}

extension OpenQuestion {
    func json(_ scene: Scene) -> JSON {
        .members([
            "indicator": .string(indicator.id), "unit": .string(indicator.unit.rawValue),
            "question": .string(indicator.question),
            "why_it_matters": .string(whyItMatters(scene)), "would_change": .array(wouldChange.map(JSON.string)),
            "ask": .array(indicator.ask.map(JSON.string)), "stale": .bool(isStale),
            "choices": choices.isEmpty ? Optional.none : .array(choices.map(JSON.string)),
        ])
    }
}
