import Indicators
import Knowledge
import Projection
import Vocabulary

/// How one initiative stands on a day, why, and what is not known.
///
/// A pure function of the ledger, the knowledge base and the day: the same three give the same value.
package struct InitiativeDiagnosis: Sendable, Hashable {
    package let initiative: Subject
    package let day: Day
    /// The last ledger position that was looked at.
    package internal(set) var position: Int
    package let knowledgeVersion: String
    package let verdict: Verdict
    package let grounds: [Ground]
    package let scale: Scale
    package let signals: [Signal]
    /// Spread and depth held against their targets, where that can be done.
    package let planChecks: [PlanCheck]
    /// The explanations to rule out first, strongest first.
    package private(set) var alternatives: [Weighed]
    /// Strongest first, each followed by those that yield to it; those of which too little is known stand last.
    package private(set) var causes: [Weighed]
    /// By cause that is likely: the likely cause that explains it, and to which it therefore yields.
    package private(set) var yields: [String: String]
    /// Whether the first cause is clear of the next that does not yield.
    package private(set) var isRobust: Bool
    package let unknowns: [OpenQuestion]
    package let readings: Readings
    let balance: Balance
    /// What was undertaken, and whether it shows, in the order in which it was undertaken.
    package let undertakings: [Undertaking]

    package func finding(_ id: String) -> Weighed? { (causes + alternatives).first { $0.finding.id == id } }
}

extension InitiativeDiagnosis {
    package init(
        _ initiative: Subject, in state: DistrictState, at position: Int, by knowledge: KnowledgeBase
    ) {
        let gauge = Gauge(initiative, in: state, knowledge: knowledge)
        let readings = Readings(gauge)
        let balance = Balance(readings, knowledge)
        let weighed = zip(knowledge.findings, balance.tallies).map { Weighed($0, readings, knowledge, $1) }
        self.init(gauge, readings, balance, weighed, at: position)
    }

    init(_ gauge: Gauge, _ readings: Readings, _ balance: Balance, _ weighed: [Weighed], at position: Int) {
        let (scale, signals) = gauge.scale()
        let ranked = weighed.sorted(by: Weighed.ranks)
        let order = Order(ranked.filter { !$0.finding.isAlternative })
        let planChecks = gauge.planChecks()
        let (verdict, grounds) = Judge(
            gauge: gauge, scale: scale, signals: signals, planChecks: planChecks
        ).verdict()
        initiative = gauge.initiative
        day = gauge.state.day
        self.position = position
        knowledgeVersion = gauge.knowledge.version
        self.verdict = verdict
        self.grounds = grounds
        self.scale = scale
        self.signals = signals
        self.planChecks = planChecks
        alternatives = ranked.filter(\.finding.isAlternative)
        causes = order.causes
        yields = order.yields
        isRobust = order.isClear(by: gauge.knowledge.weighing.robustLead)
        unknowns = OpenQuestion.all(ranked, readings, scale, gauge.knowledge)
        self.readings = readings
        self.balance = balance
        undertakings = Undertaking.all(for: gauge.initiative.slug, in: gauge.state, by: gauge.knowledge)
    }
}

extension InitiativeDiagnosis {
    /// The same records, by a knowledge base in which one finding weighs otherwise.
    ///
    /// Only the finding's own standing, the order and the lead are drawn anew: verdict and open questions stay.
    package func reweighing(_ finding: Finding, by knowledge: KnowledgeBase) -> InitiativeDiagnosis {
        let weighed = Weighed(finding, readings, knowledge)
        func replaced(_ list: [Weighed]) -> [Weighed] {
            list.map { $0.finding.id == finding.id ? weighed : $0 }.sorted(by: Weighed.ranks)
        }
        var copy = self
        if finding.isAlternative {
            copy.alternatives = replaced(alternatives)
        } else {
            let order = Order(replaced(causes))
            (copy.causes, copy.yields) = (order.causes, order.yields)
            copy.isRobust = order.isClear(by: knowledge.weighing.robustLead)
        }
        return copy
    }
}

extension Weighed {
    /// What is known comes before what is not, then by score, severity and id: a total order.
    package static func ranks(_ left: Weighed, _ right: Weighed) -> Bool {
        func key(_ weighed: Weighed) -> (Int, Int, Int, Int) {
            let isOpen = weighed.standing == .notKnown
            return (isOpen ? 1 : 0, isOpen && weighed.hasPresentSign ? 0 : 1, -weighed.score, -weighed.finding.severity)
        }
        let (first, second) = (key(left), key(right))
        return first == second ? left.finding.id < right.finding.id : first < second
    }
}
