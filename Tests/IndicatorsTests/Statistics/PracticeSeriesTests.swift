import Testing
import Vocabulary

@testable import Indicators

struct PracticeSeriesTests {
    private func seen(_ day: String, _ proficient: Int, _ observed: Int, _ rest: String = "") -> String {
        "observation \(day) initiative=plc proficient=\(proficient) observed=\(observed) \(rest)"
    }

    /// The series as day, share and of how many, in a line each; the positions of its entries after it.
    private func told(_ history: [String]) throws -> [String] {
        let series = try gauge(history).series(of: "observation")
        return series.dated.points.map { "\($0.day) \($0.value) of \($0.of ?? 0)" }
            + ["\(series.entries.map(\.seq))"]
    }

    @Test func `the counts of a day are put together across schools`() throws {
        #expect(
            try told([
                seen("2025-10-01", 2, 10, "site=oak"), seen("2025-10-01", 8, 30, "site=elm"),
                seen("2025-11-01", 5, 10, "site=oak"),
            ]) == ["2025-10-01 0.25 of 40.0", "2025-11-01 0.5 of 10.0", "[2, 3, 4]"])
    }

    @Test func `figures of schools and of the district, other units and words are not mixed`() throws {
        let schools = [
            seen("2025-10-01", 2, 8, "site=oak unit=teachers"), seen("2025-11-01", 4, 8, "site=oak unit=teachers"),
        ]
        #expect(
            try told(
                [
                    seen("2025-09-01", 9, 9, "unit=teachers"), seen("2025-09-02", 9, 9, "site=oak unit=teams"),
                    "observation 2025-09-03 initiative=plc site=oak level=all",
                ] + schools) == ["2025-10-01 0.25 of 8.0", "2025-11-01 0.5 of 8.0", "[5, 6]"])
        #expect(
            try told(schools + [seen("2025-12-01", 3, 4, "unit=teachers")]) == ["2025-12-01 0.75 of 4.0", "[4]"])
    }

    @Test func `where nobody counted there is no series`() throws {
        #expect(try told([]) == ["[]"])
        #expect(try told(["observation 2025-09-03 initiative=plc level=all"]) == ["[]"])
    }

    @Test func `a school that joined within the newest points is left out, so that the mix stays`() throws {
        let oak = (1...14).map { seen("\(Day(number: 20_000 + $0))", 3, 4, "site=oak") }
        // The newest twelve of the fourteen days begin with the third.
        let third = seen("\(Day(number: 20_003))", 0, 4, "site=elm")
        let fourth = seen("\(Day(number: 20_004))", 0, 4, "site=elm")
        let later = seen("\(Day(number: 20_014))", 0, 4, "site=elm")
        #expect(try told(oak + [fourth, later]).prefix(14).allSatisfy { $0.hasSuffix(" 0.75 of 4.0") })
        let joined = try told(oak + [third, later])
        #expect(joined[2].hasSuffix(" 0.375 of 8.0") && joined[13].hasSuffix(" 0.375 of 8.0"))
    }

    @Test(arguments: [
        ("rubric", ["2025-11-01 0.5 of 8.0", "[4]"]), ("aspire", ["2025-11-01 0.5 of 8.0", "[4]"]),
        ("another", ["2025-10-01 0.25 of 8.0", "2025-11-01 0.5 of 8.0", "[3, 4]"]),
    ])
    func `a series breaks where its rubric changed`(measure: String, expected: [String]) throws {
        #expect(
            try told(
                [
                    "measure-changed 2025-10-15 measure=\(measure)",
                    seen("2025-10-01", 2, 8, "rubric=aspire"), seen("2025-11-01", 4, 8, "rubric=aspire"),
                ].sorted()
            ).map { $0.replacing("[2, 3]", with: "[3, 4]").replacing("[3]", with: "[4]") } == expected)
    }

    @Test(arguments: [
        ("shock 2025-10-01 what=strike until=2025-10-31", ["2025-11-01"]),
        ("shock 2025-10-02 what=strike until=2025-10-31", ["2025-10-01", "2025-11-01"]),
        ("shock 2025-10-01 what=strike until=2025-11", []),
        ("shock 2025-10-01 what=strike sites=[elm]", ["2025-10-01", "2025-11-01"]),
        ("shock 2025-10-01 what=strike sites=[elm,oak] until=2025-10-01", ["2025-11-01"]),
        ("shock 2025-10-15 what=strike", ["2025-10-01"]),
        ("shock 2025-06-30 what=flood", ["2025-10-01", "2025-11-01"]),
        ("shock 2025-07-01 what=flood", []),
    ])
    func `what a shock strikes is left out, to the end of the school year where nobody said how long`(
        shock: String, days: [String]
    ) throws {
        let series = try gauge([
            shock, seen("2025-10-01", 2, 8, "site=oak"), seen("2025-11-01", 4, 8, "site=oak"),
        ]).series(of: "observation")
        #expect(series.dated.points.map(\.day.description) == days)
    }
}
