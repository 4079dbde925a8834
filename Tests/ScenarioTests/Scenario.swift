import Advice
import Diagnosis
import Inquiry
import Knowledge
import Specimens
import Vocabulary

/// A whole history, and what an advisor worth asking finds in it.
struct Scenario: Sendable, CustomStringConvertible {
    /// A sentence about the district.
    let says: String
    /// Event lines after `Ledgers.launch`.
    let history: String
    let day: String
    let verdict: Verdict
    /// The first cause and its standing; `nil` where none is likely.
    let leads: (cause: String, standing: Standing)?
    /// Causes that must not be likely.
    let isNot: [String]
    /// The first move; `nil` where none is proposed.
    let move: String?

    var description: String { says }

    init(
        _ says: String, on day: String, _ verdict: Verdict, leads: (String, Standing)? = nil, isNot: [String] = [],
        move: String? = nil, _ history: String
    ) {
        self.says = says
        self.day = day
        self.verdict = verdict
        self.leads = leads.map { (cause: $0.0, standing: $0.1) }
        self.isNot = isNot
        self.move = move
        self.history = history
    }

    /// Asks why, of the shipped knowledge base.
    func diagnosis() throws -> (InitiativeDiagnosis, Recommendation) {
        let knowledge = try Bases.shipped()
        let ledger = try Ledgers.entries(Ledgers.launch + history, indicators: knowledge.reportable)
        guard let today = Day(day) else { throw ScenarioFault.noDay(day) }
        let snapshot = Snapshot(of: "riverbend", ledger: ledger, knowledge: knowledge, today: today)
        guard
            case .diagnosis(let diagnosis, let recommendation, _) = try snapshot.answer(
                .diagnose(initiative: "math-plc"))
        else { throw ScenarioFault.noDiagnosis }
        return (diagnosis, recommendation)
    }
}

enum ScenarioFault: Error {
    case noDay(String)
    case noDiagnosis
}
