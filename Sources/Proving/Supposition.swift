import Diagnosis
import Indicators
import Knowledge
import Vocabulary

/// Values supposed of a few indicators; all others are unknown.
struct Supposition: Sendable {
    var values: [String: Value] = [:]

    /// As if somebody had told it.
    func readings(by weighing: Weighing) -> Readings {
        Readings(values.mapValues(Known.supposed), launch: .hearsay, by: weighing)
    }

    /// Each indicator unknown about one time in three, unless it is always known, and else of any of its values.
    static func random(over indicators: [String], _ cells: Cells, _ dice: inout Dice) -> Supposition {
        var supposed = Supposition()
        for indicator in indicators where dice.next() % 3 != 0 || cells.alwaysKnown.contains(indicator) {
            supposed.values[indicator] = dice.pick(cells[indicator])
        }
        return supposed
    }

    /// The same with as few values as will do: each is taken away for which `holds` holds without it too.
    func thinned(keeping kept: Set<String>, while holds: (Supposition) -> Bool) -> Supposition {
        var thin = self
        for indicator in values.keys.sorted() where !kept.contains(indicator) {
            var less = thin
            less.values[indicator] = nil
            if holds(less) { thin = less }
        }
        return thin
    }

    /// As the `readings` of a scenario.
    var words: String {
        let pairs = values.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.plain)" }
        return "{\(pairs.joined(separator: ", "))}"
    }
}

extension Value {
    var plain: String {
        switch self {
        case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
        case .flag(let flag): String(flag)
        case .word(let word): word
        }
    }
}

extension Finding {
    /// The indicators that its signs look at, in the order of the signs, each once.
    func indicators(in knowledge: KnowledgeBase) -> [String] {
        signs.compactMap { knowledge.sign($0.sign) }.flatMap(\.condition.indicators)
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
