import Indicators
import Testing
import Vocabulary

/// What a person says where there is no record, or an old one.
struct ReportTests {
    @Test(arguments: [
        Case("nobody said", [], .unknown(.notRecorded)),
        Case(
            "a number", ["report 2026-05-01 indicator=depth value=0.5"],
            .known(.number(0.5), [2], "2026-05-01", .report)),
        Case(
            "a whole number", ["report 2026-05-01 indicator=depth value=3"],
            .known(.number(3), [2], "2026-05-01", .report)),
        Case("true", ["report 2026-05-01 indicator=depth value=true"], .known(.flag(true), [2], "2026-05-01", .report)),
        Case(
            "a word", ["report 2026-05-01 indicator=depth value=some"],
            .known(.word("some"), [2], "2026-05-01", .report)),
        Case(
            "a guess", ["report 2026-05-01 indicator=depth value=1 confidence=estimate"],
            .known(.number(1), [2], "2026-05-01", .estimate)),
        Case(
            "a report that calls itself a record",
            ["report 2026-05-01 indicator=depth value=1 confidence=record"],
            .known(.number(1), [2], "2026-05-01", .report)),
        Case(
            "the newest, whichever was recorded first",
            [
                "report 2026-05-02 indicator=depth value=2", "report 2026-05-01 indicator=depth value=1",
            ], .known(.number(2), [2], "2026-05-02", .report)),
        Case(
            "about this initiative", ["report 2026-05-01 indicator=depth initiative=plc value=1"],
            .known(.number(1), [2], "2026-05-01", .report)),
        Case("about another", ["report 2026-05-01 indicator=depth initiative=mtss value=1"], .unknown(.notRecorded)),
        Case("about one school", ["report 2026-05-01 indicator=depth site=oak value=1"], .unknown(.notRecorded)),
        Case("about another indicator", ["report 2026-05-01 indicator=spread value=1"], .unknown(.notRecorded)),
    ])
    func `a report answers what no record can`(_ row: Case) throws {
        try row.check("measure: {by: reported}")
    }

    @Test(arguments: [
        ("2026-05-02", Reading.known(.number(1), [2], "2026-05-02", .report)),
        ("2026-05-01", .stale(.number(1), [2], "2026-05-01", .report)),
    ])
    func `a report grows stale as a record does`(day: String, reading: Reading) throws {
        try Case(day, ["report \(day) indicator=depth value=1"], reading)
            .check("shelf-life: 30\nmeasure: {by: reported}")
    }

    @Test(arguments: [
        Case(
            "a fresh record beats a newer report",
            [
                "adoption 2026-05-10 initiative=plc using=1 of=4", "report 2026-05-20 indicator=depth value=0.5",
            ], .known(.number(0.25), [2], "2026-05-10")),
        Case(
            "a stale record yields to a fresh report",
            [
                "adoption 2026-05-01 initiative=plc using=1 of=4", "report 2026-05-20 indicator=depth value=0.5",
            ], .known(.number(0.5), [3], "2026-05-20", .report)),
        Case(
            "of a stale record and a stale report the record is shown",
            [
                "adoption 2026-04-01 initiative=plc using=1 of=4", "report 2026-05-01 indicator=depth value=0.5",
            ], .stale(.number(0.25), [2], "2026-04-01")),
        Case(
            "a stale report is shown where there is no record", ["report 2026-05-01 indicator=depth value=0.5"],
            .stale(.number(0.5), [2], "2026-05-01", .report)),
        Case(
            "a report stands in for records that cannot be put together",
            [
                "adoption 2026-05-10 initiative=plc site=oak level=some",
                "adoption 2026-05-11 initiative=plc site=elm level=all", "report 2026-05-20 indicator=depth value=0.5",
            ], .known(.number(0.5), [4], "2026-05-20", .report)),
    ])
    func `a record comes before a report, and a report before nothing`(_ row: Case) throws {
        try row.check("unit: share\nshelf-life: 30\nmeasure: {by: practice-share, of: adoption}")
    }

    @Test(arguments: [
        Case(
            "under what was counted", ["report 2026-05-20 indicator=depth value=1"],
            .known(.number(2), [2, 3], "2026-05-11", atLeast: true)),
        Case(
            "what was counted", ["report 2026-05-20 indicator=depth value=2"],
            .known(.number(2), [4], "2026-05-20", .report)),
        Case("over it", ["report 2026-05-20 indicator=depth value=3"], .known(.number(3), [4], "2026-05-20", .report)),
        Case(
            "no number", ["report 2026-05-20 indicator=depth value=many"],
            .known(.number(2), [2, 3], "2026-05-11", atLeast: true)),
        Case(
            "stale", ["report 2026-04-20 indicator=depth value=3"],
            .known(.number(2), [2, 3], "2026-05-11", atLeast: true)),
        Case("none", [], .known(.number(2), [2, 3], "2026-05-11", atLeast: true)),
    ])
    func `against a lower bound a report holds unless the records show more`(_ row: Case) throws {
        try Case(row.says, ["labor 2026-05-10 act=strike", "labor 2026-05-11 act=strike"] + row.history, row.reading)
            .check("shelf-life: 30\nmeasure: {by: count, of: labor}")
    }

    @Test(arguments: [
        Case(
            "a report of a change", ["report 2026-05-20 indicator=depth value=0.5"],
            .known(.number(0.5), [3], "2026-05-20", .report)),
        Case("none", [], .unknown(.notApplicable)),
    ])
    func `where records show nothing to measure, only a report can say more`(_ row: Case) throws {
        try Case(row.says, ["seat 2023-07-01 seat=sup role=superintendent holder=ito"] + row.history, row.reading)
            .check("unit: share\nmeasure: {by: last-handoff, roles: [superintendent]}")
    }
}
