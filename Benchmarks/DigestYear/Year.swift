import Specimens
import Vocabulary

/// Two school years of a district with 37 schools and a dozen initiatives, of which some rise, some level off, some fall, and
/// some are no longer told of.
struct Year {
    static let schools = 37
    private var chance: Chance
    private(set) var lines: [JSON] = []

    /// How one initiative goes: the share of those who do it well, by month since August of the first year.
    enum Way: CaseIterable {
        case rises, levels, falls, isLost, wavers

        func share(_ month: Int) -> Double {
            let time = Double(month)
            switch self {
            case .rises: return min(0.75, 0.25 + 0.025 * time)
            case .levels: return min(0.42, 0.25 + 0.025 * time)
            case .falls: return month < 12 ? 0.3 + 0.025 * time : max(0.2, 0.6 - 0.04 * (time - 12))
            case .isLost: return 0.4
            case .wavers: return 0.45
            }
        }
    }

    init(seed: UInt64) {
        chance = Chance(seed: seed)
        found()
        for index in 0..<12 { tell(index, Way.allCases[index % Way.allCases.count]) }
        promise()
        lines.sort { ($0["at"]?.text ?? "") < ($1["at"]?.text ?? "") }
    }

    private mutating func add(_ kind: String, _ at: Day, _ fields: KeyValuePairs<String, JSON?>) {
        let own: KeyValuePairs<String, JSON?> = ["kind": .string(kind), "at": .string(at.description)]
        lines.append(
            .object((JSON.members(own).members ?? []) + (JSON.members(fields).members ?? [])))
    }

    private static func day(_ month: Int, _ day: Int) -> Day {
        // Months since August 2024.
        let number = 7 + month
        guard let found = Day(year: 2024 + number / 12, month: number % 12 + 1, day: day) else {
            preconditionFailure("every month has that day")
        }
        return found
    }

    private mutating func found() {
        let start = Year.day(-1, 1)
        add("district", start, ["name": "Riverbend Unified", "schools": .int(Year.schools)])
        for index in 0..<Year.schools {
            add(
                "site", start,
                [
                    "site": .string("school-\(index)"), "name": .string("School \(index)"),
                    "level": .string(["elementary", "middle", "high"][index % 3]),
                ])
        }
        for (seat, role) in [
            ("sup", "superintendent"), ("cao", "cao"), ("board", "board-president"), ("lead", "director"),
        ] {
            add("seat", start, ["seat": .string(seat), "role": .string(role), "holder": "A. Holder"])
        }
    }

    private mutating func tell(_ index: Int, _ way: Way) {
        let slug = "effort-\(index)"
        add(
            "initiative", Year.day(0, 1 + index),
            [
                "initiative": .string(slug), "name": .string("Effort \(index)"), "sponsor": "sup", "lead": "lead",
                "scope": "all", "source": "board minutes",
            ])
        add(
            "target", Year.day(0, 14 + index % 7),
            ["initiative": .string(slug), "dimension": "depth", "value": 0.7, "due": "2026-06-30"])
        for month in 1..<23 where way != .isLost || month < 14 {
            guard ![11, 10].contains(month % 12) else { continue }
            for half in [0, 14] {
                let observed = 60
                let share = way.share(month)
                let proficient = (0..<observed).reduce(0) { sum, _ in
                    sum + (Double.random(in: 0..<1, using: &chance) < share ? 1 : 0)
                }
                add(
                    "observation", Year.day(month, 3 + half + index % 8),
                    [
                        "initiative": .string(slug), "proficient": .int(proficient), "observed": .int(observed),
                        "unit": "teachers", "source": "walkthroughs",
                    ])
            }
            let goes = way == .falls && month > 12 || way == .levels ? 0.2 : 0.9
            add(
                "meeting", Year.day(month, 20),
                [
                    "body": "improvement-team", "initiative": .string(slug),
                    "seats": Double.random(in: 0..<1, using: &chance) < goes ? ["sup", "lead"] : ["lead"],
                    "source": "minutes",
                ])
        }
    }

    /// Commitments, some of which are late.
    private mutating func promise() {
        for (index, month) in [14, 15, 16, 18, 19].enumerated() {
            let slug = "effort-\(index)"
            add(
                "commitment", Year.day(month, 4),
                [
                    "initiative": .string(slug), "move": "review-quarterly", "owner": "cao",
                    "due": .string(Year.day(month + 2, 1).description), "status": "committed",
                ])
            guard index % 2 == 0 else { continue }
            add(
                "commitment", Year.day(month + 3, 10),
                [
                    "initiative": .string(slug), "move": "review-quarterly", "owner": "cao", "status": "done",
                ])
        }
    }
}
