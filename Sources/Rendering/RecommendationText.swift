import Advice
import Diagnosis
import Inquiry
import Knowledge
import Projection
import Vocabulary

/// Moves as a leader reads them: who alone may make each, its first step, and when it should have shown.
struct RecommendationText {
    let recommendation: Recommendation
    let diagnosis: InitiativeDiagnosis
    let scene: Scene

    func add(to page: inout Page) {
        page.head("What to do")
        if recommendation.moves.isEmpty {
            let new = recommendation.heldBack.contains(where: \.gate.isOfUndertaking) ? "new " : ""
            page.add("No \(new)move is called for on the records there are.", lead: "  ")
        }
        for (index, proposal) in recommendation.moves.enumerated() { add(proposal, index + 1, to: &page) }
        addUndertaken(to: &page)
        guard !recommendation.stop.isEmpty else { return }
        page.head("What to stop or pause to carry it")
        for candidate in recommendation.stop.prefix(3) {
            let owner = candidate.hasOwner ? "" : " Nobody is on record as answering for it."
            let measured =
                candidate.isMeasured
                ? " It is measured: weigh it before you pause it."
                : " No practice is on record for it: measure it or stop it."
            page.bullet("\(candidate.initiative.name) (\(candidate.initiative.slug)).\(owner)\(measured)")
        }
    }

    /// What is not said again, since somebody undertook it.
    private func addUndertaken(to page: inout Page) {
        for held in recommendation.heldBack where held.gate.isOfUndertaking {
            page.bullet("Not again \(held.move.id): \(held.gate.says(scene))")
        }
    }

    func lines() -> [String] {
        var page = Page()
        page.add(DiagnosisText(diagnosis: diagnosis, recommendation: recommendation, scene: scene).verdict)
        add(to: &page)
        return page.lines
    }

    private func add(_ proposal: Proposal, _ number: Int, to page: inout Page) {
        let move = proposal.move
        page.bullet("\(move.name) (\(move.id)), \(move.verb)", mark: "\(number).")
        page.add(move.because, lead: "     ")
        let agreement =
            move.needsAgreement.isEmpty
            ? "" : ", with the agreement of the \(Phrases.roles(move.needsAgreement, "and"))"
        let yours =
            proposal.isYours.map {
                $0
                    ? " This is yours to make."
                    : proposal.needsYou
                        ? " It is not yours to make, and needs your agreement." : " This is not yours to make: ask."
            } ?? ""
        page.add("Who: the \(Phrases.roles(move.authority)) alone\(agreement).\(yours)", lead: "     ")
        page.add("First step: \(move.firstStep)", lead: "     ")
        let indicator = scene.knowledge.indicator(move.leadingIndicator)?.name ?? move.leadingIndicator
        page.add(
            "It should show in \(indicator) by \(diagnosis.day + move.dueSignDays). Repairs: \(Phrases.list(proposal.repairs)). Risk: \(move.risks)",
            lead: "     ")
    }
}

extension Gate {
    fileprivate var isOfUndertaking: Bool {
        switch self {
        case .undertaken, .failed, .unmeasured: true
        case .nothingToRepair, .explained, .notReversible, .standsAlready, .notYours, .needsFirst, .others: false
        }
    }
}
