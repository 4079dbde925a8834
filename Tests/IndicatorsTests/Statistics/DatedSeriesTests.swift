import Indicators
import Testing
import Vocabulary

struct DatedSeriesTests {
    private func point(_ day: Int, _ value: Double, of whole: Double? = nil) -> DatedSeries.Point {
        DatedSeries.Point(Day(number: day), value, of: whole)
    }

    @Test func `points stand in the order of days`() {
        let series = DatedSeries([point(9, 0.3), point(2, 0.1), point(5, 0.2)])
        #expect(series.points == [point(2, 0.1), point(5, 0.2), point(9, 0.3)])
        #expect(series.values == [0.1, 0.2, 0.3])
        #expect(DatedSeries([]).points == [])
    }

    @Test func `shares of one day are put together by how many they are made of`() {
        let series = DatedSeries([point(1, 0.5, of: 10), point(1, 0.25, of: 30), point(2, 1, of: 5)])
        #expect(series.points == [point(1, 12.5 / 40, of: 40), point(2, 1, of: 5)])
    }

    @Test func `values of one day that do not all say of how many are averaged`() {
        let series = DatedSeries([point(1, 0.5, of: 10), point(1, 0.25)])
        #expect(series.points == [point(1, 0.375)])
    }

    @Test(
        arguments: [
            ([], [1, 4, 8]), ([0], [1, 4, 8]), ([1], [1, 4, 8]), ([2], [4, 8]), ([4, 2], [4, 8]), ([5], [8]), ([9], []),
        ] as [([Int], [Int])])
    func `only points from the newest break on are left`(breaks: [Int], left: [Int]) {
        let series = DatedSeries([1, 4, 8].map { point($0, 0.5) })
        #expect(series.since(newestOf: breaks.map(Day.init(number:))).points.map(\.day.number) == left)
    }

    @Test func `points within a shock are left out, its first and last day too`() {
        let series = DatedSeries((1...8).map { point($0, 0.5) })
        let shocks = [(2, 3), (6, 6)].map { Day(number: $0.0)...Day(number: $0.1) }
        #expect(series.outside(shocks).points.map(\.day.number) == [1, 4, 5, 7, 8])
        #expect(series.outside([]) == series)
    }
}

struct PlannedLineTests {
    private func line(_ start: (Int, Double), _ due: (Int, Double)) -> PlannedLine? {
        PlannedLine(
            from: DatedSeries.Point(Day(number: start.0), start.1), to: DatedSeries.Point(Day(number: due.0), due.1))
    }

    @Test func `a plan rises to a later day`() {
        #expect(line((10, 0.2), (10, 0.8)) == nil)
        #expect(line((10, 0.2), (9, 0.8)) == nil)
        #expect(line((10, 0.8), (30, 0.8)) == nil)
        #expect(line((10, 0.8), (30, 0.2)) == nil)
    }

    @Test(arguments: [(0, 0.25), (10, 0.25), (20, 0.5), (30, 0.75), (31, 0.75), (99, 0.75)])
    func `a plan is straight, and level before its start and after its due day`(day: Int, value: Double) throws {
        let plan = try #require(line((10, 0.25), (30, 0.75)))
        #expect(near(plan.value(on: Day(number: day)), value))
    }

    @Test(arguments: [(10...30, 0.025), (12...14, 0.025), (20...40, 0.0125), (30...50, 0), (20...20, 0)])
    func `what it was to rise over some days is their mean`(days: ClosedRange<Int>, slope: Double) throws {
        let plan = try #require(line((10, 0.25), (30, 0.75)))
        #expect(near(plan.slope(over: Day(number: days.lowerBound)...Day(number: days.upperBound)), slope))
    }
}
