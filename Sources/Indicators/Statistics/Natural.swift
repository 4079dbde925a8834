/// A whole number of any size, not negative, so that counts of arrangements are exact for a series of any length.
struct Natural: Sendable, Hashable, Comparable {
    /// Lowest first; the last is not zero.
    private var words: [UInt64]

    init(_ value: UInt64) { words = value == 0 ? [] : [value] }

    /// In how many ways `part` can be chosen out of `whole`; 0 where there are not so many.
    static func choices(_ part: Int, of whole: Int) -> Natural {
        guard part >= 0, part <= whole else { return Natural(0) }
        var ways = Natural(1)
        for step in 0..<min(part, whole - part) { ways = ways.scaled(by: whole - step, over: step + 1) }
        return ways
    }

    static func + (left: Natural, right: Natural) -> Natural {
        var sum = left
        sum.add(right)
        return sum
    }

    static func += (left: inout Natural, right: Natural) { left.add(right) }

    static func * (left: Natural, right: UInt64) -> Natural {
        var product = left
        product.multiply(by: right)
        return product
    }

    /// This times one number over another, where the result is whole.
    func scaled(by factor: Int, over divisor: Int) -> Natural {
        var result = self * UInt64(factor)
        result.divide(by: UInt64(divisor))
        return result
    }

    static func < (left: Natural, right: Natural) -> Bool {
        guard left.words.count == right.words.count else { return left.words.count < right.words.count }
        return left.words.reversed().lexicographicallyPrecedes(right.words.reversed())
    }

    private mutating func add(_ other: Natural) {
        var carry: UInt64 = 0
        for index in 0..<max(words.count, other.words.count) {
            if index == words.count { words.append(0) }
            let (once, over) = words[index].addingReportingOverflow(index < other.words.count ? other.words[index] : 0)
            let (twice, overAgain) = once.addingReportingOverflow(carry)
            words[index] = twice
            carry = over || overAgain ? 1 : 0
        }
        if carry > 0 { words.append(carry) }
    }

    private mutating func multiply(by factor: UInt64) {
        var carry: UInt64 = 0
        for index in words.indices {
            let (high, low) = words[index].multipliedFullWidth(by: factor)
            let (sum, over) = low.addingReportingOverflow(carry)
            words[index] = sum
            carry = high + (over ? 1 : 0)
        }
        if carry > 0 { words.append(carry) }
        trim()
    }

    private mutating func divide(by divisor: UInt64) {
        var rest: UInt64 = 0
        for index in words.indices.reversed() {
            (words[index], rest) = divisor.dividingFullWidth((rest, words[index]))
        }
        trim()
    }

    private mutating func trim() {
        while words.last == 0 { words.removeLast() }
    }
}
