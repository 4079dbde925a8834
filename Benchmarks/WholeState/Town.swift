import Foundation
import Vocabulary

/// A made-up district: its schools, seats and initiatives, and then, month by month and school by school, what districts put on
/// record. Of the same figures it is always the same.
struct Town {
    let district: String
    let schools: Int
    let initiatives: Int
    /// In all.
    let events: Int

    /// Hands over every event in the order of the days, as a part of a batch.
    func tell(_ take: (Event) throws -> Void) throws {
        var told = 0
        func say(_ fields: JSON) throws {
            guard told < events else { return }
            told += 1
            try take(try Event(checking: fields, district: district))
        }
        try say([
            "kind": "district", "at": "2017-07-01", "name": .string("District \(district)"), "schools": .int(schools),
        ])
        try say(["kind": "seat", "at": "2017-07-01", "seat": "sup", "role": "superintendent", "holder": "A. Ito"])
        try say(["kind": "seat", "at": "2017-07-01", "seat": "lead", "role": "director", "holder": "B. Cruz"])
        for school in 0..<schools {
            try say([
                "kind": "site", "at": "2017-07-01", "site": .string("s\(school)"), "name": .string("School \(school)"),
                "level": "elementary",
            ])
        }
        for initiative in 0..<initiatives {
            try say([
                "kind": "initiative", "at": "2017-09-01", "initiative": .string("i\(initiative)"),
                "name": .string("Initiative \(initiative)"), "sponsor": "sup", "lead": "lead", "scope": "all",
            ])
        }
        // Eight school years of ten months, each told of as often as the figures ask for.
        let months = 80
        let perMonth = max(1, (events - told) / months)
        for month in 0..<months {
            let (year, number) = (2017 + (month + 8) / 12, (month + 8) % 12 + 1)
            for turn in 0..<perMonth {
                try say(
                    event(
                        turn + month * perMonth, "\(year)-\(Town.two(number))-\(Town.two(1 + turn * 28 / perMonth))",
                        month))
            }
        }
        while told < events { try say(event(told, "2025-06-30", months)) }
    }

    private func event(_ turn: Int, _ day: String, _ month: Int) -> JSON {
        let initiative = JSON.string("i\(turn % initiatives)")
        let site = JSON.string("s\(turn / initiatives % schools)")
        switch turn % 7 {
        case 0, 1, 2:
            return [
                "kind": "observation", "at": .string(day), "initiative": initiative, "site": site,
                "proficient": .int(min(12, 2 + month / 10 + turn % 3)), "observed": 14, "unit": "classrooms",
            ]
        case 3:
            return [
                "kind": "coaching-log", "at": .string(day), "initiative": initiative, "site": site,
                "cycles": .int(turn % 4), "hours": 12, "direct_hours": .int(4 + turn % 5), "teachers": 5,
            ]
        case 4:
            return [
                "kind": "meeting", "at": .string(day), "body": "plc-team", "initiative": initiative, "site": site,
                "held": .bool(turn % 9 != 0),
            ]
        case 5:
            return [
                "kind": "survey", "at": .string(day), "item": "time-protected", "initiative": initiative, "site": site,
                "agree": 0.6, "n": 24,
            ]
        default:
            return [
                "kind": "review", "at": .string(day), "initiative": initiative, "attended": ["sup", "lead"],
                "decisions": .int(turn % 3), "adjustments": .int(turn % 2), "data": "practice",
            ]
        }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
