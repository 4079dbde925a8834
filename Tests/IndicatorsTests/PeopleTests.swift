import Indicators
import Testing
import Vocabulary

/// What is counted for each person.
struct PeopleTests {
    private static let schools = [
        "site 2023-07-01 site=oak name=Oak teachers=20", "site 2023-07-01 site=elm name=Elm teachers=30",
    ]

    @Test(arguments: [
        Case("no log", schools, .unknown(.notRecorded)),
        Case(
            "logs of the year, each of its window",
            schools + [
                "coaching-log 2025-06-01 initiative=plc site=oak cycles=90",
                "coaching-log 2025-06-02 initiative=plc site=oak cycles=20",
                "coaching-log 2026-01-01 initiative=plc site=elm cycles=30",
                "coaching-log 2026-02-01 initiative=plc site=elm hours=30",
                "coaching-log 2026-02-01 initiative=mtss site=elm cycles=30",
            ], .known(.number(1), [5, 6], "2026-01-01", atLeast: true)),
        Case(
            "a school whose teachers nobody counted",
            schools + [
                "site 2023-07-01 site=ash name=Ash", "coaching-log 2026-01-01 initiative=plc site=elm cycles=30",
            ], .unknown(.needs("number of teachers"))),
        Case(
            "a school that is closed counts no more",
            schools + [
                "site 2023-07-01 site=ash name=Ash status=closed",
                "coaching-log 2026-01-01 initiative=plc site=elm cycles=25",
            ], .known(.number(0.5), [5], "2026-01-01", atLeast: true)),
    ])
    func `cycles of coaching for each teacher in scope`(_ row: Case) throws {
        try row.check("window: 365\nmeasure: {by: per-teacher, of: coaching-log, count: cycles}")
    }

    @Test(arguments: [
        Case(
            "hours times those who had them",
            schools + [
                "training 2026-01-01 initiative=plc hours=6 teachers=25",
                "training 2026-02-01 initiative=plc hours=2 teachers=50", "training 2026-02-01 hours=8 teachers=50",
                "training 2026-03-01 initiative=plc hours=2",
            ], .known(.number(5), [4, 5], "2026-02-01", atLeast: true))
    ])
    func `hours of learning for each teacher in scope`(_ row: Case) throws {
        try row.check("window: 365\nmeasure: {by: per-teacher, of: training, count: hours, times: teachers}")
    }

    @Test(arguments: [
        Case("nobody is on record", [], .unknown(.notRecorded)),
        Case(
            "never seen to come", ["seat 2024-06-01 seat=p1 role=principal holder=a"],
            .known(.number(2), [2], "2024-06-01", atLeast: true)),
        Case(
            "the lower of two, both seen to come",
            [
                "seat 2020-07-01 seat=p1 role=principal holder=a", "seat 2025-06-01 seat=p1 holder=b",
                "seat 2020-07-01 seat=p2 role=principal holder=c", "seat 2023-06-01 seat=p2 holder=d",
            ], .known(.number(1), [3, 5], "2025-06-01")),
        Case(
            "the middle of three",
            [
                "seat 2025-06-01 seat=p1 role=principal holder=a", "seat 2023-06-01 seat=p2 role=principal holder=b",
                "seat 2021-06-01 seat=p3 role=principal holder=c",
            ], .known(.number(3), [2, 3, 4], "2025-06-01", atLeast: true)),
        Case(
            "a vacant seat has nobody in post",
            [
                "seat 2020-07-01 seat=p1 role=principal holder=a", "seat 2025-06-01 seat=p1 holder=null",
            ], .unknown(.notRecorded)),
    ])
    func `years in post of the principal in the middle`(_ row: Case) throws {
        try row.check("unit: count\nmeasure: {by: median-tenure, roles: [principal]}")
    }

    @Test(arguments: [
        Case("one figure", ["outcome 2026-05-01 measure=dfs value=-10"], .unknown(.tooFew(have: 1, need: 2))),
        Case("none", [], .unknown(.notRecorded)),
        Case(
            "two years apart",
            ["outcome 2024-05-01 measure=dfs value=-20", "outcome 2026-05-01 measure=dfs value=-10"],
            .known(.number(5), [2, 3], "2026-05-01")),
        Case(
            "less is better",
            [
                "outcome 2025-05-01 measure=absence value=20 better=lower",
                "outcome 2026-04-20 measure=absence value=17 better=lower",
            ], .known(.number(3), [2, 3], "2026-04-20")),
        Case(
            "of one year nothing is said",
            ["outcome 2025-09-01 measure=dfs value=-20", "outcome 2026-05-01 measure=dfs value=-10"],
            .unknown(.tooFew(have: 2, need: 2))),
        Case(
            "never across a change of the measure",
            [
                "outcome 2025-05-01 measure=dfs value=-20", "measure-changed 2025-09-01 measure=dfs",
                "outcome 2026-05-01 measure=dfs value=-10",
            ], .unknown(.tooFew(have: 2, need: 2))),
    ])
    func `points a year that results moved`(_ row: Case) throws {
        try row.check("unit: points\nmeasure: {by: outcome-change}")
    }
}
