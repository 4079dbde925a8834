import Vocabulary

/// Small ledgers for tests, written as the lines of an event file.
package enum Ledgers {
    /// Checked events of the district `riverbend`, in the order of the lines; empty lines are passed over.
    package static func events(_ lines: String, indicators: Set<String> = Set(IndicatorID.all)) throws -> [Event] {
        try lines.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }.map { line in
            try Event(checking: JSON(parsing: line.utf8), district: "riverbend", indicators: indicators)
        }
    }

    /// The same as entries, from position 1, all recorded at one instant.
    package static func entries(
        _ lines: String, recordedAt: String = "2026-06-01T12:00:00Z", indicators: Set<String> = Set(IndicatorID.all)
    ) throws -> [Entry] {
        try events(lines, indicators: indicators).enumerated().map {
            Entry(seq: $0.offset + 1, recordedAt: recordedAt, event: $0.element)
        }
    }

    /// A launch of the initiative `math-plc` on 1 September 2023, sponsored and led.
    package static let launch = """
        {"kind": "district", "at": "2023-07-01", "name": "Riverbend Unified", "schools": 4}
        {"kind": "site", "at": "2023-07-01", "site": "oak", "name": "Oak Elementary", "level": "elementary"}
        {"kind": "site", "at": "2023-07-01", "site": "elm", "name": "Elm Elementary", "level": "elementary"}
        {"kind": "seat", "at": "2023-07-01", "seat": "sup", "role": "superintendent", "holder": "A. Ito"}
        {"kind": "seat", "at": "2023-07-01", "seat": "math-lead", "role": "director", "holder": "B. Cruz"}
        {"kind": "initiative", "at": "2023-09-01", "initiative": "math-plc", "name": "Math PLC", "sponsor": "sup", "lead": "math-lead", "scope": "all", "source": "board minutes 2023-08-20"}

        """
}

extension Ledgers {
    /// A person's answer for an indicator of `math-plc`, as a line; `value` is written as in JSON.
    package static func report(_ indicator: String, _ value: String, at day: String = "2026-05-01") -> String {
        """
        {"kind": "report", "at": "\(day)", "initiative": "math-plc", "indicator": "\(indicator)", "value": \(value), "source": "interview"}

        """
    }
}
