import Knowledge
import Vocabulary

/// Events by chance, of every kind and with every field that the vocabulary has, in one small district.
package struct RandomEvents {
    private static let sites = ["oak", "elm", "ash"]
    private static let seats = ["sup", "lead", "cao"]
    package static let initiatives = ["plc", "mtss", "arts"]
    private let indicators: [Indicator]
    private let reportable: Set<String>
    private var chance: Chance

    package init(seed: UInt64, indicators: [Indicator]) {
        chance = Chance(seed: seed)
        self.indicators = indicators
        reportable = Set(indicators.map(\.id)).union(IndicatorID.all)
    }

    /// The district, its schools, seats and initiatives, as event lines.
    package static let launch: [JSON] = {
        var lines: [JSON] = [["kind": "district", "at": "2022-07-01", "name": "Riverbend", "schools": 3]]
        for site in sites {
            lines.append(
                ["kind": "site", "at": "2022-07-01", "site": .string(site), "name": .string(site), "level": "middle"])
        }
        for (seat, role) in zip(seats, ["superintendent", "director", "cao"]) {
            lines.append(
                ["kind": "seat", "at": "2022-07-01", "seat": .string(seat), "role": .string(role), "holder": "A. Ito"])
        }
        for initiative in initiatives {
            lines.append(
                [
                    "kind": "initiative", "at": "2023-08-01", "initiative": .string(initiative),
                    "name": .string(initiative), "sponsor": "sup", "lead": "lead",
                ])
        }
        return lines
    }()

    /// A whole number of the range.
    package mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }

    /// An event that the vocabulary admits; what it points at lies among so many positions.
    package mutating func event(before position: Int, around day: Day) -> Event {
        while true {
            let kind = EventKind.all[number(0...EventKind.all.count - 1)]
            var members: [JSON.Member] = [
                JSON.Member("kind", .string(kind.name)), JSON.Member("at", .string("\(day + number(-900...20))")),
            ]
            for field in kind.fields where field.required || number(0...1) == 0 {
                if let value = value(of: field, in: kind, before: position, around: day) {
                    members.append(JSON.Member(field.name, value))
                }
            }
            if kind.name == "report" { members = answered(members) }
            if kind.name == "correction" {
                let other = EventKind.all[number(0...EventKind.all.count - 1)]
                let field = other.fields[number(0...other.fields.count - 1)]
                let value = value(of: field, in: other, before: position, around: day)
                members += [JSON.Member("confidence", "report")]
                if let value, kind.field(field.name) == nil { members.append(JSON.Member(field.name, value)) }
            }
            do throws(EventFault) {
                return try Event(checking: .object(members), district: "riverbend", indicators: reportable)
            } catch {
                // The vocabulary has rules between fields that chance does not know: draw again.
                continue
            }
        }
    }

    /// A report whose value has the unit of its indicator.
    private mutating func answered(_ members: [JSON.Member]) -> [JSON.Member] {
        let indicator = indicators[number(0...indicators.count - 1)]
        let value: JSON
        switch indicator.unit {
        case .flag: value = .bool(number(0...1) == 0)
        case .word: value = ["rising", "flat", "inside", "most"][number(0...3)]
        case .share, .correlation: value = .double(Double(number(0...20)) / 20)
        default: value = .int(number(0...60))
        }
        return members.filter { $0.name != "indicator" && $0.name != "value" }
            + [JSON.Member("indicator", .string(indicator.id)), JSON.Member("value", value)]
    }

    private mutating func value(
        of field: Field, in kind: EventKind, before position: Int, around day: Day
    ) -> JSON? {
        func date() -> JSON { .string("\(day + number(-900...900))") }
        switch field.type {
        case .text, .textOrNull, .texts, .instant, .digits, .key: return field.type == .texts ? ["x"] : "x"
        case .slug:
            switch field.name {
            case "site": return one(Self.sites)
            case "seat": return one(Self.seats)
            default: return one(Self.initiatives)
            }
        case .reference(let referent): return one(known(referent))
        case .references(let referent): return .array([one(known(referent))])
        case .scope: return "all"
        case .word(let words): return one(words)
        case .words(let words): return .array([one(words)])
        case .count: return .int(kind.bounds.contains { $0.part == field.name } ? number(0...9) : number(9...40))
        case .number, .amount: return .int(number(0...50))
        case .share: return .double(Double(number(0...20)) / 20)
        case .flag: return .bool(number(0...1) == 0)
        case .date, .openDate: return date()
        case .margin: return "3-2"
        case .pointer: return .int(number(1...position))
        case .indicator, .scalar: return nil
        }
    }

    private mutating func one(_ words: [String]) -> JSON { .string(words[number(0...words.count - 1)]) }

    private func known(_ referent: Referent) -> [String] {
        switch referent {
        case .site: Self.sites
        case .seat: Self.seats
        case .initiative: Self.initiatives
        }
    }
}
