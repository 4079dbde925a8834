import Diagnosis
import Indicators
import Knowledge
import Vocabulary

/// What the scenarios have seen of the knowledge base, and what not.
package struct Coverage: Sendable, Hashable {
    /// For each sign, in the order of their ids.
    package let signs: [Seen]
    /// Causes that lead in no scenario, by id.
    package let neverLeading: [String]
    package let causes: Int
    /// Standings that no finding reached.
    package let neverReached: [Standing]

    package struct Seen: Sendable, Hashable {
        package let sign: String
        package let states: Set<SignState>
        /// Somewhere a finding would stand otherwise if the sign were unknown.
        package let isDecisive: Bool
        /// Those of the three states that every sign must be tried in, and that this one was not. A sign that asks whether
        /// something is known is itself never unknown.
        package let unseen: [SignState]
        package var isWhole: Bool { unseen.isEmpty && isDecisive }
    }

    package var isWhole: Bool { signs.allSatisfy(\.isWhole) && neverLeading.isEmpty }

    package init(of trials: [Trial], by knowledge: KnowledgeBase) {
        let lint = Lint(knowledge, reading: [])
        var states: [String: Set<SignState>] = [:]
        var decisive: Set<String> = []
        var leading: Set<String> = []
        var standings: Set<Standing> = []
        for trial in trials {
            if let leader = trial.diagnosis.leader { leading.insert(leader.finding.id) }
            for (sign, state) in trial.diagnosis.signs {
                // Stale weighs as little as unknown.
                states[sign, default: []].insert(state == .stale ? .unknown : state)
            }
            for weighed in trial.diagnosis.causes + trial.diagnosis.alternatives {
                standings.insert(weighed.standing)
                for sign in weighed.signs where sign.counts && !decisive.contains(sign.words.sign) {
                    let without = weighed.finding.replacing(sign.words.weighing(present: 0, absent: 0))
                    let standing = Weighed(without, trial.diagnosis.readings, knowledge).standing
                    if standing != weighed.standing { decisive.insert(sign.words.sign) }
                }
            }
        }
        let causes = knowledge.findings.filter { !$0.isAlternative }
        signs = knowledge.signs.map { sign in
            let seen = states[sign.id] ?? []
            let possible = lint.states(of: sign)
            return Seen(
                sign: sign.id, states: seen, isDecisive: decisive.contains(sign.id),
                unseen: [.present, .absent, .unknown].filter { possible.contains($0) && !seen.contains($0) })
        }
        neverLeading = causes.map(\.id).filter { !leading.contains($0) }
        self.causes = causes.count
        neverReached = Standing.allCases.filter { !standings.contains($0) }
    }
}
