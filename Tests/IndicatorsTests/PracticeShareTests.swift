import Indicators
import Testing
import Vocabulary

struct PracticeShareTests {
    private static let measure = "unit: share\nshelf-life: 400\nmeasure: {by: practice-share, of: adoption}"

    @Test(arguments: [
        Case("no record is unknown and never 0", [], .unknown(.notRecorded)),
        Case(
            "a count of the district", ["adoption 2026-03-01 initiative=plc using=3 of=12 unit=teachers"],
            .known(.number(0.25), [2], "2026-03-01")),
        Case(
            "nobody uses it", ["adoption 2026-03-01 initiative=plc using=0 of=12"],
            .known(.number(0), [2], "2026-03-01")),
        Case("of nobody", ["adoption 2026-03-01 initiative=plc using=0 of=0"], .unknown(.notRecorded)),
        Case("only half of a count", ["adoption 2026-03-01 initiative=plc using=3"], .unknown(.notRecorded)),
        Case(
            "a share with its n", ["adoption 2026-03-01 initiative=plc share=0.75 n=8"],
            .known(.number(0.75), [2], "2026-03-01")),
        Case("a share of none", ["adoption 2026-03-01 initiative=plc share=0.75 n=0"], .unknown(.notRecorded)),
        Case("a share without its n", ["adoption 2026-03-01 initiative=plc share=0.75"], .unknown(.notRecorded)),
        Case(
            "a count comes before a share, and a share before a word",
            [
                "adoption 2026-03-01 initiative=plc using=3 of=12 share=0.75 n=8 level=all"
            ], .known(.number(0.25), [2], "2026-03-01")),
        Case(
            "a word", ["adoption 2026-03-01 initiative=plc level=most confidence=report"],
            .known(.word("most"), [2], "2026-03-01", .report)),
        Case(
            "the newest of the district",
            [
                "adoption 2026-03-01 initiative=plc using=9 of=12", "adoption 2025-03-01 initiative=plc using=3 of=12",
            ], .known(.number(0.75), [2], "2026-03-01")),
        Case("another initiative's", ["adoption 2026-03-01 initiative=mtss using=9 of=12"], .unknown(.notRecorded)),
        Case(
            "at its shelf life", ["adoption 2025-04-27 initiative=plc using=3 of=12"],
            .known(.number(0.25), [2], "2025-04-27")),
        Case(
            "a day over it", ["adoption 2025-04-26 initiative=plc using=3 of=12"],
            .stale(.number(0.25), [2], "2025-04-26")),
    ])
    func `how many of the district use it`(_ row: Case) throws { try row.check(Self.measure) }

    @Test(arguments: [
        Case(
            "the newest of each",
            [
                "adoption 2025-09-01 initiative=plc site=oak using=9 of=10",
                "adoption 2026-03-01 initiative=plc site=oak using=1 of=10",
                "adoption 2026-02-01 initiative=plc site=elm using=5 of=20 confidence=report",
            ], .known(.number(6.0 / 30), [3, 4], "2026-03-01", .report)),
        Case(
            "a newer record of the district",
            [
                "adoption 2026-02-01 initiative=plc site=elm using=5 of=20",
                "adoption 2026-03-01 initiative=plc using=9 of=12",
            ], .known(.number(0.75), [3], "2026-03-01")),
        Case(
            "an older record of the district is left out",
            [
                "adoption 2026-01-01 initiative=plc using=9 of=12",
                "adoption 2026-02-01 initiative=plc site=elm using=5 of=20",
            ], .known(.number(0.25), [3], "2026-02-01")),
        Case(
            "only those that count what the newest counts",
            [
                "adoption 2026-01-01 initiative=plc site=oak using=1 of=2 unit=teams",
                "adoption 2026-02-01 initiative=plc site=ash using=9 of=10",
                "adoption 2026-03-01 initiative=plc site=elm using=5 of=20 unit=teachers",
            ], .known(.number(0.25), [4], "2026-03-01")),
        Case(
            "those told of in words are left out beside counts",
            [
                "adoption 2026-01-01 initiative=plc site=oak level=all",
                "adoption 2026-03-01 initiative=plc site=elm using=5 of=20",
            ], .known(.number(0.25), [3], "2026-03-01")),
        Case(
            "words that agree",
            [
                "adoption 2026-01-01 initiative=plc site=oak level=some",
                "adoption 2026-03-01 initiative=plc site=elm level=some",
            ], .known(.word("some"), [2, 3], "2026-03-01")),
        Case(
            "words that do not",
            [
                "adoption 2026-01-01 initiative=plc site=oak level=some",
                "adoption 2026-03-01 initiative=plc site=elm level=most",
            ], .unknown(.notComparable)),
        Case(
            "counts come before a newer word",
            [
                "adoption 2026-01-01 initiative=plc site=oak using=5 of=20",
                "adoption 2026-03-01 initiative=plc site=elm level=most",
            ], .known(.number(0.25), [2], "2026-01-01")),
        Case(
            "a stale one is left out",
            [
                "adoption 2025-04-26 initiative=plc site=oak using=20 of=20",
                "adoption 2025-04-27 initiative=plc site=ash using=3 of=10",
                "adoption 2026-03-01 initiative=plc site=elm using=3 of=20",
            ], .known(.number(6.0 / 30), [3, 4], "2026-03-01")),
        Case(
            "where all are stale, the newest is what is left",
            [
                "adoption 2024-01-01 initiative=plc site=oak using=20 of=20",
                "adoption 2024-03-01 initiative=plc site=elm using=5 of=20",
            ], .stale(.number(0.25), [3], "2024-03-01")),
    ])
    func `schools are put together, each by its newest record`(_ row: Case) throws { try row.check(Self.measure) }

    @Test(arguments: [
        Case("none", [], .unknown(.notRecorded)),
        Case(
            "one school", ["observation 2026-01-01 initiative=plc site=oak proficient=1 observed=2"],
            .unknown(.tooFew(have: 1, need: 2))),
        Case(
            "a school is told of in words",
            [
                "observation 2026-01-01 initiative=plc site=oak proficient=1 observed=2",
                "observation 2026-01-02 initiative=plc site=elm level=all",
            ], .unknown(.tooFew(have: 1, need: 2))),
        Case(
            "the district is no school",
            [
                "observation 2026-01-01 initiative=plc site=oak proficient=1 observed=2",
                "observation 2026-01-02 initiative=plc proficient=2 observed=2",
            ], .unknown(.tooFew(have: 1, need: 2))),
        Case(
            "two",
            [
                "observation 2025-01-01 initiative=plc site=oak proficient=0 observed=2",
                "observation 2026-01-01 initiative=plc site=oak proficient=1 observed=2",
                "observation 2026-01-02 initiative=plc site=elm proficient=1 observed=4",
            ], .known(.number(0.25), [3, 4], "2026-01-02")),
        Case(
            "alike",
            [
                "observation 2026-01-01 initiative=plc site=oak proficient=1 observed=2",
                "observation 2026-01-02 initiative=plc site=elm proficient=2 observed=4",
            ], .known(.number(0), [2, 3], "2026-01-02")),
    ])
    func `the range between schools`(_ row: Case) throws {
        try row.check("unit: share\nmeasure: {by: between-sites, of: observation, least-sites: 2}")
    }
}
