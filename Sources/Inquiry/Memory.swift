import Diagnosis
import Knowledge
import Projection
import Vocabulary

/// Diagnoses drawn from a district before, each with what records touched since.
struct Memory: Sendable {
    private var drawn: [String: (diagnosis: InitiativeDiagnosis, touched: Touched)] = [:]

    var isEmpty: Bool { drawn.isEmpty }

    /// Whether all of these are at hand as they are.
    func holds(_ diagnoses: [InitiativeDiagnosis]) -> Bool {
        diagnoses.allSatisfy { diagnosis in
            guard let known = drawn[diagnosis.initiative.slug] else { return false }
            return known.touched == .nothing && known.diagnosis.position == diagnosis.position
        }
    }

    mutating func take(_ diagnoses: [InitiativeDiagnosis]) {
        for diagnosis in diagnoses { drawn[diagnosis.initiative.slug] = (diagnosis, .nothing) }
    }

    /// The same after more has been touched.
    func touched(_ more: Touched) -> Memory {
        var copy = self
        copy.drawn = drawn.mapValues { ($0.diagnosis, $0.touched.union(more)) }
        return copy
    }

    /// The initiative as it is diagnosed now; `nil` where it was not diagnosed before.
    func revised(
        _ initiative: Subject, in state: DistrictState, at position: Int, by knowledge: KnowledgeBase
    ) -> InitiativeDiagnosis? {
        drawn[initiative.slug].map { known in
            known.diagnosis.revised(initiative, in: state, at: position, by: knowledge, touched: known.touched)
        }
    }
}

extension Snapshot {
    /// An initiative of the district as it stands from a view: revised from what was drawn before, where that can be.
    func diagnosis(
        _ initiative: Subject, in state: DistrictState, at position: Int, _ view: View
    ) -> InitiativeDiagnosis {
        let known = view == View() ? memory.revised(initiative, in: state, at: position, by: knowledge) : nil
        return known ?? InitiativeDiagnosis(initiative, in: state, at: position, by: knowledge)
    }

    /// Of these diagnoses of today, those that a diagnosis from scratch does not agree with. There are none unless
    /// something is wrong.
    package func mistaken(_ diagnoses: [InitiativeDiagnosis]) -> [InitiativeDiagnosis] {
        let (state, position) = state(View())
        return diagnoses.filter { diagnosis in
            guard let initiative = state.initiative(diagnosis.initiative.slug) else { return true }
            return InitiativeDiagnosis(initiative, in: state, at: position, by: knowledge) != diagnosis
        }
    }
}
