import Indicators
import Knowledge
import Testing
import Vocabulary

struct GapTests {
    @Test(arguments: [
        Case("neither is known", [], .unknown(.needs("spread"))),
        Case(
            "depth is not", ["adoption 2026-03-01 initiative=plc using=3 of=4"], .unknown(.needs("depth"))),
        Case(
            "spread is not", ["observation 2026-03-01 initiative=plc proficient=1 observed=4"],
            .unknown(.needs("spread"))),
        Case(
            "one is stale",
            [
                "adoption 2024-03-01 initiative=plc using=3 of=4",
                "observation 2026-03-01 initiative=plc proficient=1 observed=4",
            ], .unknown(.needs("spread"))),
        Case(
            "wide and shallow",
            [
                "adoption 2026-03-01 initiative=plc using=3 of=4 confidence=report",
                "observation 2026-04-01 initiative=plc proficient=1 observed=4",
            ], .known(.number(0.5), [2, 3], "2026-04-01", .report)),
        Case(
            "deeper than wide is no gap",
            [
                "adoption 2026-03-01 initiative=plc using=1 of=4",
                "observation 2026-02-01 initiative=plc proficient=3 observed=4",
            ], .known(.number(0), [2, 3], "2026-03-01")),
        Case(
            "words stand for the share they are given",
            [
                "adoption 2026-03-01 initiative=plc level=most",
                "observation 2026-04-01 initiative=plc level=pockets",
            ], .known(.number(0.625), [2, 3], "2026-04-01")),
        Case(
            "a report fills in",
            [
                "adoption 2026-03-01 initiative=plc level=most", "report 2026-04-01 indicator=depth value=0.25",
            ], .known(.number(0.5), [2, 3], "2026-04-01", .report)),
        Case(
            "a report that is no share",
            [
                "adoption 2026-03-01 initiative=plc level=most", "report 2026-04-01 indicator=depth value=many",
            ], .unknown(.notComparable)),
    ])
    func `a gap is the one less the other`(_ row: Case) throws {
        let gauge = try gauge(
            row.history,
            indicators: [
                ("spread", "unit: share\nshelf-life: 400\nmeasure: {by: practice-share, of: adoption}"),
                ("depth", "unit: share\nshelf-life: 400\nmeasure: {by: practice-share, of: observation}"),
                ("depth-gap", "unit: share\nmeasure: {by: gap, of: spread, less: depth}"),
            ])
        let found = gauge.read(try #require(gauge.knowledge.indicator("depth-gap")))
        #expect(try found == row.reading.known())
    }

    @Test(arguments: [
        Case(
            "nothing went", ["adoption 2025-01-01 initiative=plc using=8 of=16"], .unknown(.notApplicable)),
        Case(
            "nothing is on record before",
            [
                "partner 2025-06-01 initiative=plc act=leaves", "adoption 2026-01-01 initiative=plc using=4 of=16",
            ], .unknown(.notRecorded)),
        Case(
            "nothing is on record after",
            [
                "adoption 2025-01-01 initiative=plc using=8 of=16", "partner 2025-06-01 initiative=plc act=leaves",
                "adoption 2025-06-01 initiative=plc using=4 of=16",
            ], .unknown(.notRecorded)),
        Case(
            "half was held",
            [
                "adoption 2024-12-01 initiative=plc using=16 of=16", "adoption 2025-01-01 initiative=plc using=8 of=16",
                "partner 2025-06-01 initiative=plc act=leaves", "adoption 2025-06-02 initiative=plc using=16 of=16",
                "adoption 2026-01-01 initiative=plc using=4 of=16 confidence=report",
            ], .known(.number(0.5), [3, 4, 6], "2026-01-01", .report)),
        Case(
            "it grew",
            [
                "adoption 2025-01-01 initiative=plc using=4 of=16", "partner 2025-06-01 initiative=plc act=leaves",
                "adoption 2026-01-01 initiative=plc share=0.5 n=16",
            ], .known(.number(2), [2, 3, 4], "2026-01-01")),
        Case(
            "there was nothing to hold",
            [
                "adoption 2025-01-01 initiative=plc using=0 of=16", "partner 2025-06-01 initiative=plc act=leaves",
                "adoption 2026-01-01 initiative=plc using=4 of=16",
            ], .unknown(.notRecorded)),
        Case(
            "schools and words do not say",
            [
                "adoption 2025-01-01 initiative=plc site=oak using=8 of=16",
                "partner 2025-06-01 initiative=plc act=leaves", "adoption 2026-01-01 initiative=plc level=most",
            ], .unknown(.notRecorded)),
        Case(
            "the schools seen before and after, put together",
            [
                "adoption 2025-01-01 initiative=plc site=oak using=8 of=10",
                "adoption 2025-02-01 initiative=plc site=elm using=12 of=30",
                "adoption 2025-03-01 initiative=plc site=ash using=30 of=30",
                "partner 2025-06-01 initiative=plc act=leaves",
                "adoption 2026-01-01 initiative=plc site=oak using=2 of=10",
                "adoption 2026-02-01 initiative=plc site=elm using=3 of=30",
            ], .known(.number(0.25), [2, 3, 5, 6, 7], "2026-02-01")),
        Case(
            "figures of the whole district come before those of schools",
            [
                "adoption 2025-01-01 initiative=plc using=8 of=16",
                "adoption 2025-02-01 initiative=plc site=oak using=10 of=10",
                "partner 2025-06-01 initiative=plc act=leaves", "adoption 2026-01-01 initiative=plc using=4 of=16",
                "adoption 2026-02-01 initiative=plc site=oak using=1 of=10",
            ], .known(.number(0.5), [2, 4, 5], "2026-01-01")),
        Case(
            "teachers before and teams after",
            [
                "adoption 2025-01-01 initiative=plc using=8 of=16 unit=teachers",
                "partner 2025-06-01 initiative=plc act=leaves",
                "adoption 2026-01-01 initiative=plc using=4 of=16 unit=teams",
            ], .unknown(.notRecorded)),
        Case(
            "after the last of several exits",
            [
                "adoption 2024-01-01 initiative=plc using=16 of=16", "partner 2024-06-01 initiative=plc act=leaves",
                "adoption 2025-01-01 initiative=plc using=8 of=16", "partner 2025-06-01 initiative=plc act=leaves",
                "adoption 2026-01-01 initiative=plc using=4 of=16",
            ], .known(.number(0.5), [4, 5, 6], "2026-01-01")),
    ])
    func `what was held after an exit is now over before`(_ row: Case) throws {
        try row.check("unit: share\nmeasure: {by: held-after-exit, of: adoption}")
    }
}
