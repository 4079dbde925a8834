import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary

extension DistrictState {
    /// The dated sources behind ledger positions, newest first: `2017, AllThingsPLC 2024 (as reported) #12`.
    ///
    /// - Parameters:
    ///   - most: How many are written out; of the rest, the number.
    ///   - isNumbered: Whether the positions are those of the ledger, where they can be looked up.
    func citation(_ positions: [Int], most: Int = 3, isNumbered: Bool = true) -> String {
        let entries = positions.compactMap(entry).sorted { $1.turn < $0.turn }
        guard !entries.isEmpty else { return "" }
        let shown = entries.prefix(most).map { entry in
            let source = entry.event.text("source") ?? "no source given"
            let firmness = entry.event.confidence.words
            return "\(entry.event.at), \(source)\(firmness)" + (isNumbered ? " #\(entry.seq)" : "")
        }
        let rest = entries.count > most ? "; and \(entries.count - most) more" : ""
        return "[" + shown.joined(separator: "; ") + rest + "]"
    }
}

extension Confidence {
    var words: String {
        switch self {
        case .record: ""
        case .report: " (as reported)"
        case .estimate: " (an estimate)"
        }
    }
}

extension SignReading {
    /// What the sign says as it stands, without its evidence.
    func says(_ knowledge: KnowledgeBase) -> String {
        let limit = sign.setOn.map { " (The limit was set by your district on \($0).)" } ?? ""
        return switch state {
        case .present: fill(sign.present, knowledge) + limit
        case .absent: fill(sign.absent, knowledge) + limit
        case .stale: "\(sign.name): last recorded \(observed?.text ?? "long ago"), too old to count"
        case .unknown: "\(sign.name): not known, \(whyUnknown)"
        case .notApplicable: "\(sign.name): does not apply"
        }
    }

    private var whyUnknown: String {
        for reading in readings {
            if case .unknown(let why) = reading.value { return Phrases.unknown(why) }
        }
        return "the records do not settle it"
    }

    private func fill(_ text: String, _ knowledge: KnowledgeBase) -> String {
        guard let first = readings.first, let unit = knowledge.indicator(first.indicator)?.unit else { return text }
        let value = first.value.current.map { Phrases.value($0, unit) } ?? "not known"
        let atLeast = first.value.evidence?.isLowerBound == true && state == .present ? "at least " : ""
        let threshold = sign.condition.limit(of: first.indicator).map { Phrases.number($0, unit) } ?? ""
        let times = first.value.current == .number(1) ? "once" : "\(value) times"
        return text.replacing("{value} times", with: atLeast + times).replacing("{value}", with: atLeast + value)
            .replacing("{threshold}", with: threshold)
    }

    /// The first indicator's value, where it is known.
    var value: Value? { readings.first?.value.current }
}

extension Condition {
    /// The number that an indicator is held against, where it is held against one.
    func limit(of wanted: String) -> Double? {
        switch self {
        case .test(let indicator, let test):
            guard indicator == wanted else { return nil }
            switch test {
            case .below(let limit), .atMost(let limit), .above(let limit), .atLeast(let limit): return limit
            case .isFlag, .isWord, .known: return nil
            }
        case .all(let parts), .any(let parts): return parts.lazy.compactMap { $0.limit(of: wanted) }.first
        }
    }
}

extension Finding.Weight {
    /// Its word, and since when it is the district's own.
    var told: String { strength + (setOn.map { ", as your district set it on \($0)" } ?? "") }
}
