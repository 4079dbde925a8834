import Knowledge

/// What the two words of a sign claim together: how often it is seen where the finding holds, and where it does not.
///
/// > Source: with Bayes factors a if present and b if absent, the rate without the finding is (1 - b) / (a - b), and with
/// > it a times that.
package struct ImpliedRates: Sendable, Hashable {
    /// Shares, 0 to 1.
    package let with: Double
    package let without: Double
    /// The sign counts against: what is seen is its absence.
    let isOfAbsence: Bool

    /// - Returns: `nil` where the sign weighs one way only, so that nothing follows.
    package init?(_ weight: Finding.Weight) {
        let (most, least) = (max(weight.present, weight.absent), min(weight.present, weight.absent))
        guard most > 0, least < 0 else { return nil }
        let seen = ImpliedRates.factor(most)
        let missed = ImpliedRates.factor(least)
        without = (1 - missed) / (seen - missed)
        with = without * seen
        isOfAbsence = weight.present < weight.absent
    }

    /// `seen in about 53 % of places with this cause and 5 % of those without`
    package var words: String {
        "\(isOfAbsence ? "missing" : "seen") in about \(percent(with)) % of places with this cause and "
            + "\(percent(without)) % of those without"
    }

    /// The Bayes factor of so many decibans.
    private static func factor(_ decibans: Int) -> Double {
        let one = 1.258_925_411_794_167_3
        let size = (0..<abs(decibans)).reduce(1.0) { product, _ in product * one }
        return decibans < 0 ? 1 / size : size
    }

    private func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}
