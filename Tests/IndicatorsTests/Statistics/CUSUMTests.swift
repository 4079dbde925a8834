import Indicators
import Testing

struct CUSUMTests {
    @Test func `a series against its own mean is that of qcc`() throws {
        let sums = try #require(CUSUM.standardised(Series.demo, slack: 0.5, limit: 5).chart)
        #expect(near(sums.target, 15.5833333333333))
        #expect(near(Array(sums.above.suffix(4)), [5.229, 5.46408, 6.73692, 7.49088]))
        #expect(near(Array(sums.below.prefix(4)), [-1.35932, -1.68088, -3.55908, -3.36176]))
        #expect(sums.signalsAbove == [20, 21, 22, 23])
        #expect(sums.signalsBelow == [5, 7, 8, 9, 10, 11, 12])
        #expect(CUSUM.standardised(Series.demo, slack: 0.5, limit: 4).chart?.signalsAbove == [19, 20, 21, 22, 23])
    }

    @Test func `a series against a target is that of the NIST handbook`() {
        let sums = CUSUM(Series.nistCUSUM, target: 325, sigma: 1.27, slack: 0.3175 / 1.27, limit: 4.1959 / 1.27)
        #expect(near(sums.above[12...15].map { $0 * 1.27 }, [3.0075, 4.94, 7.4475, 10.63]))
        #expect(near(sums.below[0...3].map { $0 * 1.27 }, [0, -0.0075, 0, -0.3325]))
        #expect(sums.signalsAbove == [13, 14, 15, 16, 17, 18, 19])
        #expect(sums.signalsBelow == [])
    }

    @Test func `a sum on its limit is no signal`() {
        let sums = CUSUM([3, 3], target: 0, sigma: 1, slack: 0.5, limit: 5)
        #expect(sums.above == [2.5, 5])
        #expect(sums.signalsAbove == [])
        #expect(CUSUM([3, 3], target: 0, sigma: 1, slack: 0.5, limit: 4.9).signalsAbove == [1])
    }

    @Test func `a series without variation has no sums of its own`() {
        #expect(CUSUM.standardised([2, 2, 2], slack: 0.5, limit: 5) == .noVariation)
        #expect(CUSUM.standardised([2], slack: 0.5, limit: 5) == .tooFew(have: 1, need: 2))
        #expect(CUSUM([], target: 0, sigma: 1, slack: 0.5, limit: 5).above == [])
    }

    @Test func `a sum is the largest of any stretch that ends there`() {
        for series in Series.random {
            let sums = CUSUM(series, target: 2, sigma: 3, slack: 0.5, limit: 5)
            func largest(_ steps: [Double], _ end: Int) -> Double {
                max(0, (0...end).map { steps[$0...end].reduce(0, +) }.max() ?? 0)
            }
            let up = series.map { ($0 - 2) / 3 - 0.5 }
            let down = series.map { (2 - $0) / 3 - 0.5 }
            #expect(near(sums.above, series.indices.map { largest(up, $0) }))
            #expect(near(sums.below, series.indices.map { -largest(down, $0) }))
        }
    }
}
