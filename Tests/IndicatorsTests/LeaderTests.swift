import Indicators
import Testing
import Vocabulary

struct LeaderTests {
    private static let ito = "seat 2023-07-01 seat=sup role=superintendent holder=ito"

    @Test(arguments: [
        Case("nobody is on record", [], .unknown(.notRecorded)),
        Case(
            "the seat is on record, and nobody in it", ["seat 2023-07-01 seat=sup role=superintendent"],
            .unknown(.notRecorded)),
        Case("the first holder is no change", [ito], .known(.number(0), [2], "2023-07-01")),
        Case(
            "two changes",
            [
                ito, "seat 2025-07-01 seat=sup holder=cruz", "seat 2026-01-01 seat=sup holder=park confidence=report",
            ], .known(.number(2), [3, 4], "2026-01-01", .report)),
        Case(
            "the same holder again", [ito, "seat 2025-07-01 seat=sup holder=ito"],
            .known(.number(0), [2], "2023-07-01")),
        Case(
            "a vacancy and who fills it are one change",
            [
                ito, "seat 2025-07-01 seat=sup holder=null", "seat 2025-10-01 seat=sup holder=cruz",
            ], .known(.number(1), [3], "2025-07-01")),
        Case(
            "a seat that was vacant at first was filled",
            ["seat 2023-07-01 seat=sup role=superintendent holder=null", "seat 2025-10-01 seat=sup holder=cruz"],
            .known(.number(0), [2, 3], "2025-10-01")),
        Case(
            "a vacancy that lasts is a change", [ito, "seat 2025-07-01 seat=sup holder=null"],
            .known(.number(1), [3], "2025-07-01")),
        Case(
            "the window's first day", [ito, "seat 2025-06-02 seat=sup holder=cruz"],
            .known(.number(1), [3], "2025-06-02")),
        Case(
            "a day before it", [ito, "seat 2025-06-01 seat=sup holder=cruz"],
            .known(.number(0), [2, 3], "2025-06-01")),
        Case(
            "a count of those who left, within the window",
            [
                ito, "seat 2025-07-01 seat=sup holder=cruz",
                "turnover 2026-05-01 role=superintendent left=2 from=2025-06-02 to=2026-05-01",
            ], .known(.number(3), [3, 4], "2026-05-01")),
        Case(
            "a count that began before the window",
            [ito, "turnover 2026-05-01 role=superintendent left=6 from=2018-01 to=2026-05-01"],
            .known(.number(0), [2], "2023-07-01")),
        Case(
            "another role",
            [
                "seat 2023-07-01 seat=cao role=cao holder=ito", "seat 2025-07-01 seat=cao holder=cruz",
            ], .unknown(.notRecorded)),
    ])
    func `changes of holder in the window, and none only where a holder is on record`(_ row: Case) throws {
        try row.check("window: 365\nmeasure: {by: leader-changes, roles: [superintendent]}")
    }

    @Test(arguments: [
        Case("nobody is on record", [], .unknown(.notRecorded)),
        Case("nobody has changed", [ito], .unknown(.notApplicable)),
        Case(
            "the initiative's lead has not changed, whatever role it is",
            ["seat 2023-07-01 seat=lead role=director holder=ito"], .unknown(.notApplicable)),
        Case(
            "the newest of two",
            [
                ito, "seat 2023-07-01 seat=cao role=cao holder=park", "seat 2024-07-01 seat=sup holder=cruz",
                "seat 2026-02-02 seat=cao holder=lee",
            ], .known(.number(3), [5], "2026-02-02")),
        Case(
            "the initiative's lead has, whatever role it is",
            [
                "seat 2023-07-01 seat=lead role=director holder=ito", "seat 2026-05-01 seat=lead holder=cruz",
            ], .known(.number(1), [3], "2026-05-01")),
        Case(
            "the lead of something else has",
            [
                ito, "seat 2023-07-01 seat=other role=lead holder=park", "seat 2026-05-01 seat=other holder=cruz",
            ], .unknown(.notApplicable)),
        Case(
            "only the lead of something else is on record", ["seat 2023-07-01 seat=other role=lead holder=park"],
            .unknown(.notRecorded)),
        Case(
            "a director who leads something else has",
            [
                "seat 2023-07-01 seat=other role=director holder=ito", "seat 2026-05-01 seat=other holder=cruz",
            ], .unknown(.notRecorded)),
        Case(
            "a vacancy was filled",
            [
                ito, "seat 2025-06-01 seat=sup holder=null", "seat 2026-05-01 seat=sup holder=cruz",
            ], .known(.number(1), [4], "2026-05-01")),
    ])
    func `months since a leader changed`(_ row: Case) throws {
        try row.check("unit: months\nmeasure: {by: months-since-leader-change, roles: [superintendent, cao, lead]}")
    }

    @Test func `of changes of one moment the one recorded last is the newest, however the moment is written`() throws {
        let held = (0..<12).map { "seat 2023-07-01 seat=s\($0) role=cao holder=ito" }
        let changed = (0..<12).map { "seat \($0 % 2 == 0 ? "2026-03" : "2026-03-01") seat=s\($0) holder=cruz" }
        for last in 0..<12 {
            let order = held + changed[(last + 1)...] + changed[...last]
            let at = last % 2 == 0 ? "2026-03" : "2026-03-01"
            try Case("", Array(order), .known(.number(3), [25], at))
                .check("unit: months\nmeasure: {by: months-since-leader-change, roles: [cao]}")
        }
    }

    @Test(arguments: [
        Case("nobody is on record", [], .unknown(.notRecorded)),
        Case("nobody has changed", [ito + " handoff=none"], .unknown(.notApplicable)),
        Case("untold", [ito, "seat 2026-02-01 seat=sup holder=cruz"], .unknown(.notRecorded)),
        Case(
            "none", [ito, "seat 2026-02-01 seat=sup holder=cruz handoff=none"], .known(.number(0), [3], "2026-02-01")),
        Case(
            "partial", [ito, "seat 2026-02-01 seat=sup holder=cruz handoff=partial"],
            .known(.number(0.5), [3], "2026-02-01")),
        Case(
            "complete, told later",
            [
                ito, "seat 2026-02-01 seat=sup holder=cruz", "seat 2026-03-01 seat=sup handoff=complete",
            ], .known(.number(1), [3], "2026-02-01")),
        Case(
            "told of the one before",
            [
                ito, "seat 2026-02-01 seat=sup holder=cruz handoff=none", "seat 2026-03-01 seat=sup holder=lee",
            ], .unknown(.notRecorded)),
    ])
    func `the hand-off at the newest change`(_ row: Case) throws {
        try row.check("unit: share\nmeasure: {by: last-handoff, roles: [superintendent]}")
    }

    @Test(arguments: [
        Case("nobody is on record", [], .unknown(.notRecorded)),
        Case("nobody has changed", [ito + " origin=inside"], .unknown(.notApplicable)),
        Case("untold", [ito, "seat 2026-02-01 seat=sup holder=cruz"], .unknown(.notRecorded)),
        Case(
            "outside", [ito, "seat 2026-02-01 seat=sup holder=cruz origin=outside confidence=estimate"],
            .known(.word("outside"), [3], "2026-02-01", .estimate)),
    ])
    func `where the newest leader came from`(_ row: Case) throws {
        try row.check("unit: word\nmeasure: {by: successor-origin, roles: [superintendent]}")
    }
}
