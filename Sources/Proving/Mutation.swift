import Diagnosis
import Knowledge

/// A weight made wrong on purpose: a scenario must notice.
package struct Mutation: Sendable, Hashable {
    package let finding: String
    package let sign: String
    package let polarity: Polarity
    package let change: Change

    package enum Polarity: String, Sendable, CaseIterable {
        case present, absent
    }

    package enum Change: String, Sendable, CaseIterable {
        /// It weighs nothing.
        case dropped
        /// It weighs as much the other way.
        case flipped
    }

    /// Every weight of the knowledge base that is not none, dropped and flipped, in the order of the findings.
    package static func all(of knowledge: KnowledgeBase) -> [Mutation] {
        knowledge.findings.flatMap { finding in
            finding.signs.flatMap { weight in
                Polarity.allCases.filter { weight.amount($0) != 0 }.flatMap { polarity in
                    Change.allCases.map {
                        Mutation(finding: finding.id, sign: weight.sign, polarity: polarity, change: $0)
                    }
                }
            }
        }
    }

    /// The finding, made wrong.
    func applied(to finding: Finding) -> Finding? {
        guard let weight = finding.signs.first(where: { $0.sign == sign }) else { return nil }
        let amount = change == .dropped ? 0 : -weight.amount(polarity)
        return finding.replacing(
            polarity == .present ? weight.weighing(present: amount) : weight.weighing(absent: amount))
    }

    /// Whether an expectation fails that held before. Moves and questions are not looked at, so that the share found is
    /// rather too small than too large.
    package func isNoticed(by trials: [Trial], _ knowledge: KnowledgeBase) -> Bool {
        guard let wrong = knowledge.finding(finding).flatMap(applied) else { return false }
        return trials.contains { trial in
            guard let before = trial.diagnosis.finding(finding) else { return false }
            let after = Weighed(wrong, trial.diagnosis.readings, knowledge)
            guard after.score != before.score || after.standing != before.standing else { return false }
            let mistaken = trial.diagnosis.reweighing(wrong, by: knowledge)
            return trial.step.expectations.contains {
                $0.shortfall(trial.diagnosis, nil) == nil && $0.shortfall(mistaken, nil) != nil
            }
        }
    }
}

extension Finding.Weight {
    func amount(_ polarity: Mutation.Polarity) -> Int {
        switch polarity {
        case .present: present
        case .absent: absent
        }
    }
}
