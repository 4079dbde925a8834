import Diagnosis
import Knowledge
import Projection
import Specimens
import Testing
import Vocabulary

/// The district `riverbend` with its launch of `math-plc` and these lines after it.
func state(_ lines: String, by base: KnowledgeBase, on day: String = "2026-06-01") throws -> DistrictState {
    let entries = try Ledgers.entries(Ledgers.launch + lines, indicators: base.reportable)
    return DistrictState(
        History(entries, indicators: base.reportable), of: "riverbend", on: try #require(Day(day)))
}

/// `math-plc` as it is diagnosed after these lines. The launch takes the positions 1 to 6, the first line is at 7.
func diagnosis(
    _ lines: String, by base: KnowledgeBase, on day: String = "2026-06-01"
) throws -> InitiativeDiagnosis {
    let state = try state(lines, by: base, on: day)
    return InitiativeDiagnosis(
        try #require(state.initiative("math-plc")), in: state, at: state.entries.count, by: base)
}
