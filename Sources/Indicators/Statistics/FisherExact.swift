/// Fisher's exact test of a table of two rows and two columns: whether so lopsided a split can be chance.
///
/// > Source: R. A. Fisher, The Design of Experiments, 1935; the one-sided p is the sum of the hypergeometric
/// > probabilities of this split and of those that are more lopsided the same way
package struct FisherExact: Sendable, Hashable {
    /// The chance of at least so many in the first cell, with the margins as they are.
    package let chance: Double

    /// - Parameters:
    ///   - have: Of the first group, those that have it; at most `first`.
    ///   - first: The size of the first group.
    ///   - others: Of the second group, those that have it; at most `second`.
    ///   - second: The size of the second group.
    package init(_ have: Int, of first: Int, against others: Int, of second: Int) {
        let total = have + others
        let most = min(first, total)
        let ways = FisherExact.choose(first + second, total)
        chance =
            have > most
            ? 0
            : (have...most).reduce(0.0) { sum, count in
                sum + FisherExact.choose(first, count) * FisherExact.choose(second, total - count) / ways
            }
    }

    /// Ways to take so many of so many; 0 where there are none.
    private static func choose(_ all: Int, _ some: Int) -> Double {
        guard some >= 0, some <= all else { return 0 }
        return (0..<min(some, all - some)).reduce(1.0) { product, step in
            product * Double(all - step) / Double(step + 1)
        }
    }
}
