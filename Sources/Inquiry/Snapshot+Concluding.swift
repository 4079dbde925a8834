import Diagnosis
import Knowledge
import Projection

/// What an initiative is found to be.
package struct Conclusion: Sendable, Hashable {
    package let initiative: String
    package let verdict: String
    /// Those that are likely, strongest first.
    package let causes: [String]
}

extension Snapshot {
    /// What each initiative is found to be today, in the order of their slugs.
    package var conclusions: [Conclusion] {
        let (state, position) = state(View())
        return state.initiatives.map { initiative in
            let diagnosis = diagnosis(initiative, in: state, at: position, View())
            return Conclusion(
                initiative: initiative.slug, verdict: diagnosis.verdict.rawValue,
                causes: diagnosis.causes.filter(\.standing.isLikely).map(\.finding.id))
        }
    }
}
