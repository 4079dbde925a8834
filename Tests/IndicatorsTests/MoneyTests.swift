import Indicators
import Testing
import Vocabulary

struct MoneyTests {
    @Test(arguments: [
        Case("none", [], .unknown(.notRecorded)),
        Case("of an unknown fund", ["money 2025-01-01 initiative=plc act=award amount=100"], .unknown(.notRecorded)),
        Case(
            "of an unknown amount", ["money 2025-01-01 initiative=plc act=award fund=recurring"],
            .unknown(.notRecorded)),
        Case(
            "given by the year, and in all",
            [
                "money 2025-01-01 initiative=plc act=award fund=recurring amount=100",
                "money 2025-02-01 initiative=plc act=repurpose fund=one-time total=900 years=3",
            ], .known(.number(100.0 / 400), [2, 3], "2025-02-01")),
        Case(
            "of no years", ["money 2025-01-01 initiative=plc act=award fund=recurring total=9 years=0"],
            .unknown(.notRecorded)),
        Case(
            "only what ends: the rest may not be on record",
            ["money 2025-01-01 initiative=plc act=award fund=one-time amount=100"],
            .known(.number(0), [2], "2025-01-01", atLeast: true)),
        Case(
            "run out the day before, and running out on the day",
            [
                "money 2025-01-01 initiative=plc act=award fund=recurring amount=100 ends=2026-05-31",
                "money 2025-01-02 initiative=plc act=award fund=one-time amount=100 ends=2026-06-01",
            ], .known(.number(0), [3], "2025-01-02")),
        Case(
            "ended under its name",
            [
                "money 2025-01-01 initiative=plc act=award fund=recurring amount=100 name=a",
                "money 2025-01-02 initiative=plc act=award fund=one-time amount=100 name=b",
                "money 2025-03-01 initiative=plc act=end name=a",
            ], .known(.number(0), [3], "2025-01-02")),
        Case(
            "ended before it was given anew",
            [
                "money 2025-01-01 initiative=plc act=end name=a",
                "money 2025-02-01 initiative=plc act=award fund=recurring amount=100 name=a",
            ], .known(.number(1), [3], "2025-02-01")),
        Case(
            "a renewal takes the place of what it renews",
            [
                "money 2024-01-01 initiative=plc act=award fund=one-time amount=300 name=a",
                "money 2025-01-01 initiative=plc act=award fund=recurring amount=100 name=b",
                "money 2025-02-01 initiative=plc act=renew fund=one-time amount=100 name=a",
            ], .known(.number(0.5), [3, 4], "2025-02-01")),
        Case(
            "what was cut is gone",
            [
                "money 2024-01-01 initiative=plc act=award fund=one-time amount=300 name=a",
                "money 2025-01-01 initiative=plc act=award fund=recurring amount=100 name=b",
                "money 2025-02-01 initiative=plc act=cut amount=200 name=a",
            ], .known(.number(0.5), [2, 3], "2025-01-01")),
        Case(
            "the district's and another's",
            [
                "money 2025-01-01 act=award fund=recurring amount=100",
                "money 2025-01-01 initiative=mtss act=award fund=recurring amount=100",
            ], .unknown(.notRecorded)),
        Case(
            "what it would cost to go on",
            ["money 2025-01-01 initiative=plc act=cost-to-sustain fund=recurring amount=100"], .unknown(.notRecorded)),
    ])
    func `money on recurring funds is a share of what still runs`(_ row: Case) throws {
        try row.check("unit: share\nmeasure: {by: recurring-share}")
    }

    @Test(arguments: [
        Case("none", [], .unknown(.notRecorded)),
        Case(
            "without an end", ["money 2025-01-01 initiative=plc act=award fund=one-time"], .unknown(.notRecorded)),
        Case(
            "a grant", ["money 2025-01-01 initiative=plc act=award fund=one-time ends=2026-09-01"],
            .known(.number(3), [2], "2025-01-01")),
        Case(
            "a day less than three months",
            ["money 2025-01-01 initiative=plc act=award fund=one-time ends=2026-08-31"],
            .known(.number(2), [2], "2025-01-01")),
        Case(
            "an end in a month is on its last day", ["money 2025-01-01 initiative=plc act=award ends=2026-09"],
            .known(.number(3), [2], "2025-01-01")),
        Case(
            "recurring money does not end",
            ["money 2025-01-01 initiative=plc act=award fund=recurring ends=2026-09-01"], .unknown(.notRecorded)),
        Case(
            "it is over", ["money 2025-01-01 initiative=plc act=award fund=one-time ends=2026-01-01"],
            .known(.number(0), [2], "2025-01-01")),
        Case(
            "the last of grants and partners",
            [
                "money 2025-01-01 initiative=plc act=award fund=one-time ends=2026-09-01",
                "partner 2025-02-01 initiative=plc act=joins name=wested ends=2027-06-30",
            ], .known(.number(12), [2, 3], "2025-02-01")),
        Case(
            "a partner who left before the planned end",
            [
                "partner 2025-02-01 initiative=plc act=joins name=wested ends=2027-06-30",
                "partner 2026-02-01 initiative=plc act=leaves name=wested",
            ], .known(.number(0), [3], "2026-02-01")),
        Case(
            "a grant that was ended early",
            [
                "money 2025-01-01 initiative=plc act=award fund=one-time name=a ends=2027-06-30",
                "money 2026-02-01 initiative=plc act=end name=a",
            ], .known(.number(0), [3], "2026-02-01")),
        Case(
            "a grant that was renewed",
            [
                "money 2025-01-01 initiative=plc act=award fund=one-time name=a ends=2026-06-30",
                "money 2026-02-01 initiative=plc act=renew fund=one-time name=a ends=2027-06-01",
            ], .known(.number(12), [3], "2026-02-01")),
        Case(
            "a partner of another", ["partner 2025-02-01 initiative=mtss act=joins ends=2027-06-30"],
            .unknown(.notRecorded)),
    ])
    func `the runway ends with the last grant or partner`(_ row: Case) throws {
        try row.check("unit: months\nmeasure: {by: runway}")
    }
}
