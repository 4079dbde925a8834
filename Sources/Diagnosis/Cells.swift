import Indicators
import Knowledge
import Vocabulary

/// For each indicator, values that stand for all it can take: the conditions of the signs cut its range into cells, and
/// two values of one cell make no difference to any sign.
package struct Cells: Sendable {
    private let values: [String: [Value]]
    /// Indicators that are known of every initiative.
    package let alwaysKnown: Set<String>

    package init(_ knowledge: KnowledgeBase) {
        var tests: [String: [Condition.Test]] = [:]
        let conditions = knowledge.signs.map(\.condition) + knowledge.moves.compactMap(\.doneWhen)
        for condition in conditions { condition.collect(into: &tests) }
        alwaysKnown = Set(knowledge.indicators.filter(\.isAlwaysKnown).map(\.id))
        values = Dictionary(
            knowledge.indicators.map { indicator in
                let heard = indicator.id == knowledge.weighing.sounding ? knowledge.choices(of: indicator) : []
                return (
                    indicator.id,
                    heard.isEmpty ? Cells.values(of: indicator, tests[indicator.id] ?? []) : heard.map(Value.word)
                )
            },
            uniquingKeysWith: { first, _ in first })
    }

    /// In a fixed order, at least one; without the value that is not known.
    package subscript(indicator: String) -> [Value] { values[indicator] ?? [] }

    private static func values(of indicator: Indicator, _ tests: [Condition.Test]) -> [Value] {
        switch indicator.unit {
        case .flag: [.flag(true), .flag(false)]
        case .word: words(of: indicator, tests).map(Value.word)
        case .share: numbers(tests, in: 0...1, step: 0.05).map(Value.number)
        case .correlation: numbers(tests, in: -1...1, step: 0.05).map(Value.number)
        case .points:
            numbers(tests, in: -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude, step: 1)
                .map(Value.number)
        case .days, .months, .minutes, .hours, .count:
            numbers(tests, in: 0...Double.greatestFiniteMagnitude, step: 1).map(Value.number)
        }
    }

    /// The limits, and a value between each two of them and beyond the outermost.
    private static func numbers(_ tests: [Condition.Test], in range: ClosedRange<Double>, step: Double) -> [Double] {
        let limits = Set(tests.compactMap(\.limit)).sorted()
        guard let lowest = limits.first, let highest = limits.last else { return [range.lowerBound] }
        var values = limits + [max(range.lowerBound, lowest - step), min(range.upperBound, highest + step)]
        for (left, right) in zip(limits, limits.dropFirst()) { values.append((left + right) / 2) }
        return Set(values.map { ($0 * 1_000_000).rounded() / 1_000_000 }).sorted()
    }

    private static func words(of indicator: Indicator, _ tests: [Condition.Test]) -> [String] {
        let asked = tests.flatMap { test in
            if case .isWord(let words) = test { words } else { [String]() }
        }
        return Set(asked + indicator.words).sorted()
    }
}

extension Condition {
    func collect(into tests: inout [String: [Test]]) {
        switch self {
        case .test(let indicator, let test): tests[indicator, default: []].append(test)
        case .all(let parts), .any(let parts): for part in parts { part.collect(into: &tests) }
        }
    }
}

extension Condition.Test {
    var limit: Double? {
        switch self {
        case .below(let limit), .atMost(let limit), .above(let limit), .atLeast(let limit): limit
        case .isFlag, .isWord, .known: nil
        }
    }
}

extension Indicator {
    /// An initiative that is on record has an age and a status.
    fileprivate var isAlwaysKnown: Bool { measure == .age || measure == .attribute(field: "status") }

    /// The words that its mechanism can give; empty where any word may be told.
    var words: [String] {
        switch measure {
        case .trend: ["rising", "flat", "falling", "unclear"]
        case .outcomeDirection: ["up", "flat", "down"]
        case .successorOrigin: ["inside", "outside"]
        case .attribute(let field): Indicator.words(of: field, of: "initiative")
        case .structureWord(_, let field): Indicator.words(of: field, of: "structure")
        case .latest(let kind, _, let field): Indicator.words(of: field, of: kind)
        default: []
        }
    }

    private static func words(of field: String, of kind: String) -> [String] {
        guard case .word(let words)? = EventKind.named(kind)?.field(field)?.type else { return [] }
        return words
    }
}

extension KnowledgeBase {
    /// The words that an answer about an indicator may be, and that make a difference; empty where any word may be told, or
    /// no word.
    package func choices(of indicator: Indicator) -> [String] {
        guard indicator.unit == .word else { return [] }
        if indicator.id == weighing.sounding { return Set(findings.compactMap(\.heardAs)).sorted() }
        return indicator.words
    }
}
