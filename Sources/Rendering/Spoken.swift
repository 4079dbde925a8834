import Advice
import Diagnosis
import Inquiry
import Knowledge
import Projection
import Understanding
import Vocabulary

/// What the advisor says where it has no answer: it asks back, or says plainly what it can answer.
package enum Spoken: Sendable {
    case choices([Understood.Choice])
    /// The names of the initiatives there are.
    case unnamed([String])
    /// What could stand beside what is to be compared.
    case unpaired([String])
    /// A person was to be rated, or blamed: structure is offered instead, where it is clear of what.
    case declined(Offer?)
    /// Questions of which one may be meant.
    case unsure([String])
    /// What is not given, and the principle that comes nearest to it.
    case withheld(Understood.Reason, Principle?)
    /// How many choices there were.
    case noSuchChoice(Int)
    /// Why what was told cannot be put on record.
    case lacking(String)
    /// Events that could be put on record.
    case proposed([JSON])
    case recorded([(seq: Int, event: JSON)])
    case undone(Int, JSON, by: Int)
    /// Whether something had been told.
    case left(Bool)
    case nothingAsked, nothingToUndo
    case outOfScope

    /// What is found of an initiative, to be told in place of a judgement of a person.
    package struct Offer: Sendable {
        let diagnosis: InitiativeDiagnosis
        let recommendation: Recommendation
        let scene: Scene

        package init(diagnosis: InitiativeDiagnosis, recommendation: Recommendation, scene: Scene) {
            self.diagnosis = diagnosis
            self.recommendation = recommendation
            self.scene = scene
        }
    }

    package var lines: [String] {
        var page = Page()
        switch self {
        case .choices(let choices):
            page.add("Which initiative do you mean?")
            for (index, choice) in choices.enumerated() {
                page.bullet("\(choice.name) (\(choice.initiative))", mark: "\(index + 1).")
            }
        case .unnamed(let known):
            page.add(
                known.isEmpty
                    ? "No initiative is on record yet, so there is nothing to say about one."
                    : "I do not know which initiative that is about. On record are: \(Phrases.list(known)).")
        case .unpaired(let known):
            page.add(
                "I do not know what to compare with what. There are: \(Phrases.list(known)); and any day, as 2025-06-30."
            )
        case .declined(let offer):
            page.add(
                "I rate nobody, and call nothing anybody's fault: whoever came next would work in the same structures. What I can tell is which of them hold, which do not, and who may change them."
            )
            offer?.add(to: &page)
        case .unsure, .withheld, .noSuchChoice, .lacking, .proposed, .recorded, .undone, .left, .nothingAsked,
            .nothingToUndo:
            addConversing(to: &page)
        case .outOfScope:
            page.add("That is outside what I can answer. I answer from a district's own records about its initiatives:")
            for example in followUps { page.bullet(example) }
            page.add("I do not rate people, give legal advice, or hold anything about single students.")
        }
        return page.lines
    }

    package var subjects: [String] {
        if case .choices(let choices) = self { choices.map(\.initiative) } else { [] }
    }

    package var followUps: [String] {
        switch self {
        case .choices(let choices): choices.map { "why \($0.initiative)" }
        case .unnamed(let known): known.map { "Why does \($0) go as it goes?" }
        case .unsure(let questions): questions
        case .proposed: ["yes", "no"]
        case .recorded: ["undo"]
        case .unpaired, .noSuchChoice, .lacking, .undone, .left, .nothingAsked, .nothingToUndo, .withheld: []
        case .declined(let offer):
            offer.map { ["why \($0.diagnosis.initiative.slug)", "Who can fix \($0.diagnosis.initiative.name)?"] }
                ?? ["Why is an initiative stalling?", "Who can fix it?"]
        case .outOfScope:
            [
                "Why is an initiative stalling, fading, or holding?", "What should we do about it, and who can?",
                "How is it: spread, depth, ownership, durability?", "What does the brief say about something?",
            ]
        }
    }
}

extension Spoken.Offer {
    /// The likely causes, and who may make which move.
    fileprivate func add(to page: inout Page) {
        let likely = diagnosis.causes.filter(\.standing.isLikely).prefix(3)
        page.head(diagnosis.initiative.name)
        page.add(DiagnosisText(diagnosis: diagnosis, recommendation: recommendation, scene: scene).verdict, lead: "  ")
        for weighed in likely {
            let evidence = weighed.signs.filter { $0.weight > 0 }.flatMap(\.reading.evidence)
            page.bullet(
                "\(weighed.finding.name) (\(weighed.finding.id)): \(Phrases.standing(weighed.standing)). \(scene.state.citation(evidence))"
            )
        }
        if likely.isEmpty { page.bullet("No structural cause is likely on the records there are.") }
        if !recommendation.moves.isEmpty { page.head("Who may change it") }
        for proposal in recommendation.moves {
            page.bullet(
                "\(proposal.move.name) (\(proposal.move.id)): for the \(Phrases.roles(proposal.move.authority)).")
        }
    }
}

extension Answer {
    /// Questions that naturally come next.
    package var followUps: [String] {
        switch self {
        case .diagnosis(let diagnosis, _, _):
            diagnosis.causes.prefix(1).map { "explain \(diagnosis.initiative.slug) \($0.finding.id)" }
                + ["What should we do about \(diagnosis.initiative.name)?"]
        case .recommendation(let diagnosis, let recommendation, _):
            recommendation.moves.prefix(1).map { "explain \(diagnosis.initiative.slug) \($0.move.id)" }
                + ["Why does \(diagnosis.initiative.name) go as it goes?"]
        case .status(let diagnoses, _): diagnoses.prefix(2).map { "why \($0.initiative.slug)" }
        case .whereabouts(let whereabouts, _, _): ["why \(whereabouts.initiative.slug)"]
        case .explanation(_, let diagnosis, _): ["why \(diagnosis.initiative.slug)"]
        case .principles(let principles, _, _): principles.prefix(2).map { "cite \($0.id)" }
        case .commitments(let diagnoses, _):
            diagnoses.filter { !$0.undertakings.isEmpty }.prefix(2).map { "why \($0.initiative.slug)" }
        case .comparison(let comparison, _):
            comparison.left.story == nil && comparison.initiative == nil ? ["why \(comparison.left.subject.slug)"] : []
        case .timeline(let timeline, _): ["why \(timeline.initiative.slug)"]
        case .citation, .subjects, .indicators: []
        case .unknowns(let unknowns, _): ["why \(unknowns.diagnosis.initiative.slug)"]
        case .whatIf(.seen(let seen), _): ["why \(seen.after.diagnosis.initiative.slug)"]
        case .whatIf(.lacking(_, let initiative), _): ["whatif \(initiative.slug)"]
        case .whatIf(.premises(let premises, _), _): premises.prefix(3).flatMap { $0.examples.prefix(1) }
        }
    }
}
