import Testing

@testable import Indicators

struct TheilSenTests {
    @Test(
        arguments: [
            (Series.demo, 0.31009615384615385, 12.43389423076923, 0.2...0.4),
            (Series.ties, 0, 4, 0...0),
            (Series.five, 2.125, 59.75, -6...12),
            (Series.falling, -2.25, 40.875, -3 ... -1.6666666666666667),
            (Series.rising, 2, 1.5, 1.75...2),
            (Series.nistCUSUM, 0.19014423076922796, 323.41862980769235, 0.08333333333333333...0.28333333333333144),
            (Series.nistEWMA, 0.13541666666666713, 49.463541666666664, -0.02857142857142847...0.28666666666666696),
            (
                Series.held.map(\.rate), -0.011111111111111117, 0.9702020202020203,
                -0.020202020202020204 ... -0.00448933782267116
            ),
        ] as [([Double], Double, Double, ClosedRange<Double>)])
    func `slope, intercept and limits are those of scipy's theilslopes`(
        series: [Double], slope: Double, intercept: Double, limits: ClosedRange<Double>
    ) throws {
        let line = try #require(TheilSen(series))
        #expect(near(line.slope, slope))
        #expect(near(line.intercept, intercept))
        #expect(near(line.limits(.twoSided(0.95)).lowerBound, limits.lowerBound))
        #expect(near(line.limits(.twoSided(0.95)).upperBound, limits.upperBound))
    }

    @Test func `days need not be even, and two points of one day have no slope between them`() throws {
        let line = try #require(TheilSen(x: [0, 7, 7, 28], y: [1, 2, 4, 8]))
        // The slopes are 1/7, 1/4, 2/7, 4/21 and 3/7.
        #expect(near(line.slope, 0.25))
        #expect(near(line.intercept, 3 - 0.25 * 7))
        let gaps = try #require(
            TheilSen(
                x: [0, 1, 2, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 16, 18, 19, 20, 21],
                y: [
                    46.6, 51.5, 50.5, 49.9, 50.6, 50.6, 51.8, 47.5, 52.3, 50.9, 52.7, 51.8, 50.3, 51.9, 47.1, 50.9,
                    53.9,
                    45,
                ]))
        #expect(near(gaps.slope, 0.04))
        #expect(near(gaps.intercept, 50.29))
        #expect(near(gaps.limits(.twoSided(0.95)).lowerBound, -0.18))
        #expect(near(gaps.limits(.twoSided(0.95)).upperBound, 0.2))
    }

    @Test func `a line needs two points that differ in time`() {
        #expect(TheilSen([]) == nil)
        #expect(TheilSen([3]) == nil)
        #expect(TheilSen(x: [5, 5], y: [1, 2]) == nil)
        #expect(TheilSen([3, 5]).map { [$0.slope, $0.intercept] } == [2, 3])
        #expect(TheilSen([3, 5])?.limits(.oneSided(0.95)) == 2...2)
        #expect(TheilSen([4, 4, 4])?.limits(.twoSided(0.99)) == 0...0)
    }

    @Test func `one-sided limits are the two-sided ones of twice the doubt`() throws {
        for series in Series.random {
            let line = try #require(TheilSen(series))
            #expect(line.limits(.oneSided(0.975)) == line.limits(.twoSided(0.95)))
            let wide = line.limits(.oneSided(0.95))
            let narrow = line.limits(.oneSided(0.8))
            #expect(wide.lowerBound <= narrow.lowerBound && narrow.upperBound <= wide.upperBound)
        }
    }

    @Test(arguments: [-1, 0, 0.2, 0.5, 0.999999, 1, 7])
    func `limits of any confidence, a senseless one too, lie among the slopes`(confidence: Double) throws {
        for series in Series.random {
            let line = try #require(TheilSen(series))
            let widest = line.limits(.twoSided(1))
            for limits in [line.limits(.oneSided(confidence)), line.limits(.twoSided(confidence))] {
                #expect(widest.lowerBound <= limits.lowerBound && limits.upperBound <= widest.upperBound)
            }
        }
    }

    @Test func `the slope has as many pairs above as below`() throws {
        for series in Series.random {
            let line = try #require(TheilSen(series))
            var steeper = 0
            var flatter = 0
            for early in series.indices {
                for late in series.indices where late > early {
                    let slope = (series[late] - series[early]) / Double(late - early)
                    steeper += slope > line.slope ? 1 : 0
                    flatter += slope < line.slope ? 1 : 0
                }
            }
            let half = series.count * (series.count - 1) / 4
            #expect(steeper <= half && flatter <= half)
        }
    }

    @Test(
        arguments: [
            (0.5, 0), (0.1, 1.2815515655446004), (0.05, 1.6448536269514722), (0.025, 1.959963984540054),
            (0.975, -1.959963984540054), (1e-10, 6.361340902404056),
        ])
    func `the normal distribution is exceeded as tables say`(chance: Double, z: Double) {
        #expect(abs(Normal.exceeded(with: chance) - z) < 1e-9)
        #expect(near(Normal.above(z), chance))
    }
}
