import Advice
import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary

/// A diagnosis as a leader reads it.
struct DiagnosisText {
    let diagnosis: InitiativeDiagnosis
    let recommendation: Recommendation
    let scene: Scene

    private var knowledge: KnowledgeBase { scene.knowledge }

    func lines() -> [String] {
        var page = Page()
        page.add(verdict)
        page.add(
            "As of \(diagnosis.day), from the ledger up to position \(scene.position); knowledge \(diagnosis.knowledgeVersion.prefix(8))."
        )
        page.head("What that rests on")
        for ground in diagnosis.grounds {
            page.bullet(joined(ground.says(scene), ground.evidence))
        }
        addScale(to: &page)
        addPlans(to: &page)
        addAlternatives(to: &page)
        addCauses(to: &page)
        addStrengths(to: &page)
        RecommendationText(recommendation: recommendation, diagnosis: diagnosis, scene: scene).add(to: &page)
        addUndertakings(to: &page)
        addUnknowns(to: &page)
        addSettings(to: &page)
        return page.lines
    }

    private func addUndertakings(to page: inout Page) {
        guard !diagnosis.undertakings.isEmpty else { return }
        page.head("What was undertaken")
        CommitmentsText(undertakings: diagnosis.undertakings, scene: scene).add(to: &page)
    }

    /// What the district has set otherwise than the knowledge base.
    private func addSettings(to page: inout Page) {
        guard !knowledge.adjustments.isEmpty else { return }
        page.head("Set by your district")
        for adjustment in knowledge.adjustments { page.bullet("\(adjustment.words), on \(adjustment.on)") }
    }

    var verdict: String {
        let says = knowledge.verdict(diagnosis.verdict.rawValue)?.says ?? "{initiative}: \(diagnosis.verdict.rawValue)."
        return says.replacing("{initiative}", with: diagnosis.initiative.name)
    }

    private func joined(_ says: String, _ evidence: [Int]) -> String {
        let citation = scene.state.citation(evidence)
        return citation.isEmpty ? says : says + " " + citation
    }

    private func addScale(to page: inout Page) {
        page.head("Scale, in its four parts")
        for dimension in diagnosis.scale.dimensions {
            let coverage = dimension.coverageWords.map { "; \($0)" } ?? ""
            let trend = dimension.trendWords.map { "; \($0)" } ?? ""
            let name = dimension.name.padding(to: 11)
            page.add(
                joined(dimension.valueWords + coverage + trend, dimension.reading.evidence?.positions ?? []),
                lead: "  \(name) ")
        }
    }

    /// Left out where a ground has said it already.
    private func addPlans(to page: inout Page) {
        let open = diagnosis.planChecks.filter { check in
            !diagnosis.grounds.contains {
                if case .targetMissed(check.target, _) = $0 { true } else { $0 == .stalled(check) }
            }
        }
        guard !open.isEmpty else { return }
        page.head("Against the plan")
        for check in open { page.bullet(joined(check.says, check.evidence)) }
    }

    private func addAlternatives(to page: inout Page) {
        page.head("Other explanations first")
        for standing in [Standing.stronglyIndicated, .likely, .aboutEven, .possible, .unlikely, .notKnown] {
            let alike = diagnosis.alternatives.filter { $0.standing == standing }
            // Several that are out of the question, or not known, share a line.
            if alike.count > 1, standing == .unlikely || standing == .notKnown {
                let ids = alike.map(\.finding.id).joined(separator: ", ")
                page.bullet("\(Phrases.capitalised(Phrases.standing(standing))): \(ids).")
                continue
            }
            for weighed in alike {
                page.bullet("\(weighed.finding.name) (\(weighed.finding.id)): \(Phrases.standing(standing)).")
                if standing.isLikely || standing == .aboutEven { addSigns(weighed, [.present], to: &page) }
            }
        }
    }

    private func addCauses(to page: inout Page) {
        let isHealthy = diagnosis.isHealthy(scene)
        let shown = diagnosis.causes.filter { $0.standing.isLikely || $0.standing == .aboutEven && !isHealthy }
        page.head(isHealthy && !shown.isEmpty ? "Risks" : "Causes")
        if isHealthy {
            page.add("Nothing on record points to a structural failure.", lead: "  ")
            guard !shown.isEmpty else { return }
            page.add("These are likely to be so, and could undo it:", lead: "  ")
        } else if shown.isEmpty {
            page.add("None stands out on the records there are.", lead: "  ")
        }
        for (index, weighed) in shown.enumerated() {
            let clear = index == 0 && diagnosis.isRobust ? ", clear of the next" : ""
            page.bullet(
                "\(weighed.finding.name) (\(weighed.finding.id)): \(Phrases.standing(weighed.standing))\(clear); \(weighed.knownShare / 10) % of what matters for it is known.",
                mark: "\(index + 1).")
            page.add(weighed.finding.says, lead: "     ")
            if let cause = diagnosis.yields[weighed.finding.id], let explains = knowledge.finding(cause) {
                page.add(
                    "It follows from \"\(explains.name)\" (\(cause)), which is likely too, and stands behind it.",
                    lead: "     ")
            }
            addSigns(weighed, [.present, .absent, .stale], to: &page)
        }
        guard !isHealthy else { return }
        addRest(shown.map(\.finding.id), to: &page)
        guard let (says, flips) = diagnosis.lossWords(knowledge) else { return }
        let told = flips.map(\.says).joined(separator: "; ")
        page.add("What would change that: \(says)\(told.isEmpty ? "" : " \(told).")", lead: "  ")
    }

    private func addRest(_ shown: [String], to page: inout Page) {
        let rest = diagnosis.causes.filter { !shown.contains($0.finding.id) }
        for standing in [Standing.possible, .unlikely] {
            let names = rest.filter { $0.standing == standing }.map(\.finding.id)
            if !names.isEmpty {
                page.add(
                    "\(Phrases.capitalised(Phrases.standing(standing))): \(names.joined(separator: ", ")).", lead: "  ")
            }
        }
        let open = rest.filter { $0.standing == .notKnown }
        for weighed in open where weighed.hasPresentSign {
            page.add(
                "\(weighed.finding.name) (\(weighed.finding.id)): \(weighed.knownShare / 10) % of what matters is known, too little to say, though:",
                lead: "  ")
            addSigns(weighed, [.present], to: &page)
        }
        let silent = open.filter { !$0.hasPresentSign }.map(\.finding.id)
        if !silent.isEmpty {
            page.add("Too little known to say: \(silent.joined(separator: ", ")).", lead: "  ")
        }
    }

    private func addSigns(_ weighed: Weighed, _ states: [SignState], to page: inout Page) {
        for sign in weighed.signs where states.contains(sign.reading.state) {
            let mark = sign.weight > 0 ? "+" : sign.weight < 0 ? "-" : "?"
            let says = joined(sign.reading.says(knowledge), sign.reading.evidence)
            page.add("\(says) (\(sign.words.told))", lead: "     \(mark) ")
        }
    }

    /// What is known to stand where it could have failed: signs of trouble that the records show absent.
    private func addStrengths(to page: inout Page) {
        guard diagnosis.isHealthy(scene) else { return }
        var said: Set<String> = []
        var strengths: [SignReading] = []
        for weighed in diagnosis.causes {
            for sign in weighed.signs
            where sign.weight < 0 && sign.reading.sign.isPlain && said.insert(sign.reading.sign.group).inserted {
                strengths.append(sign.reading)
            }
        }
        guard !strengths.isEmpty else { return }
        page.head("What carries it, on record")
        for strength in strengths { page.bullet(joined(strength.says(knowledge), strength.evidence), mark: "+") }
    }

    private func addUnknowns(to page: inout Page) {
        guard !diagnosis.unknowns.isEmpty, diagnosis.verdict != .ended, diagnosis.verdict != .paused else { return }
        page.head("What would tell more")
        for question in diagnosis.unknowns.prefix(3) {
            let who = question.indicator.ask.isEmpty ? "" : " (ask the \(Phrases.roles(question.indicator.ask)))"
            page.bullet("\(question.indicator.question)\(who)", mark: "?")
        }
    }
}

extension Sign {
    /// It tests one thing: that such a sign is absent says something by itself.
    fileprivate var isPlain: Bool {
        if case .test = condition { true } else { false }
    }
}

extension String {
    func padding(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(0, width - count))
    }
}
