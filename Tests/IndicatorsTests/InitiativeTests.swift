import Indicators
import Testing
import Vocabulary

struct InitiativeTests {
    @Test(arguments: [
        Case("never said", [], .unknown(.notRecorded)),
        Case(
            "said twice",
            [
                "initiative 2024-01-01 initiative=plc lead_authority=none",
                "initiative 2025-01-01 initiative=plc lead_authority=line confidence=report",
            ], .known(.word("line"), [3], "2025-01-01", .report)),
        Case("said of another", ["initiative 2024-01-01 initiative=mtss lead_authority=none"], .unknown(.notRecorded)),
    ])
    func `a field of the initiative`(_ row: Case) throws {
        try row.check("unit: word\nmeasure: {by: attribute, field: lead_authority}")
    }

    @Test(arguments: [
        Case("launched and nothing else said", [], .known(.word("active"), [1], "2023-09-01")),
        Case(
            "paused", ["initiative 2024-01-01 initiative=plc status=paused"],
            .known(.word("paused"), [2], "2024-01-01")),
    ])
    func `an initiative that was launched is active until something else is said`(_ row: Case) throws {
        try row.check("unit: word\nmeasure: {by: attribute, field: status}")
    }

    @Test(arguments: [
        ("2023-09-01", 0.0), ("2023-09-30", 0), ("2023-10-01", 1), ("2024-08-31", 11), ("2024-09-01", 12),
    ])
    func `age is in whole months since the launch`(day: String, months: Double) throws {
        let found = try read("unit: months\nmeasure: {by: age}", of: [], on: day)
        #expect(try found == Reading.known(.number(months), [1], "2023-09-01").known())
    }

    @Test(arguments: [
        Case("nothing is called by a priority", [], .unknown(.notRecorded)),
        Case(
            "others are top",
            [
                "initiative 2024-01-01 initiative=a name=A priority=top",
                "initiative 2024-01-02 initiative=b name=B priority=top confidence=report",
                "initiative 2024-01-03 initiative=c name=C priority=normal",
                "initiative 2024-01-04 initiative=d name=D priority=top status=ended",
            ], .known(.number(2), [2, 3], "2024-01-02", .report, atLeast: true)),
        Case(
            "one is top no longer",
            [
                "initiative 2024-01-01 initiative=a name=A priority=top",
                "initiative 2024-01-02 initiative=a priority=normal",
            ], .unknown(.notRecorded)),
    ])
    func `active initiatives of a priority are a lower bound`(_ row: Case) throws {
        try row.check("measure: {by: active-initiatives, priority: top}")
    }

    @Test(arguments: [
        Case("no launch in the window", [], .unknown(.notRecorded)),
        Case(
            "launches inside and outside",
            [
                "initiative 2025-06-01 initiative=a name=A", "initiative 2025-06-02 initiative=b name=B",
                "initiative 2026-05-01 initiative=c name=C", "initiative 2026-05-02 initiative=c stage=full",
            ], .known(.number(2), [3, 4], "2026-05-01", atLeast: true)),
        Case(
            "one was stopped in the window",
            [
                "initiative 2026-05-01 initiative=c name=C", "initiative 2025-06-02 initiative=plc status=paused",
            ], .known(.number(0), [3], "2025-06-02")),
        Case(
            "one was stopped before it",
            [
                "initiative 2026-05-01 initiative=c name=C", "initiative 2025-06-01 initiative=plc status=ended",
            ], .known(.number(1), [2], "2026-05-01", atLeast: true)),
    ])
    func `launches count only while nothing is stopped`(_ row: Case) throws {
        try row.check("window: 365\nmeasure: {by: starts-without-stops}")
    }

    @Test(arguments: [
        Case("none", [], .unknown(.notRecorded)),
        Case("only its own", ["training 2026-05-01 initiative=plc hours=2 teachers=10"], .unknown(.notRecorded)),
        Case(
            "its own, another's and the district's",
            [
                "training 2026-05-01 initiative=plc hours=2 teachers=10",
                "training 2026-05-02 initiative=mtss hours=1 teachers=20",
                "training 2026-05-03 hours=4 teachers=10 confidence=report",
            ], .known(.number(20.0 / 80), [2, 3, 4], "2026-05-03", .report)),
        Case(
            "only others'", ["training 2026-05-02 initiative=mtss hours=1 teachers=20"],
            .known(.number(0), [2], "2026-05-02")),
        Case(
            "one without hours, one outside the window",
            [
                "training 2026-05-01 initiative=plc hours=2 teachers=10", "training 2026-05-02 teachers=20",
                "training 2025-06-01 hours=4 teachers=10", "training 2025-06-02 hours=1 teachers=20",
            ], .known(.number(0.5), [2, 5], "2026-05-01")),
    ])
    func `training on this initiative is a share of all training`(_ row: Case) throws {
        try row.check("unit: share\nwindow: 365\nmeasure: {by: focal-share, of: training}")
    }
}
