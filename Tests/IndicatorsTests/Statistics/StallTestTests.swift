import Indicators
import Specimens
import Testing
import Vocabulary

/// From 0.2 on day 0 to 0.8 on day 720, looked at every 30 days.
struct StallTestTests {
    private static let test = StallTest(window: 12, fewest: 8, confidence: 0.9, slack: 0.5, limit: 5)
    private static let plan = PlannedLine(
        from: DatedSeries.Point(Day(number: 0), 0.2), to: DatedSeries.Point(Day(number: 720), 0.8))
    /// What a month brings, by the plan.
    private static let month = 0.025

    /// Values beside what is planned, in turn: they add up to nothing.
    private static let wiggle = [0.03, -0.02, 0.01, -0.03, 0.02, -0.01]

    private enum Called: Equatable {
        case cannotTellYet(Int)
        case noVariation(Int)
        case onPlan, behind, slowed, stalled
    }

    private static func series(_ count: Int, of whole: Double? = nil, _ level: (Int) -> Double) -> DatedSeries {
        DatedSeries(
            (0..<count).map { index in
                DatedSeries.Point(
                    Day(number: index * 30), level(index) + wiggle[index % wiggle.count], of: whole)
            })
    }

    private static func called(_ series: DatedSeries, by test: StallTest = test) throws -> Called {
        switch test.finding(series, against: try #require(plan)) {
        case .cannotTellYet(let points): .cannotTellYet(points)
        case .noVariation(let points): .noVariation(points)
        case .onPlan: .onPlan
        case .behind: .behind
        case .stalled(_, confirmed: false): .slowed
        case .stalled(_, confirmed: true): .stalled
        }
    }

    @Test func `a series that moves as planned is on plan`() throws {
        for count in 8...24 {
            #expect(try Self.called(Self.series(count) { 0.2 + Self.month * Double($0) }) == .onPlan)
        }
    }

    @Test func `a series that stopped half-way is stalled`() throws {
        #expect(try Self.called(Self.series(24) { 0.2 + Self.month * Double(min($0, 12)) }) == .stalled)
    }

    @Test func `a series that falls is stalled`() throws {
        #expect(try Self.called(Self.series(24) { 0.5 - 0.01 * Double($0) }) == .stalled)
    }

    @Test func `a series that began late and then moves as planned is behind, and not stalled`() throws {
        #expect(try Self.called(Self.series(24) { 0.1 + Self.month * Double($0) }) == .behind)
    }

    @Test func `a series that only now slows down is not confirmed to be stalled`() throws {
        let ahead = Self.series(24) { 0.4 + Self.month * Double(min($0, 14)) }
        #expect(try Self.called(ahead) == .slowed)
    }

    @Test func `a series ahead of its plan is on plan`() throws {
        #expect(try Self.called(Self.series(24) { 0.3 + Self.month * Double($0) }) == .onPlan)
    }

    @Test(arguments: [(0, .cannotTellYet(0)), (7, .cannotTellYet(7)), (8, .stalled)] as [(Int, Called)])
    private func `under eight points nothing is said`(count: Int, expected: Called) throws {
        #expect(try Self.called(Self.series(count) { 0.2 - 0.05 * Double($0) }) == expected)
    }

    @Test func `points before the plan began do not count`() throws {
        let early = (1...20).map { DatedSeries.Point(Day(number: -30 * $0), 0.2 + 0.01 * Double($0)) }
        let later = Self.series(7) { 0.2 + Self.month * Double($0) }
        #expect(try Self.called(DatedSeries(early + later.points)) == .cannotTellYet(7))
    }

    @Test func `points of one day are one point, and one day shows no movement`() throws {
        let once = DatedSeries((0..<20).map { DatedSeries.Point(Day(number: 90), 0.01 * Double($0)) })
        #expect(try Self.called(once) == .cannotTellYet(1))
    }

    @Test func `the same number every time tells nothing where nobody says of how many`() throws {
        let same = DatedSeries((0..<12).map { DatedSeries.Point(Day(number: $0 * 30), 0.25) })
        #expect(try Self.called(same) == .noVariation(12))
    }

    @Test(arguments: [0.0, 0.2, 0.25])
    func `the same share every time, of known numbers, is a stall`(share: Double) throws {
        let same = DatedSeries((0..<24).map { DatedSeries.Point(Day(number: $0 * 30), share, of: 40) })
        #expect(try Self.called(same) == .stalled)
    }

    @Test func `a share of few wanders more by chance than one of many`() throws {
        let level: (Int) -> Double = { 0.2 + 0.7 * Self.month * Double($0) }
        #expect(try Self.called(Self.series(24, of: 10, level)) == .slowed)
        #expect(try Self.called(Self.series(24, of: 1000, level)) == .stalled)
    }

    @Test func `days count, and not the number of points`() throws {
        // The same values looked at three times as often have kept up with the plan; as often, they have not.
        let slow = (0..<18).map { 0.2 + Self.month / 3 * Double($0) + Self.wiggle[$0 % 6] / 10 }
        let monthly = DatedSeries(slow.enumerated().map { DatedSeries.Point(Day(number: $0.offset * 30), $0.element) })
        let often = DatedSeries(slow.enumerated().map { DatedSeries.Point(Day(number: $0.offset * 10), $0.element) })
        #expect(try Self.called(monthly) == .stalled)
        #expect(try Self.called(often) == .onPlan)
    }

    @Test func `a series that stays at what was planned after the day that it was due is on plan`() throws {
        #expect(try Self.called(Self.series(40) { min(0.8, 0.2 + Self.month * Double($0)) }) == .onPlan)
    }

    @Test func `a series that runs beside its plan without any variation is behind or on plan`() throws {
        let plan = try #require(Self.plan)
        func beside(_ offset: Double) throws -> Called {
            let days = (0..<10).map { Day(number: $0 * 45) }
            return try Self.called(DatedSeries(days.map { DatedSeries.Point($0, plan.value(on: $0) + offset) }))
        }
        #expect(try beside(0) == .onPlan)
        #expect(try beside(0.125) == .onPlan)
        #expect(try beside(-0.125) == .behind)
    }

    @Test func `every bound can be set`() throws {
        let stopped = Self.series(24) { 0.2 + Self.month * Double(min($0, 12)) }
        func called(_ window: Int = 12, _ fewest: Int = 8, _ confidence: Double = 0.9, _ limit: Double = 5) throws
            -> Called
        {
            try Self.called(
                stopped,
                by: StallTest(window: window, fewest: fewest, confidence: confidence, slack: 0.5, limit: limit))
        }
        #expect(try called() == .stalled)
        #expect(try called(24, 25) == .cannotTellYet(24))
        #expect(try called(12, 8, 0.9, 500) == .slowed)
        #expect(try called(2) == .stalled)
        #expect(try called(-1, -1, 2, 5) != .cannotTellYet(24))
    }

    @Test func `what is read off is what plain charts say`() throws {
        var chance = Chance(seed: 4)
        let plan = try #require(Self.plan)
        for count in 8...24 {
            let points = (0..<count).map { index in
                DatedSeries.Point(Day(number: index * 30), Double.random(in: 0...1, using: &chance))
            }
            let reading = try #require(Self.test.finding(DatedSeries(points), against: plan).reading)
            let newest = points.suffix(12)
            let line = try #require(TheilSen(x: newest.map { Double($0.day.number) }, y: newest.map(\.value)))
            #expect(near(reading.rise, line.slope))
            // The plan is straight so far, and the loss against it is what is planned less what is gained.
            #expect(abs(reading.highestRise - line.limits(.oneSided(0.9)).upperBound) < 1e-12)
            #expect(near(reading.plannedRise, 0.6 / 720))
            #expect(reading.newest == min(count, 12))
            #expect(reading.points == count)
            let shortfalls = points.map { plan.value(on: $0.day) - $0.value }
            let ranges = zip(shortfalls, shortfalls.dropFirst()).map { abs($1 - $0) }
            let sigma = ranges.reduce(0, +) / Double(ranges.count) / 1.128
            let sums = CUSUM(shortfalls, target: 0, sigma: sigma, slack: 0.5, limit: 5)
            #expect(near(reading.shortfall, sums.above[count - 1]))
        }
    }

    /// Of 400 series of 24 points, planned to rise by a quarter of a standard deviation a point; the shipped thresholds.
    @Test(arguments: [(0, 0...20), (12, 340...400)])
    func `few series on plan are called, and most that stopped half-way are found`(
        stalled: Int, expected: ClosedRange<Int>
    ) throws {
        let test = StallTest(try Bases.shipped())
        let plan = try #require(
            PlannedLine(
                from: DatedSeries.Point(Day(number: 0), 0), to: DatedSeries.Point(Day(number: 100), 25)))
        var chance = Chance(seed: 24)
        let called = (0..<400).count { _ in
            let points = (0..<24).map { index in
                // The sum of twelve even draws is nearly normal, with a standard deviation of 1.
                let noise = (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0...1, using: &chance) }
                return DatedSeries.Point(Day(number: index), 0.25 * Double(min(index, 24 - stalled)) + noise)
            }
            if case .stalled(_, confirmed: true) = test.finding(DatedSeries(points), against: plan) { return true }
            return false
        }
        #expect(expected.contains(called))
    }
}
