import Diagnosis

/// The open questions about an initiative, those first whose answers could change most.
package struct Unknowns: Sendable {
    package let diagnosis: InitiativeDiagnosis
    /// As many as were asked for.
    package let questions: [OpenQuestion]

    /// How many are open in all.
    package var count: Int { diagnosis.unknowns.count }

    /// - Parameter limit: How many questions at most; `nil`: 10.
    init(_ diagnosis: InitiativeDiagnosis, limit: Int?) {
        self.diagnosis = diagnosis
        questions = Array(diagnosis.unknowns.prefix(limit ?? 10))
    }
}
