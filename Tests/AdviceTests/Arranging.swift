import Advice
import Diagnosis
import Knowledge
import Projection
import Specimens
import Testing
import Vocabulary

/// What is recommended for `math-plc` after the launch and these lines, which begin at position 7.
///
/// By June 2026 it is 33 months old; with nothing else on record it is not known how it stands, and repairs make sense.
func recommendation(
    _ lines: String, by draft: Draft, on day: String = "2026-06-01", limit: Int? = nil, role: String? = nil
) throws -> Recommendation {
    try recommendation(lines, by: draft.base(), on: day, limit: limit, role: role)
}

func recommendation(
    _ lines: String, by base: KnowledgeBase, on day: String = "2026-06-01", limit: Int? = nil, role: String? = nil
) throws -> Recommendation {
    let entries = try Ledgers.entries(Ledgers.launch + lines, indicators: base.reportable)
    let history = History(entries, indicators: base.reportable)
    let state = DistrictState(history, of: "riverbend", on: try #require(Day(day)))
    let diagnosis = InitiativeDiagnosis(
        try #require(state.initiative("math-plc")), in: state, at: history.position, by: base)
    return Recommendation(for: diagnosis, in: state, by: base, limit: limit, role: role)
}

extension Recommendation {
    /// The ids of the moves, in their order.
    var ids: [String] { moves.map(\.move.id) }

    func gate(of move: String) -> Gate? { heldBack.first { $0.move.id == move }?.gate }
}

extension Draft {
    /// A cause that a report of `true` makes likely, of a sign of its own with the ending `-shows`.
    mutating func likelyCause(_ id: String, severity: Int = 2, isAlternative: Bool = false) {
        sign("\(id)-shows")
        cause(
            id, severity: severity, signs: ["sign: \(id)-shows, present: telling, absent: telling"],
            isAlternative: isAlternative)
    }
}
