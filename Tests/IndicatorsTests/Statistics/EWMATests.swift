import Indicators
import Testing

struct EWMATests {
    @Test func `a series around its own mean is that of qcc`() throws {
        let chart = try #require(EWMA.standardised(Series.demo, weight: 0.2, sigmas: 3).chart)
        #expect(chart.outside == [5, 10, 22, 23])
        #expect(
            near(
                chart.points.prefix(4).map(\.mean),
                [14.8666666666667, 14.6933333333333, 13.9546666666667, 14.1637333333333]))
        #expect(
            near(
                chart.points.prefix(4).map(\.limits.lowerBound),
                [14.4269966080789, 14.1024997909113, 13.9278726332248, 13.8251903627196]))
        #expect(near(chart.points[23].mean, 17.6912103636206))
        #expect(near(chart.points[23].limits.upperBound, 17.5105397193286))
    }

    @Test func `a series around a target is that of the NIST handbook`() {
        let growing = EWMA(
            Series.nistEWMA, centre: 50, sigma: 2.0539, weight: 0.3, sigmas: 3, width: .growing)
        #expect(near(growing.points[0].mean, 50.6))
        #expect(near(growing.points[19].mean, 51.9882432586446))
        #expect(near(growing.points[0].limits.lowerBound, 48.15149))
        #expect(near(growing.points[19].limits.upperBound, 52.5884309141244))
        #expect(growing.outside == [])
        let asymptotic = EWMA(
            Series.nistEWMA, centre: 50, sigma: 2.0539, weight: 0.3, sigmas: 3, width: .asymptotic)
        #expect(asymptotic.points.allSatisfy { abs($0.limits.lowerBound - 47.4115) < 1e-3 })
        #expect(asymptotic.points.allSatisfy { abs($0.limits.upperBound - 52.5884) < 1e-3 })
        #expect(asymptotic.outside == [])
    }

    @Test func `a series without variation has no limits of its own`() {
        #expect(EWMA.standardised([2, 2, 2], weight: 0.2, sigmas: 3) == .noVariation)
        #expect(EWMA.standardised([], weight: 0.2, sigmas: 3) == .tooFew(have: 0, need: 2))
    }

    @Test func `a mean is the sum of its points, each weighing less the older it is`() {
        for series in Series.random {
            let chart = EWMA(series, centre: 7, sigma: 1, weight: 0.25, sigmas: 3, width: .growing)
            for end in series.indices {
                let weights = (0...end).map { older in (0..<older).reduce(0.25) { weight, _ in weight * 0.75 } }
                let left = 1 - weights.reduce(0, +)
                let mean = zip(weights, series[...end].reversed()).reduce(7 * left) { $0 + $1.0 * $1.1 }
                #expect(near(chart.points[end].mean, mean))
            }
        }
    }
}
