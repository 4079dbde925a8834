import Projection
import Testing
import Vocabulary

struct StructureTests {
    private func structures(_ told: String...) throws -> [String] {
        try state(told).structures.map(line)
    }

    private func line(_ structure: Structure) -> String {
        let key = [structure.type, structure.initiative, structure.site, structure.owner].map { $0 ?? "-" }
        let status = structure.status
        return "\(key.joined(separator: " ")): \(status?.value.text ?? "untold") #\(status?.seq ?? 0)"
    }

    @Test func `type, initiative, place and owner together are one structure`() throws {
        #expect(
            try structures(
                "structure 2024-01-01 structure=coaching status=planned",
                "structure 2024-01-02 structure=coaching status=planned initiative=plc",
                "structure 2024-01-03 structure=coaching status=planned initiative=plc site=oak",
                "structure 2024-01-04 structure=coaching status=planned initiative=plc site=oak owner=cao",
                "structure 2024-01-05 structure=onboarding status=planned",
                "structure 2024-02-01 structure=coaching status=in-place initiative=plc site=oak",
                "structure 2024-03-01 structure=coaching status=eroded")
                == [
                    "coaching - - -: eroded #7", "coaching plc - -: planned #2", "coaching plc oak -: in-place #6",
                    "coaching plc oak cao: planned #4", "onboarding - - -: planned #5",
                ])
    }

    @Test func `a list of schools is one structure at each, and site and sites are one list`() throws {
        #expect(
            try structures(
                "structure 2024-01-01 structure=coaching status=in-place sites=[oak,elm]",
                "structure 2024-02-01 structure=coaching status=removed site=elm",
                "structure 2024-03-01 structure=coaching status=eroded site=oak sites=[oak,ash]")
                == ["coaching - ash -: eroded #3", "coaching - elm -: removed #2", "coaching - oak -: eroded #3"])
    }

    @Test func `a later event about a structure changes only what it gives`() throws {
        let found = try state([
            "structure 2024-01-01 structure=coaching status=in-place fte=2 anchor=budget",
            "structure 2024-02-01 structure=coaching status=eroded fte=1",
        ]).structures
        #expect(found.count == 1)
        let facts = try #require(found.first).facts.mapValues(\.seq)
        #expect(facts["fte"] == 2)
        #expect(facts["anchor"] == 1)
        #expect(found.map(\.isInPlace) == [false])
    }

    @Test(arguments: [("planned", false), ("in-place", true), ("eroded", false), ("removed", false)])
    func `only what is in place is in place`(status: String, isInPlace: Bool) throws {
        let found = try state(["structure 2024-01-01 structure=onboarding status=\(status)"])
        #expect(found.structures.map(\.isInPlace) == [isInPlace])
    }

    @Test func `an initiative is served by its own structures and by those of the whole district`() throws {
        let found = try state([
            "structure 2024-01-01 structure=coaching status=in-place initiative=mtss",
            "structure 2024-01-01 structure=coaching status=in-place initiative=plc site=oak",
            "structure 2024-01-01 structure=coaching status=in-place",
            "structure 2024-01-01 structure=onboarding status=in-place",
        ])
        #expect(
            found.structures("coaching", for: "plc").map(line)
                == ["coaching - - -: in-place #3", "coaching plc oak -: in-place #2"])
    }
}
