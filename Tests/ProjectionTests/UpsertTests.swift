import Testing
import Vocabulary

@testable import Projection

struct UpsertTests {
    @Test func `a later event changes only what it gives`() throws {
        let found = try state([
            "initiative 2023-09-01 initiative=plc name=PLC sponsor=sup scope=all priority=top",
            "initiative 2024-02-01 initiative=plc sponsor=dep confidence=report",
            "initiative 2024-05-01 initiative=plc stage=full scope=[oak]",
        ])
        #expect(
            found.initiative("plc")?.told == [
                #"initiative="plc" #3"#, #"name="PLC" #1"#, #"priority="top" #1"#, #"scope=["oak"] #3"#,
                #"sponsor="dep" #2"#, #"stage="full" #3"#,
            ])
        #expect(
            found.initiative("plc")?.facts["sponsor"]
                == Fact(value: "dep", seq: 2, at: try #require(Moment("2024-02-01")), confidence: .report))
    }

    @Test func `what was true earlier and told later does not undo what is newer`() throws {
        let found = try state([
            "site 2024-09-01 site=oak teachers=30 name=Oak", "site 2024-01-01 site=oak teachers=20 level=middle",
        ])
        #expect(
            found.site("oak")?.told == [
                #"level="middle" #2"#, #"name="Oak" #1"#, #"site="oak" #1"#, "teachers=30 #1",
            ])
    }

    @Test func `an initiative is launched by its first event, as dates go`() throws {
        let found = try state([
            "initiative 2024-01-01 initiative=plc name=PLC", "initiative sy2022-23 initiative=plc why=gaps",
        ])
        #expect(found.initiative("plc")?.introduced == Moment("sy2022-23"))
        #expect(found.initiative("plc")?.introducedBy == 2)
    }

    @Test(arguments: [("", true), (" status=active", true), (" status=paused", false), (" status=ended", false)])
    func `an initiative runs from its launch until it is said to stop`(status: String, runs: Bool) throws {
        let found = try state([
            "initiative 2024-01-01 initiative=plc name=PLC", "initiative 2024-02-01 initiative=plc\(status)",
        ])
        #expect(found.initiative("plc")?.isActive == runs)
    }

    @Test func `what has no name yet is called by its slug`() throws {
        let found = try state(["site 2024-01-01 site=oak name=Oak", "site 2024-01-01 site=elm"])
        #expect(found.sites.map(\.name) == ["elm", "Oak"])
    }

    @Test func `a district's own facts are those of its latest events`() throws {
        let found = try state(["district 2024-01-01 name=Riverbend schools=4", "district 2025-01-01 schools=5"])
        #expect(found.district?.told == [#"district="riverbend" #2"#, #"name="Riverbend" #1"#, "schools=5 #2"])
    }

    @Test func `lists are in the order of their slugs`() throws {
        let found = try state([
            "site 2024-01-01 site=oak name=Oak", "site 2024-01-01 site=ash name=Ash",
            "seat 2024-01-01 seat=sup role=superintendent", "seat 2024-01-01 seat=cao role=cao",
            "initiative 2024-01-01 initiative=plc name=PLC", "initiative 2024-01-01 initiative=mtss name=MTSS",
        ])
        #expect(found.sites.map(\.slug) == ["ash", "oak"])
        #expect(found.seats.map(\.slug) == ["cao", "sup"])
        #expect(found.initiatives.map(\.slug) == ["mtss", "plc"])
    }
}
