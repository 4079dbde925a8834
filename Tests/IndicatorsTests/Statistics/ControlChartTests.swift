import Indicators
import Testing

struct ControlChartTests {
    @Test(
        arguments: [
            (Series.demo, .kept, 15.5833333333333, 9.80164970706136...21.3650169596053, []),
            (Series.demo, .screened, 15.5833333333333, 9.80164970706136...21.3650169596053, []),
            (Series.five, .kept, 63.8, 47.1776595744681...80.4223404255319, []),
            (Series.nistCUSUM, .kept, 325.95375, 323.717607782755...328.189892217245, [12, 15, 19]),
            (Series.nistCUSUM, .screened, 325.95375, 324.062497044917...327.845002955083, [12, 15, 19]),
            (Series.nistEWMA, .kept, 50.465, 44.4319652855543...56.4980347144457, []),
            (Series.falling, .screened, 32.625, 25.786094224924...39.463905775076, [0, 7]),
            (Series.seen.map(\.rate), .kept, 1.37655807930129, -0.292625278711854...3.04574143731444, [17]),
            (Series.seen.map(\.rate), .screened, 1.37655807930129, 0.296417138107812...2.45669902049477, [17]),
        ] as [([Double], MovingRange.Large, Double, ClosedRange<Double>, [Int])])
    func `single values have the limits of qcc, and with large ranges screened those of qicharts2`(
        series: [Double], large: MovingRange.Large, centre: Double, limits: ClosedRange<Double>, outside: [Int]
    ) throws {
        let chart = try #require(ControlChart.xmr(series, large: large).chart)
        #expect(near(chart.values.centre, centre))
        #expect(chart.values.points.map(\.value) == series)
        #expect(chart.values.points.allSatisfy { near($0.limits.lowerBound, limits.lowerBound) })
        #expect(chart.values.points.allSatisfy { near($0.limits.upperBound, limits.upperBound) })
        #expect(chart.values.outside == outside)
    }

    @Test func `the limit of moving ranges is 3.267 of their mean`() throws {
        let chart = try #require(ControlChart.xmr(Series.demo).chart)
        #expect(near(chart.meanRange, 50.0 / 23))
        #expect(near(chart.rangeLimit, 3.267 * 50 / 23))
        #expect(near(chart.sigma, 1.92722787542399))
    }

    @Test func `where screening would leave no range but nothing, all count`() {
        let jump: [Double] = [0, 0, 0, 0, 0, 5]
        #expect(ControlChart.xmr(jump, large: .screened) == ControlChart.xmr(jump, large: .kept))
    }

    @Test func `a series without variation has no limits, and one point has none either`() {
        #expect(ControlChart.xmr([4, 4, 4]) == .noVariation)
        #expect(ControlChart.xmr([4]) == .tooFew(have: 1, need: 2))
        #expect(ControlChart.xmr([]) == .tooFew(have: 0, need: 2))
        #expect(ControlChart.xmr([4, 5]).chart?.values.outside == [])
        #expect(ControlChart.p([.init(0, of: 9), .init(0, of: 12)]) == .noVariation)
        #expect(ControlChart.p([.init(9, of: 9), .init(12, of: 12)]) == .noVariation)
        #expect(ControlChart.p([.init(3, of: 9)]) == .tooFew(have: 1, need: 2))
        #expect(ControlChart.pPrime([.init(3, of: 9), .init(3, of: 9)]) == .noVariation)
        #expect(ControlChart.u([.init(0, of: 9), .init(0, of: 9)]) == .noVariation)
        #expect(ControlChart.u([]) == .tooFew(have: 0, need: 2))
    }

    @Test func `shares have limits by how many each point is made of, as in qcc`() throws {
        let chart = try #require(ControlChart.p(Series.held).chart)
        #expect(near(chart.centre, 0.774509803921569))
        #expect(chart.outside == [26, 28, 29])
        #expect(
            near(
                chart.points.prefix(4).map(\.limits.lowerBound),
                [0.396500748238979, 0.412593687033682, 0.356605068902998, 0.412593687033682]))
        #expect(chart.points.allSatisfy { $0.limits.upperBound == 1 })
    }

    @Test func `shares of hundreds are widened by how much they vary, as in qicharts2`() throws {
        let plain = try #require(ControlChart.p(Series.attendance).chart)
        #expect(near(plain.points[0].limits.lowerBound, 0.880812072386241))
        #expect(near(plain.points[0].limits.upperBound, 0.96768238086257))
        #expect(plain.outside == [10, 17])
        let widened = try #require(ControlChart.pPrime(Series.attendance).chart)
        #expect(near(widened.centre, 0.924247226624406))
        #expect(near(widened.points[0].limits.lowerBound, 0.849545746818268))
        #expect(near(widened.points[0].limits.upperBound, 0.998948706430544))
        #expect(widened.outside == [])
    }

    @Test func `rates are cut at nothing and have no upper bound, as in qcc`() throws {
        let chart = try #require(ControlChart.u(Series.seen).chart)
        #expect(near(chart.centre, 1.4416403785489))
        #expect(
            near(
                chart.points.prefix(4).map(\.limits.lowerBound),
                [0.511595096248438, 0, 0.302572188889468, 0.0801934902852126]))
        #expect(near(chart.points[17].limits.upperBound, 2.31526579992743))
        #expect(chart.outside == [17])
    }

    @Test func `a point on its limit is not outside`() throws {
        let chart = try #require(ControlChart.p([.init(10, of: 10), .init(9, of: 10)]).chart)
        #expect(chart.points[0].limits.upperBound == 1)
        #expect(chart.outside == [])
    }
}
