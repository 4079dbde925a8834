import Projection
import Specimens
import Vocabulary

let indicators = Set(IndicatorID.all)

func history(_ events: [String]) throws -> History {
    try History(Ledgers.brief(events), indicators: indicators)
}

/// What stands in the district on a day.
func state(_ events: [String], on day: String = "2026-06-01") throws -> DistrictState {
    guard let day = Day(day) else { throw NoSuchDay(text: day) }
    return try DistrictState(history(events), of: "riverbend", on: day)
}

func register(_ events: [String]) throws -> Register {
    try Register(Ledgers.brief(events), indicators: indicators)
}

struct NoSuchDay: Error {
    let text: String
}

extension History {
    /// Positions and events, as the ledger would export them: `2 {"kind": "note", ...}`.
    var told: [String] { entries.map { "\($0.seq) \($0.event.line)" } }

    /// The notes that still stand, in the order in which they were true: `2 2024-01-05 moved`.
    var notes: [String] {
        entries.filter { $0.event.kind == "note" }
            .map { "\($0.seq) \($0.event.at) \($0.event.text("note") ?? "")" }
    }
}

extension Subject {
    /// Every fact, by field: `level=elementary #2`.
    var told: [String] {
        facts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.value.line) #\($0.value.seq)" }
    }
}
