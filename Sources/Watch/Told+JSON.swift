import Diagnosis
import Indicators
import Vocabulary

extension Told {
    /// In a fixed order, so that the same is written in the same bytes.
    package var json: JSON {
        func days(_ days: [String: Day]) -> JSON {
            .object(days.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .string($0.value.description)) })
        }
        return [
            "initiatives": .object(
                initiatives.sorted { $0.key < $1.key }.map { slug, standpoint in
                    JSON.Member(slug, standpoint.json)
                }),
            "decisions": days(decisions), "late": days(late), "silent": days(silent),
            "owned": .array(owned.sorted().map(JSON.string)), "dated": .array(dated.sorted().map(JSON.string)),
            "quiet": .int(quiet),
        ]
    }

    /// What was written by `json`; what cannot be read of it was not told.
    package init(_ json: JSON) {
        func days(_ name: String) -> [String: Day] {
            (json[name]?.members ?? []).reduce(into: [:]) { days, member in
                days[member.name] = member.value.text.flatMap { Day($0) }
            }
        }
        for member in json["initiatives"]?.members ?? [] {
            initiatives[member.name] = Standpoint(member.value)
        }
        decisions = days("decisions")
        late = days("late")
        silent = days("silent")
        owned = Set((json["owned"]?.elements ?? []).compactMap(\.text))
        dated = Set((json["dated"]?.elements ?? []).compactMap(\.text))
        quiet = json["quiet"]?.whole ?? 0
    }
}

extension Standpoint {
    fileprivate var json: JSON {
        [
            "verdict": .string(verdict.rawValue), "told": .string(told.description),
            "movements": .object(
                movements.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .string($0.value.rawValue)) }),
        ]
    }

    fileprivate init?(_ json: JSON) {
        guard let verdict = json["verdict"]?.text.flatMap(Verdict.init(rawValue:)),
            let told = json["told"]?.text.flatMap({ Day($0) })
        else { return nil }
        let movements = (json["movements"]?.members ?? []).reduce(into: [String: Trend]()) { found, member in
            found[member.name] = member.value.text.flatMap(Trend.init(rawValue:))
        }
        self.init(verdict, told: told, movements: movements)
    }
}
