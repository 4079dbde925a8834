import Knowledge

extension InitiativeDiagnosis {
    /// The causes held against each other, to find what would have to change for another to lead. Those that yield are no
    /// part of it: they do not lead as long as what explains them is likely.
    package func contest(by knowledge: KnowledgeBase) -> Contest {
        Contest(causes.filter { yields[$0.finding.id] == nil }, readings, knowledge)
    }
}
