import Knowledge
import Testing
import Vocabulary

@testable import Indicators

/// The four dimensions as they are read together.
struct ScaleTests {
    @Test func `where nothing is on record, no dimension is known`() throws {
        let (scale, signals) = try scale([])
        #expect(
            try scale.dimensions == [
                dimension("spread", .unknown(.notRecorded), unit: "share"),
                dimension("depth", .unknown(.notRecorded), unit: "share"),
                dimension("ownership", .unknown(.notRecorded), unit: "share of sessions"),
                dimension("durability", .unknown(.notApplicable), unit: "now over before"),
            ])
        #expect(signals == [])
    }

    @Test func `the dimensions are read apart, with the series behind them`() throws {
        let (scale, signals) = try scale([
            "district 2023-07-01 schools=4",
            "adoption 2025-01-01 initiative=plc site=oak using=2 of=20 unit=teachers",
            "adoption 2026-01-01 initiative=plc site=oak using=18 of=20 unit=teachers",
            "adoption 2026-01-02 initiative=plc site=elm using=2 of=20 unit=teachers",
            "observation 2025-01-01 initiative=plc level=most", "observation 2026-01-01 initiative=plc level=some",
            "ownership 2026-01-01 initiative=plc led_locally=3 sessions=4",
        ])
        #expect(
            try scale.dimensions == [
                dimension(
                    "spread", .known(.number(0.5), [4, 5], "2026-01-02"), unit: "share of teachers", trend: .rising,
                    points: 3, sitesKnown: 2, inScope: 4, people: 40),
                dimension(
                    "depth", .known(.word("some"), [7], "2026-01-01"), unit: "level", trend: .falling, points: 2,
                    inScope: 4),
                dimension(
                    "ownership", .known(.number(0.75), [8], "2026-01-01"), unit: "share of sessions", points: 1,
                    inScope: 4),
                dimension("durability", .unknown(.notApplicable), unit: "now over before", inScope: 4),
            ])
        #expect(
            try signals == [
                Signal(
                    series: "spread", rule: "two-proportion z", limit: 1.96, at: #require(Moment("2026-01-01")),
                    points: 2,
                    trend: .rising, evidence: [3, 4]),
                Signal(
                    series: "depth", rule: "order of words", at: #require(Moment("2026-01-01")), points: 2,
                    trend: .falling, evidence: [6, 7]),
            ])
    }

    @Test func `a series that moved by two methods is a signal of its own`() throws {
        let levels = [0, 1, 0, 2, 1, 0, 15, 16, 15, 17, 16, 18]
        let (_, signals) = try scale(
            levels.enumerated().map { month, using in
                "adoption \(Day(number: 20_000 + 30 * month)) initiative=plc using=\(using) of=20"
            })
        #expect(
            signals.map { "\($0.series) \($0.trend) by \($0.rule) at \($0.limit ?? 0) over \($0.points)" } == [
                "spread rising by two-proportion z at 1.96 over 12",
                "spread rising by run chart and Mann-Kendall at 0.05 over 12",
            ])
        #expect(signals.map(\.evidence) == [Array(2...13), Array(2...13)])
    }

    @Test func `a count of sites says for how many schools it speaks`() throws {
        let found = try scale(["adoption 2026-01-01 initiative=plc using=3 of=12 unit=sites"]).scale.spread
        #expect(
            try found
                == dimension(
                    "spread", .known(.number(0.25), [2], "2026-01-01"), unit: "share of sites", points: 1,
                    sitesKnown: 12, people: 12))
    }

    @Test func `schools told of in the same word are counted, and people are not`() throws {
        let found = try scale([
            "adoption 2026-01-01 initiative=plc site=oak level=some",
            "adoption 2026-01-01 initiative=plc site=elm level=some",
        ]).scale.spread
        #expect(
            try found
                == dimension(
                    "spread", .known(.word("some"), [2, 3], "2026-01-01"), unit: "level", points: 2, sitesKnown: 2))
    }

    @Test func `a stale figure keeps its series`() throws {
        let found = try scale([
            "adoption 2023-10-01 initiative=plc using=2 of=20", "adoption 2024-10-01 initiative=plc using=18 of=20",
        ]).scale.spread
        #expect(
            try found
                == dimension(
                    "spread", .stale(.number(0.9), [3], "2024-10-01"), unit: "share", trend: .rising, points: 2,
                    people: 20))
    }

    @Test func `a report in place of a stale figure has no series`() throws {
        let (scale, signals) = try scale([
            "adoption 2023-10-01 initiative=plc using=2 of=20", "adoption 2024-10-01 initiative=plc using=18 of=20",
            "report 2026-05-01 indicator=spread value=0.5",
        ])
        #expect(
            try scale.spread
                == dimension("spread", .known(.number(0.5), [4], "2026-05-01", .report), unit: "share", points: 1))
        #expect(signals == [])
    }

    @Test(arguments: [
        ("rubric", "", Trend.unclear), ("walk-1", "rubric=walk-1", .unclear), ("walk-2", "rubric=walk-1", .rising),
        ("state-math", "", .rising),
    ])
    func `a changed rubric breaks the series of depth, and that of spread goes on`(
        measure: String, rubric: String, depth: Trend
    ) throws {
        let found = try scale([
            "observation 2025-01-01 initiative=plc proficient=2 observed=20 \(rubric)",
            "observation 2026-01-01 initiative=plc proficient=18 observed=20 \(rubric)",
            "adoption 2025-01-01 initiative=plc using=2 of=20", "adoption 2026-01-01 initiative=plc using=18 of=20",
            "measure-changed 2025-06-01 measure=\(measure)",
        ]).scale
        #expect(found.depth.trend == depth)
        #expect(found.spread.trend == .rising)
    }
}
