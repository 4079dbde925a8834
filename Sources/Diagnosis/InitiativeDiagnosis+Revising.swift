import Indicators
import Knowledge
import Projection
import Vocabulary

extension InitiativeDiagnosis {
    /// The same initiative after records came, went or changed, or after a reload: what a diagnosis from scratch would
    /// give, with only what they touch read and weighed anew.
    ///
    /// - Parameters:
    ///   - initiative: As it stands now.
    ///   - knowledge: That of before, or one that reads indicators in the same way (`KnowledgeBase.reads(like:)`); else
    ///     everything must be touched.
    ///   - touched: What differs between the state that this diagnosis was drawn from and `state`.
    package func revised(
        _ initiative: Subject, in state: DistrictState, at position: Int, by knowledge: KnowledgeBase, touched: Touched
    ) -> InitiativeDiagnosis {
        let isSameKnowledge = knowledge.version == knowledgeVersion
        let gauge = Gauge(initiative, in: state, knowledge: knowledge)
        let (readings, changed) = readings.revised(gauge, touched: touched)
        // What was undertaken is held against readings of earlier days, which any record may have touched.
        let isReached = touched.reaches(undertakings.isEmpty ? initiative.slug : nil)
        if isSameKnowledge, changed == [], !isReached {
            var copy = self
            copy.position = position
            return copy
        }
        guard isSameKnowledge, let changed else {
            let balance = Balance(readings, knowledge)
            let weighed = zip(knowledge.findings, balance.tallies).map { Weighed($0, readings, knowledge, $1) }
            return InitiativeDiagnosis(gauge, readings, balance, weighed, at: position)
        }
        var balance = balance
        for indicator in changed.sorted() {
            if let place = knowledge.circuit.place(of: indicator) { balance.set(place, to: readings[indicator]) }
        }
        let before = Dictionary((causes + alternatives).map { ($0.finding.id, $0) }) { first, _ in first }
        let weighed = zip(knowledge.findings, balance.tallies).map { finding, tally in
            guard let known = before[finding.id], !known.looks(at: changed, knowledge) else {
                return Weighed(finding, readings, knowledge, tally)
            }
            return known
        }
        return InitiativeDiagnosis(gauge, readings, balance, weighed, at: position)
    }
}

extension Weighed {
    /// Whether one of its signs looks at one of these indicators.
    fileprivate func looks(at indicators: Set<String>, _ knowledge: KnowledgeBase) -> Bool {
        finding.signs.contains { weight in
            knowledge.sign(weight.sign)?.condition.indicators.contains(where: indicators.contains) ?? false
        }
    }
}
