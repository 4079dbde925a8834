import Indicators
import Testing

struct PettittTests {
    @Test(
        arguments: [
            (Series.demo, 142, 12, 0.00044898571489501656), (Series.ties, 13, 3, 1),
            (Series.five, 6, 3, 0.47385551736424353),
            (Series.falling, 16, 4, 0.13896690244560309), (Series.rising, 36, 6, 0.03140780113025614),
            (Series.nistCUSUM, 96, 12, 0.0027677793408726094), (Series.nistEWMA, 62, 15, 0.1284048513738847),
            (Series.held.map(\.rate), 156, 16, 0.010669125171959986),
        ])
    func `the most likely change is that of pyhomogeneity`(series: [Double], score: Int, before: Int, chance: Double)
        throws
    {
        let change = try #require(Pettitt(series))
        #expect(change.score == score)
        #expect(change.before == before)
        #expect(near(change.p, chance))
    }

    @Test func `a change needs a point on either side`() {
        #expect(Pettitt([]) == nil)
        #expect(Pettitt([4]) == nil)
        #expect(Pettitt([4, 4])?.score == 0)
        #expect(Pettitt([4, 4])?.p == 1)
    }

    @Test func `the score is the largest over every place and every pair across it`() throws {
        for series in Series.random {
            let scores = (1..<series.count).map { place in
                abs(
                    series[..<place].reduce(0) { sum, early in
                        series[place...].reduce(sum) { $0 + order(early, $1) }
                    })
            }
            let change = try #require(Pettitt(series))
            #expect(change.score == scores.max())
            #expect(change.before == scores.firstIndex(of: change.score).map { $0 + 1 })
        }
    }
}
