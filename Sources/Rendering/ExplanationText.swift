import Advice
import Diagnosis
import Indicators
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
        case .indicator(let indicator, let reading, let signs): add(indicator, reading, signs, to: &page)
        case .move(let move, let standing): add(move, standing, to: &page)
        case .verdict: addVerdict(to: &page)
        case .event(let trace): TraceText(trace: trace, diagnosis: diagnosis, scene: scene).add(to: &page)
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
        if let cause = diagnosis.yields[weighed.finding.id], let explains = scene.knowledge.finding(cause) {
            page.head("Why it is not named first")
            page.add(
                "It yields to \"\(explains.name)\" (\(cause)), which is likely too and explains it.", lead: "  ")
        }
        if let leader = rank.leader { addWhyNot(weighed, leader, rank, to: &page) }
        if weighed.finding.id == diagnosis.causes.first?.finding.id { addLoss(to: &page) }
        guard !weighed.finding.toldApart.isEmpty else { return }
        page.head("Told apart from its look-alikes by")
        for distinction in weighed.finding.toldApart { page.bullet("\(distinction.from): \(distinction.question)") }
    }

    private func addWhyNot(_ weighed: Weighed, _ leader: Weighed, _ rank: Explanation.Rank, to page: inout Page) {
        let lead = leader.score - weighed.score
        // What is known comes before what is not, even with a lower score.
        let ahead =
            lead < 0
            ? "\(-lead) behind, and more is known of it"
            : lead == 0 ? "level with it, and goes first by severity or by name" : "\(lead) ahead"
        page.head("Why it is not named first")
        page.add("\(leader.finding.name) (\(leader.finding.id)) stands at \(leader.score), \(ahead).", lead: "  ")
        if let deficit = rank.deficit, lead != 0 || !deficit.parts.isEmpty { add(deficit, lead, to: &page) }
        guard let upset = rank.upset else { return }
        page.add(upset.says("It would lead"), lead: "  ")
        for flip in upset.flips { page.bullet(flip.says, mark: "~") }
    }

    /// The three largest differences, and all the rest in one figure, so that they add up.
    private func add(_ deficit: Deficit, _ lead: Int, to page: inout Page) {
        func signed(_ number: Int) -> String { number < 0 ? "\(number)" : "+\(number)" }
        var terms = deficit.parts.prefix(3).map {
            "\($0.group) \(signed($0.difference)) (\($0.leader) against \($0.other))"
        }
        if deficit.prior != 0 { terms.append("prior \(signed(deficit.prior))") }
        let rest = deficit.parts.dropFirst(3).map(\.difference)
        if !rest.isEmpty { terms.append("\(rest.count) more \(signed(rest.reduce(0, +)))") }
        page.add("That is \(terms.joined(separator: ", ")): \(lead) in all.", lead: "  ")
    }

    /// What would take the lead from the cause that has it.
    private func addLoss(to page: inout Page) {
        guard let (says, flips) = diagnosis.lossWords(scene.knowledge) else { return }
        page.head("What would change this")
        page.add(says, lead: "  ")
        for flip in flips { page.bullet(flip.says, mark: "~") }
    }

    private func add(
        _ indicator: Indicator, _ reading: Known<Value>, _ signs: [SignReading], to page: inout Page
    ) {
        page.add("\(indicator.name) (\(indicator.id)): \(reading.told(indicator.unit)).")
        page.add(indicator.says)
        page.head("What it was read from")
        let entries = (reading.evidence?.positions ?? []).compactMap(scene.state.entry)
        for entry in entries { page.bullet(entry.told) }
        if entries.isEmpty { page.bullet("Nothing on record.") }
        page.head("Signs that look at it")
        for sign in signs { page.bullet("\(sign.sign.name) (\(sign.sign.id)): \(sign.state.rawValue)") }
        if signs.isEmpty { page.bullet("None.") }
        page.head("Where it comes from")
        page.add(footing(indicator.footing), lead: "  ")
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
            page.bullet("\(indicator.name) (\(indicator.id)): \(part.value.told(indicator.unit))")
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
        case .heldBack(let gate, let admission):
            page.add("It is held back: \(gate.says(scene))")
            if let admission { page.add(admission.says(scene)) }
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
        guard let leader = diagnosis.causes.first, let (says, flips) = diagnosis.lossWords(scene.knowledge) else {
            return
        }
        page.head("Which cause leads")
        page.add(
            "\(leader.finding.name) (\(leader.finding.id)): \(Phrases.standing(leader.standing)). \(says)", lead: "  ")
        for flip in flips { page.bullet(flip.says, mark: "~") }
    }

    private func footing(_ footing: Footing) -> String {
        let names = footing.sources.compactMap { scene.knowledge.source($0)?.name }
        return "\(footing.basis.rawValue): \(names.joined(separator: "; "))"
    }
}

extension Known where Value == Indicators.Value {
    /// What is read, or why nothing is.
    func told(_ unit: Indicator.Unit) -> String {
        switch self {
        case .known(let value, let evidence):
            (evidence.isLowerBound ? "at least " : "") + Phrases.value(value, unit)
        case .stale(let value, let evidence): "\(Phrases.value(value, unit)) on \(evidence.observed), too old"
        case .unknown(let why): "not known: \(Phrases.unknown(why))"
        }
    }
}
