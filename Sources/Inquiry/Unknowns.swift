import Diagnosis

/// The open questions about an initiative, those first whose answers could change most.
package struct Unknowns: Sendable {
    package let diagnosis: InitiativeDiagnosis
    /// As many as were asked for.
    package let questions: [OpenQuestion]
    /// Only those are asked of which an answer could change the advice: without any, it stands whatever the answers.
    package let isDeciding: Bool

    /// How many are open in all.
    package var count: Int { diagnosis.unknowns.count }

    /// - Parameter limit: How many questions at most; `nil`: 10.
    init(_ diagnosis: InitiativeDiagnosis, limit: Int?) {
        self.diagnosis = diagnosis
        questions = Array(diagnosis.unknowns.prefix(limit ?? 10))
        isDeciding = false
    }

    /// Only what could change the advice, each question on its own.
    init(deciding diagnosis: InitiativeDiagnosis, in scene: Scene, limit: Int?) {
        let supposed = Supposed(diagnosis, scene)
        self.diagnosis = diagnosis
        questions = Array(diagnosis.unknowns.lazy.filter(supposed.decides).prefix(limit ?? 10))
        isDeciding = true
    }
}
