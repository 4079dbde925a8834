import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Vocabulary

extension Flip {
    /// `Depth (depth): 58 %, needs 60 % or more`.
    var says: String {
        let unit = indicator.unit
        let read: String
        switch now {
        case .known(let value, let evidence):
            read = (evidence.isLowerBound ? "at least " : "") + Phrases.value(value, unit)
        case .stale(let value, let evidence):
            read = "\(Phrases.value(value, unit)) on \(evidence.observed), too old to count"
        case .unknown: read = "not known"
        }
        return "\(indicator.name) (\(indicator.id)): \(read), needs \(span.says(unit))"
    }
}

extension Span {
    func says(_ unit: Indicator.Unit) -> String {
        switch self {
        case .flag(let flag): return flag ? "yes" : "no"
        case .words(let words): return Phrases.list(words.map { $0.replacing("-", with: " ") }, "or")
        case .numbers(let from, let upTo, _):
            if let from, let upTo, from.limit == upTo.limit { return "\(Phrases.number(from.limit, unit))" }
            let lower = from.map {
                $0.isIncluded
                    ? "\(Phrases.number($0.limit, unit)) or more" : "more than \(Phrases.number($0.limit, unit))"
            }
            let upper = upTo.map {
                $0.isIncluded
                    ? "\(Phrases.number($0.limit, unit)) or less" : "less than \(Phrases.number($0.limit, unit))"
            }
            let bounds = [lower, upper].compactMap { $0 }
            return bounds.isEmpty ? "any figure" : Phrases.list(bounds)
        }
    }
}

extension Upset {
    /// What would turn the lead, as a sentence that begins with `if` where it can be turned.
    func says(_ turned: String) -> String {
        switch self {
        case .flips(let flips):
            let answers = flips.filter(\.isAnswer).count
            let sort = answers == flips.count ? "answer" : answers == 0 ? "change" : "answer or change"
            let plural = answers == flips.count ? "answers" : answers == 0 ? "changes" : "answers and changes"
            let count = flips.count == 1 ? "one \(sort)" : "\(flips.count) \(plural), and no fewer"
            return "\(turned) with \(count)."
        case .never: return "It cannot lead whatever the answers."
        case .beyond(let count):
            return "More than \(count) readings would have to be others; how many was not worked out."
        }
    }

    var flips: [Flip] {
        if case .flips(let flips) = self { flips } else { [] }
    }

    var json: JSON {
        switch self {
        case .flips(let flips): ["possible": true, "size": .int(flips.count), "flips": .array(flips.map(\.json))]
        case .never: ["possible": false, "flips": []]
        case .beyond(let count): ["possible": .null, "more_than": .int(count), "flips": []]
        }
    }
}

extension Flip {
    fileprivate var json: JSON {
        .members([
            "indicator": .string(indicator.id), "unit": .string(indicator.unit.rawValue),
            "state": .string(now.current != nil ? "known" : now.evidence != nil ? "stale" : "unknown"),
            "now": (now.current ?? now.last)?.json ?? .null, "needs": span.json, "value": span.value.json,
            "answer": .bool(isAnswer), "says": .string(says),
        ])
    }
}

extension Known where Value == Indicators.Value {
    fileprivate var last: Value? {
        if case .stale(let value, _) = self { value } else { nil }
    }
}

extension Span {
    /// Bounds as they are: `above` and `below` do not include their limit, `at_least` and `at_most` do.
    fileprivate var json: JSON {
        switch self {
        case .flag(let flag): ["is": .bool(flag)]
        case .words(let words): ["one_of": .array(words.map(JSON.string))]
        case .numbers(let from, let upTo, _):
            .object(
                [
                    from.map { JSON.Member($0.isIncluded ? "at_least" : "above", Value.number($0.limit).json) },
                    upTo.map { JSON.Member($0.isIncluded ? "at_most" : "below", Value.number($0.limit).json) },
                ].compactMap { $0 })
        }
    }
}

extension InitiativeDiagnosis {
    /// What would take the lead from the first cause, where that cause is named as one: at least about even.
    func loss(by knowledge: KnowledgeBase) -> (upset: Upset, to: Finding?)? {
        guard let first = causes.first, first.standing.isLikely || first.standing == .aboutEven else { return nil }
        let (upset, to) = contest(by: knowledge).loss()
        return (upset, to.flatMap(knowledge.finding))
    }

    /// The same in one sentence, and in the words of what would have to change.
    func lossWords(_ knowledge: KnowledgeBase) -> (says: String, flips: [Flip])? {
        guard let (upset, to) = loss(by: knowledge) else { return nil }
        guard case .never = upset else {
            let turned = to.map { "\($0.name) (\($0.id)) would lead instead" } ?? "Another would lead"
            return (upset.says(turned), upset.flips)
        }
        return ("No answer would take the lead from it.", [])
    }
}
