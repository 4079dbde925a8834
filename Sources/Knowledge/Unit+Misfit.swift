extension Indicator.Unit {
    /// The numbers that it can take; `nil` where it takes none.
    package var range: ClosedRange<Double>? {
        switch self {
        case .share: 0...1
        case .correlation: -1...1
        case .points: -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
        case .days, .months, .minutes, .hours, .count: 0...Double.greatestFiniteMagnitude
        case .flag, .word: nil
        }
    }

    /// Why an indicator of this unit can never answer a test, and what to write instead; `nil` where it can.
    func misfit(of test: Condition.Test) -> (reason: String, remedy: String)? {
        switch test {
        case .known: return nil
        case .below(let limit), .atMost(let limit), .above(let limit), .atLeast(let limit):
            guard let range else {
                return (
                    "is a \(rawValue), and this compares it with a number",
                    self == .flag
                        ? "write \"is: true\" or \"is: false\"" : "write \"is: WORD\" or \"one-of: [WORD, WORD]\""
                )
            }
            guard !range.contains(limit) else { return nil }
            return (
                "is counted in the unit \(rawValue), and this limit lies out of its range",
                self == .share ? "shares lie from 0 to 1: 25 % is 0.25" : "write a limit that the unit can reach"
            )
        case .isFlag:
            return self == .flag
                ? nil : ("is no flag but a \(rawValue)", "compare it: below, at-most, above, at-least or one-of")
        case .isWord:
            return self == .word || self == .share
                ? nil
                : (
                    "is no word but a \(rawValue)",
                    self == .flag ? "write true or false" : "compare it with a number"
                )
        }
    }
}
