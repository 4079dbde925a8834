import Knowledge

extension InitiativeDiagnosis {
    /// The causes held against each other, to find what would have to change for another to lead.
    package func contest(by knowledge: KnowledgeBase) -> Contest { Contest(causes, readings, knowledge) }
}
