import func Glibc.exp

/// Where a series most likely changed its level, once.
///
/// > Source: Pettitt 1979
package struct Pettitt: Sendable, Hashable {
    /// max over t of |Σ sgn(yⱼ − yᵢ)|, i up to t and j after it.
    package let score: Int
    /// How many points come before the change; the first such place where several are as likely.
    package let before: Int
    private let points: Int

    /// - Returns: `nil` under two points.
    package init?(_ values: [Double]) {
        guard values.count >= 2 else { return nil }
        // A point that moves over to the early side takes with it how it stands to every other.
        var sum = 0
        var best = (score: -1, before: 0)
        for (position, value) in values.enumerated().dropLast() {
            sum += values.reduce(0) { $0 + ($1 > value ? 1 : $1 < value ? -1 : 0) }
            if abs(sum) > best.score { best = (abs(sum), position + 1) }
        }
        score = best.score
        before = best.before
        points = values.count
    }

    /// The chance of so high a score without any change, near enough where it is small: 2·exp(−6U²/(n³+n²)).
    package var p: Double {
        let n = Double(points)
        return Swift.min(1, 2 * exp(-6 * Double(score * score) / (n * n * n + n * n)))
    }
}
