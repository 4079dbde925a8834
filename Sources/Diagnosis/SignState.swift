import Indicators
import Knowledge
import Vocabulary

/// How a sign stands.
package enum SignState: String, Sendable, Hashable, CaseIterable {
    case present, absent, unknown, stale
    case notApplicable = "not-applicable"

    /// Stale and unknown signs weigh nothing.
    package var isKnown: Bool {
        switch self {
        case .present, .absent: true
        case .unknown, .stale, .notApplicable: false
        }
    }
}

extension SignState {
    /// A reading held against one test.
    ///
    /// - Parameter levels: The share that each word stands for where a number is asked for.
    init(of reading: Known<Value>, by test: Condition.Test, _ levels: [String: Double]) {
        if case .known(let wanted) = test {
            self = (reading.current != nil) == wanted ? .present : .absent
            return
        }
        switch reading {
        case .unknown(.notApplicable): self = .notApplicable
        case .unknown: self = .unknown
        case .stale: self = .stale
        case .known(let value, let evidence):
            guard let holds = test.holds(of: value, levels) else {
                self = .unknown
                return
            }
            // At least so many are on record: more can turn "at least 6" to true and "at most 3" to false, never back.
            if evidence.isLowerBound && holds != test.isUpward {
                self = .unknown
            } else {
                self = holds ? .present : .absent
            }
        }
    }

    /// Kleene's AND and OR of two, with stale and not applicable kept apart from unknown.
    ///
    /// - Parameter decisive: What one part is enough for: absent for AND, present for OR.
    func joined(with other: SignState, decisive: SignState) -> SignState {
        other.rank(decisive: decisive) < rank(decisive: decisive) ? other : self
    }

    /// Of all of them, beginning with what none of them makes.
    static func joined(_ states: [SignState], decisive: SignState, otherwise: SignState) -> SignState {
        states.reduce(otherwise) { $0.joined(with: $1, decisive: decisive) }
    }

    /// What comes first settles a joint condition.
    private func rank(decisive: SignState) -> Int {
        switch (self, decisive) {
        case (.present, .present), (.absent, .absent): 0
        case (.unknown, _): 1
        case (.stale, _): 2
        case (.notApplicable, _): 3
        case (.present, _), (.absent, _): 4
        }
    }
}

extension Condition.Test {
    /// `nil` where the value is of a sort that the test says nothing about.
    fileprivate func holds(of value: Value, _ levels: [String: Double]) -> Bool? {
        switch self {
        case .below(let limit): value.share(levels).map { $0 < limit }
        case .atMost(let limit): value.share(levels).map { $0 <= limit }
        case .above(let limit): value.share(levels).map { $0 > limit }
        case .atLeast(let limit): value.share(levels).map { $0 >= limit }
        case .isFlag(let wanted):
            if case .flag(let flag) = value { flag == wanted } else { nil }
        case .isWord(let words):
            if case .word(let word) = value { words.contains(word) } else { nil }
        case .known: nil
        }
    }

    /// A larger value can only make it true.
    fileprivate var isUpward: Bool {
        switch self {
        case .above, .atLeast: true
        case .below, .atMost, .isFlag, .isWord, .known: false
        }
    }
}

extension Value {
    fileprivate func share(_ levels: [String: Double]) -> Double? {
        switch self {
        case .number(let number): number
        case .word(let word): levels[word]
        case .flag: nil
        }
    }
}
