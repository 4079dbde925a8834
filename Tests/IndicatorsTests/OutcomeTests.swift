import Indicators
import Knowledge
import Testing
import Vocabulary

/// What is read before a figure is believed: how many points there are, which way they go, and what outcomes did.
struct OutcomeTests {
    @Test(arguments: [
        Case("nothing", [], .unknown(.notRecorded)),
        Case("told as such", ["outcome 2025-08-01 measure=m direction=up"], .known(.word("up"), [2], "2025-08-01")),
        Case(
            "told of a measure of which less is better", ["outcome 2025-08-01 measure=m direction=up better=lower"],
            .known(.word("down"), [2], "2025-08-01")),
        Case("one figure shows no direction", ["outcome 2025-08-01 measure=m value=4"], .unknown(.notRecorded)),
        Case(
            "two figures", ["outcome 2024-08-01 measure=m value=4", "outcome 2025-08-01 measure=m value=5"],
            .known(.word("up"), [2, 3], "2025-08-01")),
        Case(
            "less is better",
            ["outcome 2024-08-01 measure=m value=4 better=lower", "outcome 2025-08-01 measure=m value=5 better=lower"],
            .known(.word("down"), [2, 3], "2025-08-01")),
        Case(
            "the same figure", ["outcome 2024-08-01 measure=m value=4", "outcome 2025-08-01 measure=m value=4"],
            .known(.word("flat"), [2, 3], "2025-08-01")),
        Case(
            "figures of two measures are not held against each other",
            ["outcome 2024-08-01 measure=m value=4", "outcome 2025-08-01 measure=k value=5"], .unknown(.notRecorded)),
        Case(
            "an older pair speaks where the newest stands alone",
            [
                "outcome 2023-08-01 measure=m value=4", "outcome 2024-08-01 measure=m value=3",
                "outcome 2025-08-01 measure=k value=5",
            ], .known(.word("down"), [2, 3], "2024-08-01")),
        Case(
            "another initiative's outcome is not this one's",
            [
                "initiative 2024-01-01 initiative=other name=Other",
                "outcome 2025-08-01 measure=m direction=up initiative=other",
            ], .unknown(.notRecorded)),
    ])
    func `results go up, down or stay, where up is better`(_ row: Case) throws {
        try row.check("unit: word\nmeasure: {by: outcome-direction}")
    }

    @Test(arguments: [
        Case("nothing", [], .unknown(.notRecorded)),
        Case(
            "once", ["observation 2025-03-01 initiative=plc proficient=5 observed=20"],
            .unknown(.tooFew(have: 1, need: 2))),
        Case(
            "twice, and higher",
            [
                "observation 2025-03-01 initiative=plc proficient=5 observed=20",
                "observation 2026-03-01 initiative=plc proficient=15 observed=20",
            ], .known(.word("rising"), [2, 3], "2026-03-01")),
        Case(
            "twice, and alike",
            [
                "observation 2025-03-01 initiative=plc proficient=5 observed=20",
                "observation 2026-03-01 initiative=plc proficient=6 observed=20",
            ], .known(.word("unclear"), [2, 3], "2026-03-01")),
    ])
    func `practice has a direction once it was counted twice`(_ row: Case) throws {
        try row.check("unit: word\nmeasure: {by: trend, of: observation}")
    }

    @Test(arguments: [
        Case("nothing", [], .unknown(.notRecorded)),
        Case(
            "an observation that says nothing is no point",
            [
                "observation 2025-03-01 initiative=plc unit=teams",
                "observation 2025-04-01 initiative=plc proficient=5 observed=20",
            ], .known(.number(1), [3], "2025-04-01")),
    ])
    func `points are the records that can be put into a series`(_ row: Case) throws {
        try row.check("measure: {by: points, of: observation}")
    }

    @Test(arguments: [
        Case("none struck", [], .unknown(.notRecorded)),
        Case(
            "a shock names no initiative and concerns them all", ["shock 2026-05-01 what=flood"],
            .known(.number(31), [2], "2026-05-01")),
    ])
    func `what never names an initiative concerns every one`(_ row: Case) throws {
        try row.check("unit: days\nmeasure: {by: days-since, of: shock}")
    }

    @Test(arguments: [
        Case("no election", [], .unknown(.notRecorded)),
        Case(
            "one that changed nothing", ["board 2026-01-05 act=election majority_changed=false"], .unknown(.notRecorded)
        ),
        Case(
            "one that changed the majority", ["board 2026-01-05 act=election majority_changed=true"],
            .known(.number(1), [2], "2026-01-05", atLeast: true)),
    ])
    func `a flag can be asked for among what counts`(_ row: Case) throws {
        try row.check(#"measure: {by: count, of: board, where: {act: [election], majority_changed: ["true"]}}"#)
    }
}
