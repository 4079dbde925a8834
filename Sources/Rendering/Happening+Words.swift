import Inquiry
import Knowledge
import Projection
import Vocabulary

extension Happening {
    /// What happened, in a few words; who left or came is not named.
    var says: String {
        switch what {
        case .launched: return "launched"
        case .followed(let role, let isVacant):
            let seat = Phrases.roles([role])
            return isVacant ? "the seat of the \(seat) fell vacant" : "the \(seat) was followed by another"
        case .ranOut:
            let name = entry.event.text("name").map { ": \($0)" } ?? ""
            return entry.event.kind == "money" ? "money ran out as planned\(name)" : "a partner's time ended\(name)"
        case .given(let field):
            return field == "status"
                ? "set to \(entry.event.text(field) ?? "active")" : "given to another \(field)"
        case .told: return entry.event.newsWords
        }
    }

    /// For scripts: the kind of the event, or what became of it.
    var word: String {
        switch what {
        case .launched: "launch"
        case .followed: "leader"
        case .ranOut: "ended"
        case .given(let field): field
        case .told: entry.event.kind
        }
    }
}

extension Event {
    private func plain(_ field: String) -> String? { text(field)?.replacing("-", with: " ") }

    /// A field's value after some words, where it is given.
    private func and(_ field: String, _ lead: String) -> String { plain(field).map { lead + $0 } ?? "" }

    fileprivate var newsWords: String {
        switch kind {
        case "structure":
            let place = places.isEmpty ? "" : " at \(Phrases.list(places))"
            return "\(plain("structure") ?? "structure")\(place): \(plain("status") ?? "told of")"
        case "money":
            let fund = and("fund", ", ")
            let name = text("name").map { ", \($0)" } ?? ""
            return "money: \(plain("act") ?? "")\(fund)\(name)"
        case "decision":
            let end = flag("granted").map { $0 ? ", granted" : ", not granted" } ?? ""
            let stops = text("stops").map { ", which stops \($0)" } ?? ""
            return "decision: \(text("what") ?? "")\(end)\(stops)"
        case "board":
            let turn = flag("majority_changed") == true ? ", the majority changed" : ""
            return "board: \(plain("act") ?? "")\(and("result", ", "))\(and("stance", ", "))\(turn)"
        case "labor": return "labor: \(plain("act") ?? "")\(and("subject", " about "))"
        case "partner": return "a partner \(text("act") ?? "")\(text("name").map { ": \($0)" } ?? "")"
        case "designation": return "the district \(text("act") ?? "") \(text("name") ?? "")"
        case "shock": return "shock: \(text("what") ?? "")"
        case "measure-changed":
            return "the measure changed: \(text("measure") ?? "")\(text("what").map { ", \($0)" } ?? "")"
        case "commitment": return "\(text("move") ?? ""): \(plain("status") ?? "")"
        case "evaluation":
            return "evaluation: \(text("author") ?? "")\(and("dimension", ", on ")), \(text("finding") ?? "")"
        case "turnover": return "turnover: \(count("left") ?? 0) left\(and("role", ", "))"
        case "target":
            let due = text("due").map { " by \($0)" } ?? ""
            let value = number("value").map { " of \(Phrases.number($0, .share))" } ?? ""
            return "planned: \(plain("dimension") ?? "")\(value)\(due)"
        default: return kind
        }
    }
}
