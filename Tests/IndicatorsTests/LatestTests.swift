import Indicators
import Testing
import Vocabulary

/// The newest figure, word, or yes and no.
struct LatestTests {
    @Test(arguments: [
        Case("nobody was asked", [], .unknown(.notRecorded)),
        Case(
            "the newest of the district",
            [
                "survey 2026-03-01 item=trust initiative=plc agree=0.5 n=100",
                "survey 2026-04-01 item=trust initiative=plc agree=0.25 n=10",
            ], .known(.number(0.25), [3], "2026-04-01")),
        Case(
            "another item", ["survey 2026-03-01 item=fatigue initiative=plc agree=0.5"], .unknown(.notRecorded)),
        Case(
            "schools are put together by their n",
            [
                "survey 2026-03-01 item=trust initiative=plc site=oak agree=1 n=10",
                "survey 2026-03-02 item=trust initiative=plc site=oak agree=0.5 n=30",
                "survey 2026-03-03 item=trust initiative=plc site=elm agree=0 n=10",
            ], .known(.number(15.0 / 40), [3, 4], "2026-03-03")),
        Case(
            "schools without n count alike",
            [
                "survey 2026-03-02 item=trust initiative=plc site=oak agree=0.5",
                "survey 2026-03-03 item=trust initiative=plc site=elm agree=0 confidence=report",
            ], .known(.number(0.25), [2, 3], "2026-03-03", .report)),
        Case(
            "a newer record of the district comes before those of its schools",
            [
                "survey 2026-03-02 item=trust initiative=plc site=oak agree=0.5 n=10",
                "survey 2026-03-03 item=trust initiative=plc agree=0.25 n=10",
            ], .known(.number(0.25), [3], "2026-03-03")),
        Case(
            "an older record of the district is not put together with its schools",
            [
                "survey 2026-03-01 item=trust initiative=plc agree=1 n=100",
                "survey 2026-03-02 item=trust initiative=plc site=oak agree=0.5 n=10",
            ], .known(.number(0.5), [3], "2026-03-02")),
        Case(
            "the newest school was asked of nobody",
            ["survey 2026-03-02 item=trust initiative=plc site=oak agree=0.5 n=0"],
            .known(.number(0.5), [2], "2026-03-02")),
    ])
    func `the newest figure, or the newest of each school put together`(_ row: Case) throws {
        try row.check("unit: share\nmeasure: {by: latest, of: survey, field: agree, where: {item: [trust]}}")
    }

    @Test(arguments: [
        Case(
            "the newest review says nothing",
            [
                "review 2026-03-01 initiative=plc data=outcome", "review 2026-03-02 initiative=plc data=practice",
                "review 2026-03-03 initiative=plc",
            ], .known(.word("practice"), [3], "2026-03-02")),
        Case("no review says", ["review 2026-03-03 initiative=plc"], .unknown(.notRecorded)),
    ])
    func `the newest word`(_ row: Case) throws {
        try row.check("unit: word\nmeasure: {by: latest, of: review, field: data}")
    }

    @Test(arguments: [
        Case("nobody said", [], .unknown(.notRecorded)),
        Case("yes", ["labor 2026-03-01 act=agreement"], .known(.flag(true), [2], "2026-03-01")),
        Case("no", ["labor 2026-03-01 act=strike"], .known(.flag(false), [2], "2026-03-01")),
        Case(
            "yes, then no, then something else",
            [
                "labor 2026-03-01 act=agreement", "labor 2026-04-01 act=impasse", "labor 2026-05-01 act=protest",
            ], .known(.flag(false), [3], "2026-04-01")),
        Case(
            "told in another order", ["labor 2026-04-01 act=impasse", "labor 2026-03-01 act=agreement"],
            .known(.flag(false), [2], "2026-04-01")),
        Case("about something else", ["labor 2026-03-01 act=strike subject=pay"], .unknown(.notRecorded)),
        Case("too long ago", ["labor 2025-06-01 act=strike"], .unknown(.notRecorded)),
    ])
    func `true or false, as the newest record that says either`(_ row: Case) throws {
        let history = row.history.map { $0.contains("subject=") ? $0 : $0 + " subject=practice" }
        try Case(row.says, history, row.reading).check(
            "unit: flag\nwindow: 365\nmeasure: {by: last-said, of: labor, where: {subject: [practice]}, "
                + "yes: {act: [agreement]}, no: {act: [strike, impasse]}}")
    }
}
