/// What an indicator reads, in its unit.
package enum Value: Sendable, Hashable {
    case number(Double)
    case flag(Bool)
    case word(String)

    package var number: Double? {
        if case .number(let number) = self { number } else { nil }
    }
}
