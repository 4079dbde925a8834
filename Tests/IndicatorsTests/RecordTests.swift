import Indicators
import Testing
import Vocabulary

/// Counts, days and the newest word.
struct RecordTests {
    @Test(arguments: [
        Case("none is unknown and never 0", [], .unknown(.notRecorded)),
        Case(
            "two of three pass the filter",
            [
                "labor 2026-01-01 act=grievance", "labor 2026-02-01 act=settled",
                "labor 2026-03-01 act=strike initiative=plc",
            ], .known(.number(2), [2, 4], "2026-03-01", atLeast: true)),
        Case("another initiative's", ["labor 2026-03-01 act=strike initiative=mtss"], .unknown(.notRecorded)),
        Case(
            "the window's first day", ["labor 2025-06-02 act=strike"],
            .known(.number(1), [2], "2025-06-02", atLeast: true)),
        Case("a day before it", ["labor 2025-06-01 act=strike"], .unknown(.notRecorded)),
    ])
    func `a count is a lower bound`(_ row: Case) throws {
        try row.check("window: 365\nmeasure: {by: count, of: labor, where: {act: [grievance, strike]}}")
    }

    @Test(arguments: [
        Case("never", [], .unknown(.notRecorded)),
        Case(
            "today", ["meeting 2026-06-01 body=cabinet initiative=plc"], .known(.number(0), [2], "2026-06-01")),
        Case(
            "the newest counts",
            [
                "meeting 2026-05-30 body=cabinet initiative=plc", "meeting 2026-04-01 body=cabinet initiative=plc",
            ], .known(.number(2), [2], "2026-05-30")),
        Case(
            "the newest was not held",
            [
                "meeting 2026-05-30 body=cabinet initiative=plc held=false",
                "meeting 2026-05-01 body=cabinet initiative=plc held=true",
            ], .known(.number(31), [3], "2026-05-01")),
        Case(
            "a coarse date stands for its first day", ["meeting 2026-05 body=cabinet initiative=plc"],
            .known(.number(31), [2], "2026-05")),
        Case("another body", ["meeting 2026-05-30 body=plc-team initiative=plc"], .unknown(.notRecorded)),
    ])
    func `days are counted from the newest record`(_ row: Case) throws {
        try row.check("unit: days\nmeasure: {by: days-since, of: meeting, where: {body: [cabinet]}}")
    }

    @Test(arguments: [
        Case("nothing was asked for", [], .unknown(.notRecorded)),
        Case(
            "of three the middle",
            [
                "decision 2026-05-01 initiative=plc what=a requested=2026-05-01 decided=2026-05-04",
                "decision 2026-05-02 initiative=plc what=b requested=2026-04-01 decided=2026-05-01",
                "decision 2026-05-03 initiative=plc what=c requested=2026-05-01 decided=2026-05-01",
            ], .known(.number(3), [2, 3, 4], "2026-05-03")),
        Case(
            "of two the lower",
            [
                "decision 2026-05-01 initiative=plc what=a requested=2026-05-01 decided=2026-05-04",
                "decision 2026-05-02 initiative=plc what=b requested=2026-04-01 decided=2026-05-01",
            ], .known(.number(3), [2, 3], "2026-05-02")),
        Case(
            "an open one counts to today",
            ["decision 2026-05-01 initiative=plc what=a requested=2026-05-01 decided=null"],
            .known(.number(31), [2], "2026-05-01")),
        Case(
            "one without an end is no open one", ["decision 2026-05-01 initiative=plc what=a requested=2026-05-01"],
            .unknown(.notRecorded)),
        Case(
            "one that ends before it begins",
            ["decision 2026-05-01 initiative=plc what=a requested=2026-05-01 decided=2026-04-30"],
            .unknown(.notRecorded)),
        Case(
            "another initiative's", ["decision 2026-05-01 initiative=mtss what=a requested=2026-05-01 decided=null"],
            .unknown(.notRecorded)),
    ])
    func `the middle of the days between two dates`(_ row: Case) throws {
        try row.check("unit: days\nmeasure: {by: median-days, of: decision, from: requested, to: decided}")
    }

    @Test(arguments: [
        Case(
            "the data is three days old", ["review 2026-05-04 initiative=plc data_from=2026-05-01"],
            .unknown(.tooFew(have: 1, need: 2))),
        Case(
            "two reviews",
            [
                "review 2026-05-04 initiative=plc data_from=2026-05-01",
                "review 2026-05-14 initiative=plc data_from=2026-05-01",
            ], .known(.number(3), [2, 3], "2026-05-14")),
        Case(
            "one of three is before the window",
            [
                "review 2026-03-04 initiative=plc data_from=2026-03-01", "review 2026-05-04 initiative=plc",
                "review 2026-05-14 initiative=plc data_from=2026-05-01",
            ], .unknown(.tooFew(have: 1, need: 2))),
    ])
    func `a record's own date stands in for an end`(_ row: Case) throws {
        try row.check(
            "unit: days\nwindow: 60\nleast: 2\nmeasure: {by: median-days, of: review, from: data_from, to: at}")
    }

    @Test(arguments: [
        Case(
            "no practice is on record", ["survey 2026-03-01 item=trust initiative=plc agree=1"], .unknown(.notRecorded)),
        Case(
            "the newest of several kinds",
            [
                "adoption 2026-05-30 initiative=plc level=some", "observation 2026-05-01 initiative=plc level=some",
            ], .known(.number(2), [2], "2026-05-30")),
        Case(
            "of one day the one recorded last",
            [
                "observation 2026-05-01 initiative=plc level=some", "adoption 2026-05 initiative=plc level=some",
            ], .known(.number(31), [3], "2026-05")),
    ])
    func `the age of the evidence is that of the newest record of practice`(_ row: Case) throws {
        try row.check("unit: days\nmeasure: {by: evidence-age, of: [observation, adoption]}")
    }
}
