import Indicators
import Knowledge

/// Values of an indicator that no sign tells apart: any of them changes the same.
package enum Span: Sendable, Hashable {
    /// Numbers between two limits; `at` is one of them, what is read now where that lies between, else near to it.
    case numbers(from: Bound?, upTo: Bound?, at: Double)
    case flag(Bool)
    /// At least one, in the order of the alphabet; `anotherWord` among them where any word may be told.
    case words([String])

    package struct Bound: Sendable, Hashable {
        package let limit: Double
        package let isIncluded: Bool
    }

    /// Stands for all words that no sign asks for.
    package static let anotherWord = "another word"

    /// One of its values.
    package var value: Value {
        switch self {
        case .numbers(_, _, let at): .number(at)
        case .flag(let flag): .flag(flag)
        case .words(let words): .word(words.first ?? "")
        }
    }
}

extension Span {
    /// The spans into which the conditions cut what an indicator can read, in the order of its values.
    ///
    /// - Parameters:
    ///   - tests: What is asked of the indicator.
    ///   - values: One value of each cell, as `Cells` has them.
    ///   - now: The number that is read now.
    static func all(
        of values: [Value], asked tests: [Condition.Test], from now: Double?,
        answers: (Condition.Test, Value) -> SignState
    ) -> [Span] {
        let limits = Set(tests.compactMap(\.limit)).sorted()
        let answered = values.map { value in (value, tests.map { answers($0, value) }) }
        var groups: [(values: [Value], told: [SignState])] = []
        for (value, told) in answered {
            if let place = groups.firstIndex(where: { $0.told == told }) {
                groups[place].values.append(value)
            } else {
                groups.append(([value], told))
            }
        }
        return groups.compactMap { Span($0.values, limits, from: now) }
    }

    private init?(_ values: [Value], _ limits: [Double], from now: Double?) {
        switch values.first {
        case .flag(let flag): self = .flag(flag)
        case .word:
            self = .words(
                values.compactMap { value -> String? in
                    if case .word(let word) = value { word } else { nil }
                })
        case .number:
            let numbers = values.compactMap(\.number).sorted()
            guard let least = numbers.first, let most = numbers.last else { return nil }
            let lower = limits.last { $0 <= least }.map { Bound(limit: $0, isIncluded: $0 == least) }
            let upper = limits.first { $0 >= most }.map { Bound(limit: $0, isIncluded: $0 == most) }
            self = .numbers(from: lower, upTo: upper, at: min(max(now ?? least, least), most))
        case nil: return nil
        }
    }
}
