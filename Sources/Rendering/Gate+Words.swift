import Advice
import Diagnosis
import Inquiry
import Knowledge
import Projection
import Vocabulary

extension Gate {
    func says(_ scene: Scene) -> String {
        switch self {
        case .nothingToRepair: "nothing that it repairs is indicated."
        case .explained(let consequence, let cause):
            "what it repairs (\(consequence)) follows from \(cause), which comes first."
        case .notReversible(let cause): "it cannot be taken back, and \(cause) is only about even."
        case .standsAlready(let evidence): "it stands already. \(scene.state.citation(evidence))"
        case .undertaken(let seq, status: "done"):
            "it is done, and what it should move has time yet. \(scene.state.citation([seq]))"
        case .undertaken(let seq, let status): "it is \(status) already. \(scene.state.citation([seq]))"
        case .failed(let seq, let indicator):
            "it was made, and \(scene.named(indicator)) did not move as it should have. \(scene.state.citation([seq]))"
        case .unmeasured(let seq, let indicator):
            "it was made, and nothing recorded since shows whether \(scene.named(indicator)) moved: find that out first. \(scene.state.citation([seq]))"
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
        case .explained: "explained-by-another"
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

extension Admission {
    func says(_ scene: Scene) -> String {
        switch self {
        case .capacity(let enough, let now):
            return "It would be proposed if the district could carry a load of \(enough), instead of \(now)."
        case .belief(let id, let standing, let now):
            let name = scene.knowledge.finding(id)?.name ?? id
            return
                "It would be proposed if \"\(name)\" (\(id)) stood at \"\(Phrases.standing(standing))\"; it stands at "
                + "\"\(Phrases.standing(now))\"."
        case .never:
            return "No more capacity, and no one cause however likely, would bring it in: others relieve more."
        }
    }

    var json: JSON {
        switch self {
        case .capacity(let enough, let now): ["capacity": .int(enough), "now": .int(now)]
        case .belief(let id, let standing, let now):
            ["cause": .string(id), "standing": .string(standing.rawValue), "now": .string(now.rawValue)]
        case .never: ["possible": false]
        }
    }
}

extension Scene {
    fileprivate func named(_ indicator: String) -> String { knowledge.indicator(indicator)?.name ?? indicator }
}
