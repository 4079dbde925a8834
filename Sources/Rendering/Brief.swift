import Advice
import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Understanding
import Vocabulary

/// A diagnosis put for somebody: the same claims with the same citations, and fewer of them.
struct Brief {
    let diagnosis: InitiativeDiagnosis
    let recommendation: Recommendation
    let scene: Scene
    let style: Understood.Style

    func lines() -> [String] {
        var page = Page()
        let text = DiagnosisText(diagnosis: diagnosis, recommendation: recommendation, scene: scene)
        let evidence = diagnosis.grounds.prefix(1).flatMap(\.evidence)
        page.add(cited(text.verdict, evidence))
        switch style {
        case .shorter, .whole: addCauses(1, withIds: true, to: &page)
        case .board:
            addScale(to: &page)
            addCauses(2, withIds: false, to: &page)
        case .cabinet:
            addScale(to: &page)
            addCauses(3, withIds: true, to: &page)
        case .principal: addScale(to: &page)
        case .parent: break
        }
        addMoves(to: &page)
        if style != .shorter {
            page.add("What speaks for the causes and the moves is weighed by judgement; the records are cited.")
        }
        return page.lines
    }

    private func cited(_ says: String, _ evidence: [Int]) -> String {
        let citation = scene.state.citation(evidence)
        return citation.isEmpty ? "\(says) (judgement)" : "\(says) \(citation)"
    }

    private func addScale(to page: inout Page) {
        for dimension in diagnosis.scale.dimensions where dimension.reading.evidence != nil {
            let trend = dimension.trendWords.map { "; \($0)" } ?? ""
            page.bullet(
                cited(
                    "\(dimension.name): \(dimension.valueWords)\(trend).", dimension.reading.evidence?.positions ?? []))
        }
    }

    private func addCauses(_ count: Int, withIds: Bool, to page: inout Page) {
        for weighed in diagnosis.causes.filter(\.standing.isLikely).prefix(count) {
            let evidence = weighed.signs.filter { $0.weight > 0 }.flatMap(\.reading.evidence)
            let id = withIds ? " (\(weighed.finding.id))" : ""
            page.bullet(
                cited("\(weighed.finding.name)\(id): \(Phrases.standing(weighed.standing)).", evidence))
        }
    }

    /// The moves, or what of them is for the one it is put for.
    private func addMoves(to page: inout Page) {
        let roles: Set<String>? =
            switch style {
            case .board: ["board-president"]
            case .principal: ["principal"]
            default: nil
            }
        let moves = recommendation.moves
        guard !moves.isEmpty else { return }
        let own = roles.map { roles in
            moves.filter { !roles.isDisjoint(with: $0.move.authority + $0.move.needsAgreement) }
        }
        let shown = own.map { $0.isEmpty ? moves : $0 } ?? moves
        for proposal in shown.prefix(style == .shorter || style == .parent ? 1 : 3) {
            page.bullet(
                "Advised: \(proposal.move.name), for the \(Phrases.roles(proposal.move.authority)). \(proposal.move.firstStep) (judgement)"
            )
        }
        if let own, own.isEmpty {
            page.add(
                "None of these is for the \(style == .board ? "board" : "principal") to make alone; all are told for information. (judgement)"
            )
        }
    }
}

extension Answer {
    /// Plain text put for somebody; what is no diagnosis is told by its first part where it is wanted shorter.
    package func lines(put style: Understood.Style) -> [String] {
        switch (style, self) {
        case (.whole, _): return lines
        case (_, .diagnosis(let diagnosis, let recommendation, let scene)),
            (_, .recommendation(let diagnosis, let recommendation, let scene)):
            return Brief(diagnosis: diagnosis, recommendation: recommendation, scene: scene, style: style).lines()
        default:
            let lines = lines
            return Array(lines.prefix { !$0.isEmpty }.prefix(6))
        }
    }
}

extension InitiativeDiagnosis {
    /// What is said to who takes one good reading for a repair.
    package func tooEarlyToCelebrate(_ scene: Scene) -> [String] {
        var page = Page()
        switch verdict {
        case .holding:
            page.add("As far as the records go, yes: it holds, which takes a term or an exit that it outlived.")
        case .onTrack:
            page.add(
                "It moves as planned. That it lasts is not shown yet: it holds only after a term, or the exit of a leader, a partner or a grant."
            )
        default:
            page.add(
                "Not by what is on record. One good reading can be chance: a change counts when two methods find it in the series, and it is lasting only after a term."
            )
        }
        return page.lines
    }
}
