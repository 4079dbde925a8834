import Advice
import Diagnosis
import Inquiry
import Knowledge
import Projection
import Vocabulary

/// What would be found with what is supposed, every line of it marked as hypothetical.
struct WhatIfText {
    let whatIf: WhatIf
    let scene: Scene

    static let label = "hypothetical: "

    func lines() -> [String] {
        var page = Page(labelled: WhatIfText.label)
        switch whatIf {
        case .premises(let premises, let initiative): add(premises, initiative, to: &page)
        case .lacking(let premise, let initiative):
            page.add("\(premise.name): this cannot be tried on \(initiative.name).")
            page.add(premise.record?.missing(initiative) ?? "")
        case .seen(let seen): add(seen, to: &page)
        }
        return page.lines
    }

    private func add(_ premises: [Premise], _ initiative: Subject, to page: inout Page) {
        page.add("What can be supposed of \(initiative.name):")
        for premise in premises {
            let takes = [premise.when.map { _ in "when" }, premise.number.map { "number, \($0) unless said" }]
                .compactMap { $0 }
            let with = takes.isEmpty ? "" : "; takes \(Phrases.list(takes))"
            let example = premise.examples.first.map { " \"\($0)\"" } ?? ""
            page.bullet("\(premise.name) (\(premise.id)\(with)).\(example)")
        }
        page.add("Anything else can be supposed as events: whatif \(initiative.slug) {\"kind\": \u{2026}}")
    }

    private func add(_ seen: WhatIf.Seen, to page: inout Page) {
        let (before, after) = (seen.before.diagnosis, seen.after.diagnosis)
        page.add("What if, for \(before.initiative.name)? Nothing of this is recorded.")
        if let says = seen.says { page.add("Supposed: \(says)") }
        for member in seen.assumed {
            let what = member.name == "when" ? "date" : member.name
            page.add("No \(what) was said, so \(member.value.text ?? member.value.line) is taken.")
        }
        for event in seen.events { page.bullet(event.supposedWords) }
        let asked = seen.asked.map { " That is later than \($0): nothing else is taken to happen until then." } ?? ""
        page.add("Both sides are seen on \(after.day), from the ledger up to position \(seen.scene.position).\(asked)")
        guard !seen.changesNothing else {
            page.head("Nothing that is concluded would change.")
            return
        }
        page.head("Verdict")
        let verdict =
            before.verdict == after.verdict
            ? "it stays \(after.verdict.rawValue)" : "\(before.verdict.rawValue) would become \(after.verdict.rawValue)"
        page.add("\(verdict).", lead: "  ")
        addSigns(seen, to: &page)
        addShifts(seen, to: &page)
        addMoves(seen, to: &page)
        addQuestions(seen, to: &page)
    }

    private func addSigns(_ seen: WhatIf.Seen, to page: inout Page) {
        guard !seen.signs.isEmpty else { return }
        page.head("Signs that would read otherwise")
        for (then, now) in seen.signs {
            page.bullet(
                "\(now.says(seen.scene.knowledge)) (\(now.sign.id): \(then.state.rawValue), would be \(now.state.rawValue))"
            )
        }
    }

    private func addShifts(_ seen: WhatIf.Seen, to page: inout Page) {
        page.head("Causes")
        let (then, now) = (seen.before.diagnosis.causes.first, seen.after.diagnosis.causes.first)
        if let then, let now {
            page.add(
                then.finding.id == now.finding.id
                    ? "\(now.finding.name) (\(now.finding.id)) stays first."
                    : "\(now.finding.name) (\(now.finding.id)) would stand first, before \(then.finding.name) (\(then.finding.id)).",
                lead: "  ")
        }
        for (then, now) in seen.shifts {
            let standing =
                then.standing == now.standing
                ? Phrases.standing(now.standing)
                : "\(Phrases.standing(then.standing)), would be \(Phrases.standing(now.standing))"
            page.bullet(
                "\(now.finding.name) (\(now.finding.id)): \(standing); \(then.score) decibans, would be \(now.score)")
        }
    }

    private func addMoves(_ seen: WhatIf.Seen, to page: inout Page) {
        let (entering, leaving) = seen.moves
        guard !entering.isEmpty || !leaving.isEmpty else { return }
        page.head("Moves")
        for move in entering { page.bullet("\(move.name) (\(move.id)) would be proposed", mark: "+") }
        for move in leaving { page.bullet("\(move.name) (\(move.id)) would no longer be proposed", mark: "-") }
    }

    private func addQuestions(_ seen: WhatIf.Seen, to page: inout Page) {
        let (opened, answered) = seen.questions
        guard !opened.isEmpty || !answered.isEmpty else { return }
        page.head("Questions")
        for indicator in answered { page.bullet("No longer open: \(indicator.question)") }
        for indicator in opened { page.bullet("Newly open: \(indicator.question)", mark: "?") }
    }
}

extension Premise.Basis {
    func missing(_ initiative: Subject) -> String? {
        missing?.replacing("{initiative}", with: initiative.name)
    }
}

extension Event {
    /// `money, 2026-03-02: act end; ends 2026-06`.
    var supposedWords: String {
        let common = ["kind", "at", "district", "id", "source", "by", "confidence", "recorded_at"]
        let told = fields.filter { !common.contains($0.name) }.map { "\($0.name) \($0.value.text ?? $0.value.line)" }
        return "\(kind), \(at): \(told.joined(separator: "; "))"
    }
}
