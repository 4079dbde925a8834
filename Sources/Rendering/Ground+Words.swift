import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary

extension Ground {
    /// What the verdict rests on, in a sentence.
    func says(_ scene: Scene) -> String {
        switch self {
        case .status(let fact): "It was set to \"\(fact.value.text ?? "")\" on \(fact.at)."
        case .decidedAgainst(let entry): "It was decided against: \(entry.event.text("what") ?? "a decision")."
        case .nothingRecorded:
            "Nobody recorded how many use it or how well, no evaluation speaks for this day, and no objection is on record."
        case .cannotTell(let dimension):
            "The \(dimension.name) on record (\(dimension.valueWords)) does not tell which way it goes."
        case .signal(let signal): signal.says
        case .evaluated(let entry): entry.event.evaluationWords
        case .opposed(let entry):
            "Those who carry it object to it: \(entry.event.text("act") ?? "opposition") about the \(entry.event.text("subject") ?? "practice")."
        case .stalled(let check): check.says
        case .targetMissed(let entry, let reading):
            "The \(entry.event.text("dimension") ?? "") planned for \(entry.event.text("due") ?? "") was \(Phrases.number(entry.event.number("value") ?? 0, .share)); on record is \(Phrases.value(reading, .share))."
        case .wideButShallow(let spread, let depth):
            "Spread is \(spread.valueWords), and depth \(depth.valueWords)."
        case .young(let months, let launch):
            "It was launched \(launch.event.at), \(Phrases.number(Double(months), .months)) before; nothing recorded is falling."
        case .atFullImplementation(let depth): "Depth is at or above full implementation: \(depth.valueWords)."
        case .survived(let exit): exit.says
        case .removed(let structure):
            "Its \(structure.type.replacing("-", with: " ")) is \(structure.status?.value.text ?? "gone")."
        }
    }

    /// The name of the rule, for scripts.
    var rule: String {
        switch self {
        case .status: "status"
        case .decidedAgainst: "decided-against"
        case .nothingRecorded: "nothing-recorded"
        case .cannotTell: "cannot-tell"
        case .signal: "signal"
        case .evaluated: "evaluation"
        case .opposed: "opposition"
        case .stalled: "stall-test"
        case .targetMissed: "target-missed"
        case .wideButShallow: "wide-but-shallow"
        case .young: "young"
        case .atFullImplementation: "full-implementation"
        case .survived: "survived-exit"
        case .removed: "structure-gone"
        }
    }
}

extension Signal {
    fileprivate var says: String {
        switch trend {
        case .rising: "The \(series) on record rises, by \(rule) over \(points) records."
        case .falling: "The \(series) on record falls, by \(rule) over \(points) records."
        case .flat: "The \(series) on record has not moved, by \(rule) over \(points) records."
        case .unclear: "The \(series) on record shows no direction that chance would not give."
        }
    }
}

extension Exit {
    fileprivate var says: String {
        switch what {
        case .leader: "It went on after a leader was followed by another, on \(day)."
        case .partner: "It went on after an outside partner left, on \(day)."
        case .money: "It went on after a grant ended, on \(day)."
        }
    }
}

extension Event {
    fileprivate var evaluationWords: String {
        let finding: String
        switch text("finding") {
        case "strong": finding = "finds it strong"
        case "positive": finding = "finds in its favour"
        case "mixed": finding = "finds a mixed picture"
        case "none": finding = "looked for it and found none"
        case "falling": finding = "finds it falling"
        default: finding = "finds against it"
        }
        let about = text("dimension").map { ", on \($0)" } ?? ""
        return "\(text("author") ?? "An evaluation") \(finding)\(about)."
    }
}

extension Scale.Dimension {
    /// The value as it is shown, or why there is none.
    var valueWords: String {
        switch reading {
        case .known(let value, _): words(value)
        case .stale(let value, let evidence):
            "not known now: last recorded \(evidence.observed) (\(words(value))), too old"
        case .unknown(let why): "not known: \(Phrases.unknown(why))"
        }
    }

    private func words(_ value: Value) -> String {
        switch value {
        case .word(let word): unit == "evaluation" ? "evaluated as \(word)" : "\(word) (a word, not a count)"
        case .number, .flag:
            name == "durability" ? "\(Phrases.value(value, .share)) of what it was" : Phrases.value(value, .share)
        }
    }

    /// Which way it goes, where it was recorded more than once.
    var trendWords: String? {
        reading.current != nil && points > 1 ? "trend \(trend.rawValue)" : nil
    }

    /// How much of the district it speaks for, where that is known.
    var coverageWords: String? {
        guard let sitesKnown else { return nil }
        return sitesInScope.map { "\(sitesKnown) of \($0) sites" } ?? "\(sitesKnown) sites"
    }
}
