/// Whether later values tend to be larger, or smaller, than earlier ones.
///
/// Each pair of points counts, and only by its order. Points that resemble their neighbours call it too often: with an
/// autocorrelation of one half, a fifth of unchanged series.
///
/// > Source: Mann 1945; Kendall 1975
package struct MannKendall: Sendable, Hashable {
    package let points: Int
    /// S: pairs that rise less pairs that fall.
    package let score: Int
    /// Var(S) = [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] / 18, t the sizes of groups of equal values.
    package let variance: Double
    package let hasTies: Bool

    package init(_ values: [Double]) {
        points = values.count
        score = values.indices.reduce(0) { score, late in
            values[..<late].reduce(score) { $0 + ($1 < values[late] ? 1 : $1 > values[late] ? -1 : 0) }
        }
        let groups = MannKendall.ties(in: values)
        hasTies = !groups.isEmpty
        variance = MannKendall.variance(points: values.count, ties: groups)
    }

    /// S over its standard deviation, one step nearer to 0; 0 where nothing varies.
    package var z: Double {
        score == 0 ? 0 : (Double(score) - (score > 0 ? 1 : -1)) / variance.squareRoot()
    }

    /// Kendall's τ-a: S over the number of pairs; `nil` under two points.
    package var tau: Double? { points < 2 ? nil : Double(2 * score) / Double(points * (points - 1)) }

    /// The chance of a score as far from 0 in a series without trend, by the normal distribution, both sides.
    ///
    /// Too large for short series: seventeen times the exact one for eight points that only rise.
    package var normalP: Double { min(1, 2 * Normal.above(abs(z))) }

    /// The exact chance where it can be had, else that by the normal distribution.
    package var p: Double { exactP ?? normalP }

    /// Sizes of groups of equal values, those of one left out.
    static func ties(in values: [Double]) -> [Int] {
        Dictionary(grouping: values) { $0 }.values.map(\.count).filter { $0 > 1 }
    }

    static func variance(points: Int, ties: [Int]) -> Double {
        func term(_ count: Int) -> Int { count * (count - 1) * (2 * count + 5) }
        return Double(ties.reduce(term(points)) { $0 - term($1) }) / 18
    }
}
