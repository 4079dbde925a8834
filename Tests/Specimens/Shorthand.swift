import Vocabulary

extension Ledgers {
    /// The entries of events in shorthand, from position 1: kind, date, then fields, `site 2024-07-01 site=oak name=Oak`.
    ///
    /// A value is a JSON value where it reads as one, a list in brackets (`[oak,elm]`), and else a word.
    package static func brief(_ events: [String], recordedAt: String = "2026-06-01T12:00:00Z") throws -> [Entry] {
        try events.enumerated().map {
            Entry(seq: $0.offset + 1, recordedAt: recordedAt, event: try event($0.element))
        }
    }

    /// One event of the district `riverbend` in shorthand.
    package static func event(_ brief: String) throws -> Event {
        let words = brief.split(separator: " ").map(String.init)
        var members = zip(["kind", "at"], words).map { JSON.Member($0, .string($1)) }
        for word in words.dropFirst(2) {
            let halves = word.split(separator: "=", maxSplits: 1).map(String.init)
            members.append(JSON.Member(halves[0], value(halves.count > 1 ? halves[1] : "")))
        }
        return try Event(checking: .object(members), district: "riverbend")
    }

    private static func value(_ text: String) -> JSON {
        if text.hasPrefix("["), text.hasSuffix("]") {
            return .array(text.dropFirst().dropLast().split(separator: ",").map { value(String($0)) })
        }
        return (try? JSON(parsing: text.utf8)) ?? .string(text)
    }
}
