import Testing

@testable import Indicators

struct RunChartTests {
    /// What is read off a run chart, positions counted from 0.
    struct Reading: Equatable {
        let centre: Double
        let useful: Int
        let longestRun: Int
        let crossings: Int
        let isUnlikely: Bool
        let shifts: [ClosedRange<Int>]
    }

    @Test(
        arguments: [
            (
                Series.demo,
                Reading(
                    centre: 16, useful: 21, longestRun: 11, crossings: 1, isUnlikely: true, shifts: [0...11, 12...23])
            ),
            (
                Series.ties,
                Reading(centre: 4, useful: 7, longestRun: 1, crossings: 6, isUnlikely: false, shifts: [])
            ),
            (
                Series.five,
                Reading(centre: 64, useful: 4, longestRun: 2, crossings: 1, isUnlikely: false, shifts: [])
            ),
            (
                Series.falling,
                Reading(centre: 33, useful: 8, longestRun: 4, crossings: 1, isUnlikely: false, shifts: [])
            ),
            (
                Series.rising,
                Reading(
                    centre: 12.5, useful: 12, longestRun: 6, crossings: 1, isUnlikely: true, shifts: [0...5, 6...11])
            ),
            (
                Series.nistCUSUM,
                Reading(
                    centre: 325.225, useful: 18, longestRun: 8, crossings: 3, isUnlikely: true, shifts: [12...19])
            ),
            (
                Series.nistEWMA,
                Reading(centre: 50.75, useful: 20, longestRun: 5, crossings: 10, isUnlikely: false, shifts: [])
            ),
            ([7, 7, 7], Reading(centre: 7, useful: 0, longestRun: 0, crossings: 0, isUnlikely: false, shifts: [])),
            ([7], Reading(centre: 7, useful: 0, longestRun: 0, crossings: 0, isUnlikely: false, shifts: [])),
            ([7, 9], Reading(centre: 8, useful: 2, longestRun: 1, crossings: 1, isUnlikely: false, shifts: [])),
        ])
    func `a series is read as qicharts2 reads it, with the shifts of the published rule`(
        series: [Double], expected: Reading
    ) throws {
        let chart = try #require(RunChart(series))
        let reading = Reading(
            centre: chart.centre, useful: chart.useful, longestRun: chart.longestRun, crossings: chart.crossings,
            isUnlikely: chart.isUnlikely, shifts: chart.shifts(of: 6).map(\.positions))
        #expect(reading == expected)
    }

    @Test func `there is no chart of nothing`() {
        #expect(RunChart([]) == nil)
    }

    @Test func `five points make no shift, six do, and one on the median between them neither counts nor breaks`()
        throws
    {
        let five = try #require(RunChart([1, 1, 1, 1, 1, 9, 9, 9, 9, 9]))
        #expect(five.shifts(of: 6) == [])
        let six = try #require(RunChart([1, 1, 1, 5, 1, 1, 1, 9, 9, 9, 9, 9, 9]))
        #expect(
            six.shifts(of: 6) == [
                RunChart.Run(side: .below, positions: 0...6, useful: 6),
                RunChart.Run(side: .above, positions: 7...12, useful: 6),
            ])
    }

    @Test func `runs are those of a plain walk along the signs`() throws {
        for series in Series.random {
            let chart = try #require(RunChart(series))
            let sides = series.map { order(chart.centre, $0) }.filter { $0 != 0 }
            let crossings = zip(sides, sides.dropFirst()).count { $0 != $1 }
            let longest = sides.indices.map { start in sides[start...].prefix { $0 == sides[start] }.count }.max() ?? 0
            #expect(chart.useful == sides.count, "\(series)")
            #expect(chart.crossings == crossings, "\(series)")
            #expect(chart.longestRun == longest, "\(series)")
        }
    }
}
