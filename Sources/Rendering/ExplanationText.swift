import Advice
import Diagnosis
import Inquiry
import Knowledge
import Projection
import Vocabulary

/// One claim taken apart: for, against, and open.
struct ExplanationText {
    let explanation: Explanation
    let diagnosis: InitiativeDiagnosis
    let scene: Scene

    func lines() -> [String] {
        var page = Page()
        switch explanation {
        case .finding(let weighed, let rank): add(weighed, rank, to: &page)
        case .sign(let reading, let weighs): add(reading, weighs, to: &page)
        case .move(let move, let standing): add(move, standing, to: &page)
        case .verdict: addVerdict(to: &page)
        }
        return page.lines
    }

    private func add(_ weighed: Weighed, _ rank: Explanation.Rank, to page: inout Page) {
        page.add(
            "\(weighed.finding.name) (\(weighed.finding.id)) for \(diagnosis.initiative.name): \(Phrases.standing(weighed.standing))."
        )
        page.add(weighed.finding.says)
        list("For", weighed.signs.filter { $0.weight > 0 }, to: &page)
        list("Against", weighed.signs.filter { $0.weight < 0 }, to: &page)
        list("Open", weighed.signs.filter { $0.weight == 0 }, to: &page)
        page.head("The sum, in decibans")
        let sum =
            "prior \(weighed.finding.prior), for +\(weighed.inFavour), against \(weighed.against): \(weighed.score)."
        let open =
            weighed.worst == weighed.best
            ? "No open question could move it."
            : "With every open question answered it could stand between \(weighed.worst) and \(weighed.best)."
        page.add("\(sum) \(open) \(weighed.knownShare / 10) % of what matters is known.", lead: "  ")
        if let leader = rank.leader {
            let lead = leader.score - weighed.score
            // What is known comes before what is not, even with a lower score.
            let ahead =
                lead < 0
                ? "\(-lead) behind, and more is known of it" : lead == 0 ? "level with it" : "\(lead) ahead"
            page.head("Why it is not named first")
            page.add(
                "\(leader.finding.name) (\(leader.finding.id)) stands at \(leader.score), \(ahead). "
                    + (rank.canLead
                        ? "Answers to the open questions could turn that."
                        : "It cannot lead whatever the open answers are."),
                lead: "  ")
        }
        guard !weighed.finding.toldApart.isEmpty else { return }
        page.head("Told apart from its look-alikes by")
        for distinction in weighed.finding.toldApart { page.bullet("\(distinction.from): \(distinction.question)") }
    }

    private func list(_ title: String, _ signs: [WeighedSign], to page: inout Page) {
        guard !signs.isEmpty else { return }
        page.head(title)
        for sign in signs {
            let repeated = sign.weight != 0 && !sign.counts ? ", counted once with its like" : ""
            let weight =
                sign.weight == 0
                ? "could weigh \(sign.words.present) or \(sign.words.absent)" : "\(sign.weight)\(repeated)"
            let citation = scene.state.citation(sign.reading.evidence)
            page.bullet(
                "\(sign.reading.says(scene.knowledge)) \(citation) (\(sign.reading.sign.id), \(sign.words.told): \(weight))"
            )
        }
    }

    private func add(
        _ reading: SignReading, _ weighs: [(finding: Finding, words: Finding.Weight)], to page: inout Page
    ) {
        page.add("\(reading.sign.name) (\(reading.sign.id)): \(reading.state.rawValue).")
        page.add(reading.says(scene.knowledge) + " " + scene.state.citation(reading.evidence, most: 10))
        page.head("What it was read from")
        for part in reading.readings {
            guard let indicator = scene.knowledge.indicator(part.indicator) else { continue }
            let value: String
            switch part.value {
            case .known(let known, _): value = Phrases.value(known, indicator.unit)
            case .stale(let known, let evidence):
                value = "\(Phrases.value(known, indicator.unit)) on \(evidence.observed), too old"
            case .unknown(let why): value = "not known: \(Phrases.unknown(why))"
            }
            page.bullet("\(indicator.name) (\(indicator.id)): \(value)")
        }
        page.head("What it weighs, in decibans, when present or absent")
        for (finding, words) in weighs { page.bullet("\(finding.id): \(words.present) or \(words.absent)") }
        page.head("Where it comes from")
        page.add(footing(reading.sign.footing), lead: "  ")
    }

    private func add(_ move: Move, _ standing: Explanation.Standing, to page: inout Page) {
        page.add("\(move.name) (\(move.id)), \(move.verb).")
        page.add(move.because)
        switch standing {
        case .proposed(let proposal): page.add("It is proposed: it repairs \(Phrases.list(proposal.repairs)).")
        case .heldBack(let gate): page.add("It is held back: \(gate.says(scene))")
        }
        page.head("Where it comes from")
        page.add(footing(move.footing), lead: "  ")
    }

    private func addVerdict(to page: inout Page) {
        let entry = scene.knowledge.verdict(diagnosis.verdict.rawValue)
        page.add((entry?.says ?? "").replacing("{initiative}", with: diagnosis.initiative.name))
        page.head("What that rests on")
        for ground in diagnosis.grounds {
            page.bullet("\(ground.says(scene)) \(scene.state.citation(ground.evidence, most: 10)) (\(ground.rule))")
        }
    }

    private func footing(_ footing: Footing) -> String {
        let names = footing.sources.compactMap { scene.knowledge.source($0)?.name }
        return "\(footing.basis.rawValue): \(names.joined(separator: "; "))"
    }
}

extension Gate {
    func says(_ scene: Scene) -> String {
        switch self {
        case .nothingToRepair: "nothing that it repairs is indicated."
        case .notReversible(let cause): "it cannot be taken back, and \(cause) is only about even."
        case .standsAlready(let evidence): "it stands already. \(scene.state.citation(evidence))"
        case .undertaken(let seq, status: "done"):
            "it is done, and what it should move has time yet. \(scene.state.citation([seq]))"
        case .undertaken(let seq, let status): "it is \(status) already. \(scene.state.citation([seq]))"
        case .failed(let seq, let indicator):
            "it was made, and \(scene.knowledge.indicator(indicator)?.name ?? indicator) did not move as it should have. \(scene.state.citation([seq]))"
        case .unmeasured(let seq, let indicator):
            "it was made, and nothing recorded since shows whether \(scene.knowledge.indicator(indicator)?.name ?? indicator) moved: find that out first. \(scene.state.citation([seq]))"
        case .notYours(let authority): "it is for the \(Phrases.roles(authority)) alone."
        case .needsFirst(let moves): "it needs \(Phrases.list(moves)) first."
        case .others(let moves):
            moves.isEmpty
                ? "it asks more of people than it would relieve."
                : "\(Phrases.list(moves)) together relieve more for what they ask of people."
        }
    }

    /// The name of the gate, for scripts.
    var name: String {
        switch self {
        case .nothingToRepair: "nothing-to-repair"
        case .notReversible: "not-reversible"
        case .standsAlready: "stands-already"
        case .undertaken: "undertaken"
        case .failed: "tried-and-failed"
        case .unmeasured: "result-not-known"
        case .notYours: "not-yours"
        case .needsFirst: "needs-first"
        case .others: "others-relieve-more"
        }
    }
}
