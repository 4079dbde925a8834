import Diagnosis
import Inquiry
import Knowledge
import Projection
import Vocabulary

/// What is not known, as a list to go round with.
struct UnknownsText {
    let unknowns: Unknowns
    let scene: Scene

    func lines() -> [String] {
        let initiative = unknowns.diagnosis.initiative
        var page = Page()
        guard unknowns.count > 0 else {
            page.add("\(initiative.name): no question is open. Nothing that could change the diagnosis is unknown.")
            return page.lines
        }
        if unknowns.isDeciding, unknowns.questions.isEmpty {
            page.add(
                "\(initiative.name): \(unknowns.count) questions are open, and no answer to one of them would change the advice."
            )
            return page.lines
        }
        let open =
            unknowns.count == 1
            ? "1 question is open."
            : "\(unknowns.count) questions are open. The first to ask is the one whose answer could change most."
        page.add("\(initiative.name): \(open)")
        for (index, question) in unknowns.questions.enumerated() { add(question, index + 1, to: &page) }
        if unknowns.questions.count < unknowns.count, !unknowns.isDeciding {
            page.head("\(unknowns.questions.count) of \(unknowns.count) are shown; limit=\(unknowns.count) shows all.")
        }
        page.head("An answer goes on record as a report, by whoever may record:")
        page.add(
            "{\"kind\":\"report\",\"at\":\"\(scene.state.day)\",\"initiative\":\"\(initiative.slug)\",\"indicator\":\"ID\",\"value\":ANSWER}",
            lead: "  record ")
        return page.lines
    }

    private func add(_ question: OpenQuestion, _ number: Int, to page: inout Page) {
        let indicator = question.indicator
        page.bullet("\(indicator.question) (\(indicator.id): \(question.asked))", mark: "\(number).")
        let ask = indicator.ask.isEmpty ? "" : "Ask the \(Phrases.roles(indicator.ask)). "
        let stale = question.isStale ? " It was on record once, and that is too old to count." : ""
        page.add("\(ask)\(Phrases.capitalised(question.whyItMatters(scene))).\(stale)", lead: "     ")
    }
}

extension OpenQuestion {
    /// What an answer would be good for, as a clause.
    func whyItMatters(_ scene: Scene) -> String {
        if isSounding { return "it tells where to ask on, and weighs nothing itself" }
        if placesVerdict { return "without it nobody can say how the initiative stands" }
        let name = wouldChange.first.flatMap { scene.knowledge.finding($0)?.name }
        return name.map { "it would speak for or against \"\($0)\"" } ?? "it would complete the picture"
    }
}

extension OpenQuestion {
    /// What an answer is to be.
    fileprivate var asked: String { choices.isEmpty ? indicator.unit.asked : choices.joined(separator: ", ") }
}

extension Indicator.Unit {
    /// What an answer is to be.
    fileprivate var asked: String {
        switch self {
        case .share: "a share, 0 to 1"
        case .correlation: "a correlation, -1 to 1"
        case .days: "days"
        case .months: "months"
        case .minutes: "minutes"
        case .hours: "hours"
        case .count: "a number"
        case .flag: "true or false"
        case .word: "a word"
        case .points: "points"
        }
    }
}
