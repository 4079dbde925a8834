import Indicators
import Testing

struct MannKendallTests {
    @Test(
        arguments: [
            (Series.demo, 165, 1599, 4.101281850898913, 4.108677390957105e-05),
            (Series.ties, -2, 676.6666666666666, -0.03844258722192447, 0.9693348063676293),
            (Series.five, 4, 16.666666666666668, 0.7348469228349533, 0.4624327264504764),
            (Series.falling, -28, 65.33333333333333, -3.340383700311406, 0.0008366271311193163),
            (Series.rising, 66, 212.66666666666666, 4.45721562860432, 8.303107353668793e-06),
            (Series.nistCUSUM, 93, 949, 2.9864463765414992, 0.0028224033241268653),
            (Series.nistEWMA, 55, 947, 1.7547642193984632, 0.0792996461941089),
            (Series.held.map(\.rate), -177, 3103, -3.1595248830011733, 0.0015802660564467885),
        ])
    func `score, variance, z and chance are those of pymannkendall`(
        series: [Double], score: Int, variance: Double, z: Double, chance: Double
    ) {
        let found = MannKendall(series)
        #expect(found.score == score)
        #expect(near(found.variance, variance))
        #expect(near(found.z, z))
        #expect(near(found.normalP, chance))
    }

    @Test(
        arguments: [
            (Series.five, 0.48333333333333334), (Series.falling, 4.96031746031746e-05),
            (Series.rising, 4.17535139757362e-09),
        ])
    func `the exact chance is that of scipy's kendalltau`(series: [Double], chance: Double) {
        #expect(near(MannKendall(series).exactP, chance))
        #expect(near(MannKendall(series).p, chance))
    }

    @Test func `a long series, and one with ties, has no exact chance`() {
        #expect(near(MannKendall((0..<33).map(Double.init)).exactP ?? 0, 2 / (1...33).reduce(1) { $0 * Double($1) }))
        let long = MannKendall((0..<34).map(Double.init))
        #expect(long.exactP == nil)
        #expect(long.p == long.normalP)
        #expect(MannKendall(Series.demo).exactP == nil)
        #expect(MannKendall(Series.demo).p == MannKendall(Series.demo).normalP)
    }

    @Test(arguments: [([], nil), ([5], nil), ([5, 5], 0), ([5, 6], 1), ([6, 5], -1)] as [([Double], Double?)])
    func `of next to nothing nothing is called`(series: [Double], tau: Double?) {
        let found = MannKendall(series)
        #expect(found.tau == tau)
        #expect(found.z == 0)
        #expect(found.p == 1)
    }

    @Test func `the exact chance is that of going through every order`() {
        for points in 2...7 {
            let scores = orders(of: (0..<points).map(Double.init)).map { MannKendall($0).score }
            for score in Set(scores) {
                let atLeast = scores.count { abs($0) >= abs(score) }
                let example = orders(of: (0..<points).map(Double.init))[scores.firstIndex(of: score) ?? 0]
                #expect(near(MannKendall(example).exactP, Double(atLeast) / Double(scores.count)))
            }
        }
    }

    @Test func `the score is that of every pair, and the variance that of its groups of ties`() {
        for series in Series.random {
            let pairs = series.indices.flatMap { early in series.indices.filter { $0 > early }.map { (early, $0) } }
            let found = MannKendall(series)
            #expect(found.score == pairs.reduce(0) { $0 + order(series[$1.0], series[$1.1]) })
            let n = Double(series.count)
            let ties = Set(series).reduce(0.0) { sum, value in
                let t = Double(series.count { $0 == value })
                return sum + t * (t - 1) * (2 * t + 5)
            }
            #expect(near(found.variance, (n * (n - 1) * (2 * n + 5) - ties) / 18))
            #expect(found.hasTies == (Set(series).count < series.count))
        }
    }

    private func orders(of values: [Double]) -> [[Double]] {
        guard let first = values.first else { return [[]] }
        return orders(of: Array(values.dropFirst())).flatMap { rest in
            (0...rest.count).map { place in Array(rest[..<place]) + [first] + Array(rest[place...]) }
        }
    }
}
