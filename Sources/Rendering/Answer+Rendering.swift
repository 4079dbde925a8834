import Advice
import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary

extension Answer {
    /// One object with a `schema`.
    package var json: JSON {
        switch self {
        case .diagnosis(let diagnosis, let recommendation, let scene): diagnosis.json(recommendation, scene)
        case .recommendation(let diagnosis, let recommendation, let scene): recommendation.json(diagnosis, scene)
        case .status(let diagnoses, let scene):
            listed("status", scene, "initiatives", diagnoses.map { $0.statusJSON() })
        case .whereabouts(let whereabouts, let dimension, let scene): whereabouts.json(dimension, scene)
        case .explanation(let explanation, let diagnosis, let scene): explanation.json(diagnosis, scene)
        case .principles(let principles, _, let scene):
            listed("principles", scene, "principles", principles.map { $0.json(scene) })
        case .citation(let citation, let scene): citation.json(scene)
        case .subjects(let listing, let subjects, let scene):
            listed(listing.rawValue, scene, listing.rawValue, subjects.map { $0.json(listing) })
        case .indicators(let indicators, let scene):
            listed("indicators", scene, "indicators", indicators.map(\.json))
        case .unknowns(let unknowns, let scene): unknowns.json(scene)
        case .comparison(let comparison, let scene): comparison.json(scene)
        case .commitments(let diagnoses, let scene):
            listed("commitments", scene, "commitments", diagnoses.flatMap(\.undertakings).map { $0.json(scene) })
        case .whatIf(let whatIf, let scene): whatIf.json(scene)
        case .timeline(let timeline, let scene): timeline.json(scene)
        }
    }

    /// Plain text, a line each, without line ends.
    package var lines: [String] {
        switch self {
        case .diagnosis(let diagnosis, let recommendation, let scene):
            DiagnosisText(diagnosis: diagnosis, recommendation: recommendation, scene: scene).lines()
        case .recommendation(let diagnosis, let recommendation, let scene):
            RecommendationText(recommendation: recommendation, diagnosis: diagnosis, scene: scene).lines()
        case .status(let diagnoses, let scene): KnowledgeText.status(diagnoses, scene)
        case .whereabouts(let whereabouts, let dimension, let scene):
            WhereaboutsText(whereabouts: whereabouts, dimension: dimension, scene: scene).lines()
        case .explanation(let explanation, let diagnosis, let scene):
            ExplanationText(explanation: explanation, diagnosis: diagnosis, scene: scene).lines()
        case .principles(let principles, let query, let scene):
            KnowledgeText.principles(principles, query: query, scene)
        case .citation(let citation, let scene): KnowledgeText.citation(citation, scene)
        case .subjects(let listing, let subjects, _): KnowledgeText.subjects(listing, subjects)
        case .indicators(let indicators, _): KnowledgeText.indicators(indicators)
        case .commitments(let diagnoses, let scene):
            CommitmentsText(undertakings: diagnoses.flatMap(\.undertakings), scene: scene).lines()
        case .comparison(let comparison, _): ComparisonText(comparison: comparison).lines()
        case .unknowns(let unknowns, let scene): UnknownsText(unknowns: unknowns, scene: scene).lines()
        case .whatIf(let whatIf, let scene): WhatIfText(whatIf: whatIf, scene: scene).lines()
        case .timeline(let timeline, let scene): TimelineText(timeline: timeline, scene: scene).lines()
        }
    }

    /// The verdict's word, of an answer about one initiative.
    package var verdict: String? {
        switch self {
        case .diagnosis(let diagnosis, _, _), .recommendation(let diagnosis, _, _): diagnosis.verdict.rawValue
        case .status(let diagnoses, _): diagnoses.count == 1 ? diagnoses.first?.verdict.rawValue : nil
        default: nil
        }
    }

    private func listed(_ schema: String, _ scene: Scene, _ name: String, _ items: [JSON]) -> JSON {
        .object([
            JSON.Member("schema", .string("holdfast.\(schema)/1")),
            JSON.Member("district", .string(scene.state.slug)),
            JSON.Member("as_of", .string(scene.state.day.description)),
            JSON.Member("ledger_seq", .int(scene.position)),
            JSON.Member("knowledge_version", .string(scene.knowledge.version)),
            JSON.Member(name, .array(items)),
        ])
    }
}

extension Principle {
    fileprivate func json(_ scene: Scene) -> JSON {
        .members([
            "id": .string(id), "name": .string(name), "claim": .string(claim), "present_if": .string(presentIf),
            "absent_if": .string(absentIf), "basis": .string(footing.basis.rawValue),
            "sources": scene.sources(footing.sources),
            "disputed": .array(disputed.map { ["source": .string($0.source), "says": .string($0.says)] }),
        ])
    }
}

extension Citation {
    fileprivate func json(_ scene: Scene) -> JSON {
        .members([
            "schema": "holdfast.citation/1", "knowledge_version": .string(scene.knowledge.version),
            "id": .string(id), "sort": .string(sort), "name": .string(name), "says": .string(plainly),
            "also": term.map { .array($0.also.map { .string($0) }) }, "trap": term?.trap.map { .string($0) },
            "see": term.map { .array($0.see.map { .string($0) }) },
            "basis": footing.map { .string($0.basis.rawValue) }, "sources": .array(sources.map(\.json)),
            "disputed": .array(disputed.map { ["source": .string($0.source), "says": .string($0.says)] }),
        ])
    }
}

extension Subject {
    /// Its slug and what is known of it, in the order of the vocabulary.
    fileprivate func json(_ listing: Answer.Listing) -> JSON {
        let kind = String(listing.rawValue.dropLast())
        let fields = EventKind.named(kind)?.fields.map(\.name).filter { $0 != kind } ?? []
        let told = fields.compactMap { name in facts[name].map { JSON.Member(name, $0.value) } }
        return .object(
            [JSON.Member(kind, .string(slug))] + told + [JSON.Member("since", .string(introduced.text))])
    }
}

extension Indicator {
    fileprivate var json: JSON {
        [
            "id": .string(id), "name": .string(name), "unit": .string(unit.rawValue), "says": .string(says),
            "question": .string(question), "basis": .string(footing.basis.rawValue),
        ]
    }
}
