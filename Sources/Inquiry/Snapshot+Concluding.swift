import Diagnosis
import Knowledge
import Projection
import Vocabulary

/// What an initiative is found to be.
package struct Conclusion: Sendable, Hashable {
    package let initiative: String
    package let verdict: String
    /// Those that are likely, strongest first.
    package let causes: [String]
}

extension Conclusion {
    package init(_ diagnosis: InitiativeDiagnosis) {
        self.init(
            initiative: diagnosis.initiative.slug, verdict: diagnosis.verdict.rawValue,
            causes: diagnosis.causes.filter(\.standing.isLikely).map(\.finding.id))
    }
}

extension Snapshot {
    /// What each initiative is found to be today, in the order of their slugs.
    package var conclusions: [Conclusion] { diagnoses.map(Conclusion.init) }

    /// Of each initiative as it stands today, in the order of their slugs.
    package var diagnoses: [InitiativeDiagnosis] {
        let (state, position) = state(View())
        return state.initiatives.map { diagnosis($0, in: state, at: position, View()) }
    }

    /// The district when the ledger went up to a position.
    package func upTo(_ seq: Int) -> Snapshot {
        Snapshot(of: district, ledger: ledger.filter { $0.seq <= seq }, knowledge: knowledge, today: today)
    }
}
