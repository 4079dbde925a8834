import Indicators
import Testing
import Vocabulary

struct StructureTests {
    @Test(arguments: [
        Case("no record is unknown and never false", [], .unknown(.notRecorded)),
        Case(
            "in place for the district", ["structure 2026-01-01 structure=coaching status=in-place"],
            .known(.flag(true), [2], "2026-01-01")),
        Case(
            "in place for the initiative", ["structure 2026-01-01 structure=coaching status=in-place initiative=plc"],
            .known(.flag(true), [2], "2026-01-01")),
        Case(
            "in place for another", ["structure 2026-01-01 structure=coaching status=in-place initiative=mtss"],
            .unknown(.notRecorded)),
        Case(
            "planned", ["structure 2026-01-01 structure=coaching status=planned"],
            .known(.flag(false), [2], "2026-01-01")),
        Case(
            "eroded since",
            [
                "structure 2025-01-01 structure=coaching status=in-place",
                "structure 2026-01-01 structure=coaching status=eroded confidence=report",
            ], .known(.flag(false), [3], "2026-01-01", .report)),
        Case(
            "removed", ["structure 2026-01-01 structure=coaching status=removed"],
            .known(.flag(false), [2], "2026-01-01")),
        Case("another type", ["structure 2026-01-01 structure=onboarding status=in-place"], .unknown(.notRecorded)),
        Case(
            "one of two under different owners stands",
            [
                "structure 2026-01-01 structure=coaching status=in-place owner=cao",
                "structure 2026-02-01 structure=coaching status=removed owner=sup",
            ], .known(.flag(true), [2], "2026-01-01")),
        Case(
            "the district's decides over those of schools",
            [
                "structure 2026-01-01 structure=coaching status=removed",
                "structure 2026-02-01 structure=coaching status=in-place sites=[oak,elm]",
            ], .known(.flag(false), [2], "2026-01-01")),
    ])
    func `a structure of the district is in place or it is not`(_ row: Case) throws {
        try row.check("unit: flag\nmeasure: {by: structure, type: coaching}")
    }

    @Test(arguments: [
        (["oak"], ["elm"], true), (["oak"], ["elm", "ash"], false), (["oak", "elm"], ["ash"], true),
        (["oak"], [], true), ([], ["oak"], false),
    ])
    func `structures of schools are in place where at least half of the schools told of have them`(
        with: [String], without: [String], isInPlace: Bool
    ) throws {
        let history = zip(["in-place", "planned"], [with, without]).filter { !$0.1.isEmpty }.map { status, sites in
            "structure 2026-01-01 structure=coaching status=\(status) sites=[\(sites.joined(separator: ","))]"
        }
        let reading = Reading.known(.flag(isInPlace), history.count == 2 ? [2, 3] : [2], "2026-01-01")
        try Case("", history, reading).check("unit: flag\nmeasure: {by: structure, type: coaching}")
    }

    @Test func `a school has a structure where one of several owners keeps it`() throws {
        try Case(
            "",
            [
                "structure 2026-01-01 structure=coaching status=in-place site=oak owner=cao",
                "structure 2026-02-01 structure=coaching status=removed site=oak owner=sup",
                "structure 2026-03-01 structure=coaching status=removed site=elm",
            ], .known(.flag(true), [2, 3, 4], "2026-03-01")
        ).check("unit: flag\nmeasure: {by: structure, type: coaching}")
    }

    @Test(arguments: [
        Case("no record", [], .unknown(.notRecorded)),
        Case(
            "no number", ["structure 2026-01-01 structure=coaching status=in-place"], .unknown(.notRecorded)),
        Case(
            "a number of what is not in place", ["structure 2026-01-01 structure=coaching status=planned fte=3"],
            .unknown(.notRecorded)),
        Case(
            "one", ["structure 2026-01-01 structure=coaching status=in-place fte=3"],
            .known(.number(3), [2], "2026-01-01")),
        Case(
            "the number is as old as the event that gave it",
            [
                "structure 2025-01-01 structure=coaching status=in-place fte=3 confidence=estimate",
                "structure 2026-01-01 structure=coaching status=in-place",
            ], .known(.number(3), [2], "2025-01-01", .estimate)),
        Case(
            "of three the middle",
            [
                "structure 2026-01-01 structure=coaching status=in-place fte=3 site=oak",
                "structure 2026-01-03 structure=coaching status=in-place fte=1 site=elm",
                "structure 2026-01-02 structure=coaching status=in-place fte=2 site=ash",
                "structure 2026-01-04 structure=coaching status=eroded fte=9 site=fir",
            ], .known(.number(2), [2, 3, 4], "2026-01-03")),
        Case(
            "of two the lower",
            [
                "structure 2026-01-01 structure=coaching status=in-place fte=3 site=oak",
                "structure 2026-01-03 structure=coaching status=in-place fte=1",
            ], .known(.number(1), [2, 3], "2026-01-03")),
    ])
    func `a number of a structure is the middle one of those in place`(_ row: Case) throws {
        try row.check("measure: {by: structure-number, type: coaching, field: fte}")
    }

    @Test(arguments: [
        Case("no record", [], .unknown(.notRecorded)),
        Case(
            "no word", ["structure 2026-01-01 structure=coaching status=in-place"], .unknown(.notRecorded)),
        Case(
            "not in place", ["structure 2026-01-01 structure=coaching status=eroded anchor=policy"],
            .unknown(.notRecorded)),
        Case(
            "the newest of the schools",
            [
                "structure 2026-01-02 structure=coaching status=in-place anchor=policy site=oak",
                "structure 2026-01-01 structure=coaching status=in-place anchor=none site=elm",
            ], .known(.word("policy"), [2], "2026-01-02")),
        Case(
            "the district's before those of schools",
            [
                "structure 2026-01-02 structure=coaching status=in-place anchor=policy site=oak",
                "structure 2026-01-01 structure=coaching status=in-place anchor=none",
            ], .known(.word("none"), [3], "2026-01-01")),
        Case(
            "of one day the one recorded last",
            [
                "structure 2026-01 structure=coaching status=in-place anchor=policy site=elm",
                "structure 2026-01-01 structure=coaching status=in-place anchor=none site=oak",
            ], .known(.word("none"), [3], "2026-01-01")),
        Case(
            "of one day the one recorded last, in the other order",
            [
                "structure 2026-01-01 structure=coaching status=in-place anchor=none site=oak",
                "structure 2026-01 structure=coaching status=in-place anchor=policy site=elm",
            ], .known(.word("policy"), [3], "2026-01")),
    ])
    func `a word of a structure is the newest of those in place`(_ row: Case) throws {
        try row.check("unit: word\nmeasure: {by: structure-word, type: coaching, field: anchor}")
    }
}
