import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary

/// Entries of the knowledge base and lists of what there is, as text.
enum KnowledgeText {
    static func principles(_ principles: [Principle], query: String, _ scene: Scene) -> [String] {
        var page = Page()
        if principles.isEmpty {
            page.add("Nothing in the knowledge base speaks to \"\(query)\". \"principles\" alone lists all there is.")
        }
        for principle in principles {
            page.head("\(principle.name) (\(principle.id))")
            page.add(principle.claim, lead: "  ")
            page.add("Shown by: \(principle.presentIf)", lead: "  ")
            page.add(
                "\(Phrases.capitalised(principle.footing.basis.rawValue)): \(names(principle.footing.sources, scene)).",
                lead: "  ")
            if !principle.disputed.isEmpty {
                page.add("Disputed by \(names(principle.disputed.map(\.source), scene)).", lead: "  ")
            }
        }
        return page.lines
    }

    static func citation(_ citation: Citation, _ scene: Scene) -> [String] {
        var page = Page()
        page.add("\(citation.name) (\(citation.sort) \(citation.id))")
        page.add(citation.plainly, lead: "  ")
        if let term = citation.term {
            if !term.also.isEmpty { page.add("Also called: \(term.also.joined(separator: ", ")).", lead: "  ") }
            if let trap = term.trap { page.add("Beware: \(trap)", lead: "  ") }
            if !term.see.isEmpty { page.add("See also: \(term.see.joined(separator: ", ")).", lead: "  ") }
        }
        if let footing = citation.footing { page.add("Basis: \(footing.basis.rawValue).", lead: "  ") }
        page.head("Sources")
        for source in citation.sources {
            page.bullet("\(source.name) (\(source.grade)), \(source.address). Read: \(source.read)")
        }
        if !citation.disputed.isEmpty {
            page.head("Who disagrees")
            for dispute in citation.disputed { page.bullet("\(names([dispute.source], scene)): \(dispute.says)") }
        }
        return page.lines
    }

    static func status(_ diagnoses: [InitiativeDiagnosis], _ scene: Scene) -> [String] {
        guard !diagnoses.isEmpty else {
            return ["No initiative is on record. \"record\" or \"import events\" brings them in."]
        }
        var page = Page()
        for diagnosis in diagnoses {
            page.head("\(diagnosis.initiative.name) (\(diagnosis.initiative.slug)): \(diagnosis.verdict.rawValue)")
            for dimension in diagnosis.scale.dimensions {
                let words = [dimension.valueWords, dimension.coverageWords, dimension.trendWords].compactMap { $0 }
                page.add(
                    words.joined(separator: "; "), lead: "  \(dimension.name.padding(to: 11)) ")
            }
        }
        return page.lines
    }

    static func subjects(_ listing: Answer.Listing, _ subjects: [Subject]) -> [String] {
        guard !subjects.isEmpty else { return ["No \(listing.rawValue) are on record."] }
        let width = subjects.map(\.slug.count).max() ?? 0
        return subjects.map { subject in
            let detail = subject.text("role") ?? subject.text("level") ?? subject.text("status")
            let name = subject.text("holder") ?? subject.text("name")
            return ([subject.slug.padding(to: width)] + [name, detail].compactMap { $0 }).joined(separator: "  ")
        }
    }

    static func indicators(_ indicators: [Indicator]) -> [String] {
        let width = indicators.map(\.id.count).max() ?? 0
        return indicators.map { "\($0.id.padding(to: width))  \($0.name) (\($0.unit.rawValue))" }
    }

    private static func names(_ ids: [String], _ scene: Scene) -> String {
        ids.map { scene.knowledge.source($0)?.name ?? $0 }.joined(separator: "; ")
    }
}

extension Citation {
    /// What it says, without the places that only a diagnosis could fill.
    var plainly: String {
        says.replacing("{initiative}", with: "the initiative").replacing("{value}", with: "\u{2026}")
            .replacing("{threshold}", with: "the threshold")
    }
}
