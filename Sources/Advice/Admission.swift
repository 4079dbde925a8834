import Diagnosis
import Knowledge
import Projection

/// The least that would have to be otherwise for a move that is held back to be proposed.
package enum Admission: Sendable, Hashable {
    /// So much load could be taken on, instead of `now`.
    case capacity(Int, now: Int)
    /// A finding that it repairs stood so, instead of `now`.
    case belief(finding: String, Standing, now: Standing)
    /// No more capacity, and no one finding however likely, would do it: others relieve more.
    case never
}

extension Admission {
    /// What would bring it in: first more capacity, then a finding that is more likely by as few words as can be.
    ///
    /// Only a move that nothing calls for, that cannot be taken back, or that others relieve more than is brought in by
    /// either; `nil` for all others, and where what stands needs no repair.
    package init?(
        of held: HeldBack, _ diagnosis: InitiativeDiagnosis, in state: DistrictState, by knowledge: KnowledgeBase
    ) {
        switch held.gate {
        case .others, .nothingToRepair, .notReversible: break
        case .explained, .standsAlready, .undertaken, .failed, .unmeasured, .notYours, .needsFirst: return nil
        }
        let gates = Gates(diagnosis: diagnosis, state: state, knowledge: knowledge, role: nil)
        let relevance = gates.relevance()
        let weighing = knowledge.weighing
        let most = weighing.mostMoves * (knowledge.moves.map(\.load).max() ?? 0)
        if case .others = held.gate, weighing.capacity < most,
            let enough = ((weighing.capacity + 1)...most).first(where: {
                gates.propose(held.move, relevance, capacity: $0)
            })
        {
            self = .capacity(enough, now: weighing.capacity)
            return
        }
        // What is healthy or closed is repaired whatever its causes: then no belief brings the move in.
        guard gates.takesRepairs else { return nil }
        var best: (steps: Int, admission: Admission)?
        for repair in held.move.repairs {
            guard let weighed = diagnosis.finding(repair.cause) else { continue }
            let words = Array(Standing.graded.reversed())
            let start = words.firstIndex(of: weighed.standing).map { $0 + 1 } ?? 0
            for (steps, word) in words[start...].enumerated() {
                var raised = relevance
                raised[repair.cause] = (weighing.justifies[word] ?? 0) * weighed.finding.severity
                let isIn = gates.propose(
                    held.move, raised, capacity: weighing.capacity, supposing: [repair.cause: word])
                guard isIn else { continue }
                if best.map({ steps < $0.steps }) ?? true {
                    best = (steps, .belief(finding: repair.cause, word, now: weighed.standing))
                }
                break
            }
        }
        self = best?.admission ?? .never
    }
}

extension Gates {
    /// Structural repairs make sense as it stands.
    fileprivate var takesRepairs: Bool { diagnosis.verdict.wantsRepair }

    /// Whether the best set, with that relevance and capacity, has the move in it.
    ///
    /// - Parameter supposed: How the finding stands for which the relevance was raised.
    fileprivate func propose(
        _ move: Move, _ relevance: [String: Int], capacity: Int, supposing supposed: [String: Standing] = [:]
    ) -> Bool {
        let candidates = knowledge.moves.filter { failed($0, relevance, supposing: supposed) == nil }
        return Search(
            candidates: candidates, standing: Set(knowledge.moves.filter(stands).map(\.id)), relevance: relevance,
            weighing: knowledge.weighing, most: knowledge.weighing.mostMoves, capacity: capacity
        ).best().contains(move)
    }
}
