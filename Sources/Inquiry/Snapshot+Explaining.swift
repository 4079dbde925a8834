import Advice
import Diagnosis
import Knowledge
import Projection
import Vocabulary

extension Snapshot {
    /// Takes one claim apart: a verdict, cause, alternative, sign, indicator, move, or an event by its position (`#12`).
    func explain(
        _ claim: String, _ diagnosis: InitiativeDiagnosis, _ recommendation: Recommendation, _ scene: Scene,
        _ view: View
    ) throws(InquiryFault) -> Explanation {
        if claim == "verdict" { return .verdict }
        if let position = claim.wholeMatch(of: /#([0-9]{1,9})/).flatMap({ Int($0.output.1) }) {
            return .event(try Trace(of: position, through: diagnosis, scene, ledger, everything(view)))
        }
        if let weighed = diagnosis.finding(claim) {
            return .finding(weighed, rank: Explanation.Rank(of: weighed, in: diagnosis, by: knowledge))
        }
        // After the findings: the alternative `too-soon` and the verdict share their word.
        if Verdict(rawValue: claim) != nil { return .verdict }
        if let sign = knowledge.sign(claim) {
            let weighs = knowledge.findings.compactMap { finding in
                finding.signs.first { $0.sign == claim }.map { (finding, $0) }
            }
            return .sign(diagnosis.readings.read(sign), weighs: weighs)
        }
        if let proposal = recommendation.moves.first(where: { $0.move.id == claim }) {
            return .move(proposal.move, .proposed(proposal))
        }
        if let held = recommendation.heldBack.first(where: { $0.move.id == claim }) {
            let admission = Admission(of: held, diagnosis, in: scene.state, by: knowledge)
            return .move(held.move, .heldBack(held.gate, admission))
        }
        if let indicator = knowledge.indicator(claim) {
            let signs = knowledge.signs.filter { $0.condition.indicators.contains(claim) }
            return .indicator(
                indicator, diagnosis.readings[claim], signs: signs.map(diagnosis.readings.read))
        }
        let known =
            ["verdict"] + knowledge.findings.map(\.id) + knowledge.signs.map(\.id) + knowledge.moves.map(\.id)
            + knowledge.indicators.map(\.id)
        throw InquiryFault.noSuchClaim(claim, nearest: Nearness.nearest(to: claim, among: Set(known).sorted()))
    }
}

extension Explanation.Rank {
    fileprivate init(of weighed: Weighed, in diagnosis: InitiativeDiagnosis, by knowledge: KnowledgeBase) {
        guard let first = diagnosis.causes.first, first.finding.id != weighed.finding.id,
            !weighed.finding.isAlternative, diagnosis.yields[weighed.finding.id] == nil
        else {
            // An alternative is ruled out or stands beside the causes, and what yields is no rival of what explains it:
            // neither competes for the lead.
            self.init(leader: nil, deficit: nil, upset: nil)
            return
        }
        self.init(
            leader: first, deficit: Deficit(of: weighed, behind: first),
            upset: diagnosis.contest(by: knowledge).upset(to: weighed.finding.id))
    }
}
