import Knowledge
import Projection
import Testing
import Vocabulary

@testable import Indicators

struct TrendTests {
    private func trend(
        _ history: [String], chance: Double = 1.96, fewest: Double = 10, changes: [String] = []
    ) throws -> Signal? {
        let gauge = try gauge(history)
        return gauge.practice("observation").trend(
            series: "depth", chance: chance, fewest: fewest, levels: gauge.knowledge.weighing.levels,
            changes: try changes.map { try #require(Day($0)) })
    }

    private func seen(_ day: String, _ proficient: Int, _ observed: Int, _ rest: String = "") -> String {
        "observation \(day) initiative=plc proficient=\(proficient) observed=\(observed) \(rest)"
    }

    private func counted(
        _ trend: Trend, _ evidence: [Int], at: String = "2026-03-01", chance: Double = 1.96
    ) throws -> Signal {
        Signal(
            series: "depth", rule: "two-proportion z", limit: chance, at: try #require(Moment(at)),
            points: evidence.count,
            trend: trend, evidence: evidence)
    }

    private func told(_ trend: Trend, _ evidence: [Int], at: String = "2026-03-01") throws -> Signal {
        Signal(
            series: "depth", rule: "order of words", at: try #require(Moment(at)), points: evidence.count,
            trend: trend, evidence: evidence)
    }

    @Test(arguments: [
        (5, 15, Trend.rising), (15, 5, .falling), (10, 10, .unclear), (9, 11, .unclear), (0, 0, .flat), (20, 20, .flat),
    ])
    func `two counts of twenty are compared by chance`(before: Int, after: Int, expected: Trend) throws {
        let found = try trend([seen("2025-03-01", before, 20), seen("2026-03-01", after, 20)])
        #expect(try found == counted(expected, [2, 3]))
    }

    /// The difference of 14 and 18 in 32 is one standard error exactly.
    @Test(arguments: [
        (14, 18, 0.99, Trend.rising), (14, 18, 1, .unclear), (18, 14, 0.99, .falling), (18, 14, 1, .unclear),
    ])
    func `a difference counts only beyond chance`(
        before: Int, after: Int, chance: Double, expected: Trend
    ) throws {
        let found = try trend([seen("2025-03-01", before, 32), seen("2026-03-01", after, 32)], chance: chance)
        #expect(try found == counted(expected, [2, 3], chance: chance))
    }

    @Test(arguments: [(10, 10, Trend.rising), (9, 10, .unclear), (10, 9, .unclear), (11, 11, .rising)])
    func `with fewer people on either side nothing is called`(before: Int, after: Int, expected: Trend) throws {
        let found = try trend([seen("2025-03-01", 0, before), seen("2026-03-01", after, after)])
        #expect(try found == counted(expected, [2, 3]))
    }

    @Test func `the oldest and the newest of a place are compared, and all between are evidence`() throws {
        let found = try trend([
            seen("2026-03-01", 15, 20), seen("2025-09-01", 0, 20), seen("2025-03-01", 5, 20),
        ])
        #expect(try found == counted(.rising, [2, 3, 4]))
    }

    @Test func `only places that were seen twice are compared, and their counts are added up`() throws {
        let found = try trend([
            seen("2025-03-01", 3, 10, "site=oak"), seen("2025-03-02", 3, 10, "site=elm"),
            seen("2025-03-03", 20, 20, "site=ash"), seen("2025-12-01", 8, 10, "site=oak"),
            seen("2026-03-01", 8, 10, "site=elm"), seen("2026-03-02", 0, 20, "site=fir"),
            seen("2026-03-03", 0, 20),
        ])
        #expect(try found == counted(.rising, [2, 3, 5, 6]))
    }

    @Test func `counts of different units are not compared`() throws {
        #expect(
            try trend([
                seen("2025-03-01", 5, 20, "unit=teachers"), seen("2026-03-01", 15, 20, "unit=teams"),
            ]) == nil)
    }

    @Test(arguments: [[], ["2026-03-01"], ["2026-03-01", "2026-03-01"], ["2026-03", "2026-03-01"]])
    func `one moment is no series`(days: [String]) throws {
        #expect(try trend(days.map { seen($0, 5, 20) }) == nil)
    }

    @Test(arguments: [
        ([("pockets", "some")], Trend.rising), ([("all", "most")], .falling), ([("some", "some")], .flat),
        ([("none", "some"), ("some", "some")], .rising), ([("none", "some"), ("some", "none")], .unclear),
        ([("most", "some"), ("some", "none")], .falling),
    ])
    func `words are compared by their order, and called only where no place speaks against another`(
        places: [(String, String)], expected: Trend
    ) throws {
        let history = places.enumerated().flatMap { index, levels in
            [
                "observation 2025-03-01 initiative=plc site=s\(index) level=\(levels.0)",
                "observation 2026-03-01 initiative=plc site=s\(index) level=\(levels.1)",
            ]
        }
        #expect(try trend(history) == told(expected, Array(2..<(2 + history.count))))
    }

    @Test func `a place told of first in words and then in counts is left out, and counts come before words`() throws {
        let mixed = [
            "observation 2025-03-01 initiative=plc site=oak level=none", seen("2026-03-01", 20, 20, "site=oak"),
        ]
        #expect(try trend(mixed) == nil)
        let words = [
            "observation 2025-03-01 initiative=plc site=elm level=all",
            "observation 2026-02-01 initiative=plc site=elm level=none",
        ]
        let counts = [seen("2025-03-01", 5, 20), seen("2026-03-01", 15, 20)]
        #expect(try trend(mixed + words + counts) == counted(.rising, [4, 5, 6, 7]))
    }

    @Test(
        arguments: [
            (["2025-02-28"], [2, 3, 4]), (["2025-03-01"], [2, 3, 4]), (["2025-03-02"], [3, 4]),
            (["2025-09-01"], [3, 4]),
            (["2025-03-02", "2024-01-01"], [3, 4]), (["2025-09-02"], nil), (["2026-03-02"], nil),
        ] as [([String], [Int]?)])
    func `no trend is drawn across a changed measure`(changes: [String], evidence: [Int]?) throws {
        let found = try trend(
            [seen("2025-03-01", 5, 20), seen("2025-09-01", 5, 20), seen("2026-03-01", 15, 20)], changes: changes)
        #expect(try found == evidence.map { try counted(.rising, $0) })
    }
}
