import Projection
import Testing
import Vocabulary

struct ScopeTests {
    private static let sites = [
        "site 2024-01-01 site=oak name=Oak", "site 2024-01-01 site=elm name=Elm status=open",
        "site 2024-01-01 site=ash name=Ash", "site 2025-01-01 site=ash status=closed",
    ]

    /// The scope of the initiative `plc` in a district with open schools oak and elm, and ash, which was closed.
    @Test(arguments: [
        ("scope=all", "", ["elm", "oak"], 2),
        ("why=gaps", "", ["elm", "oak"], 2),
        ("scope=all", "schools=5", ["elm", "oak"], 5),
        ("scope=[oak]", "schools=5", ["oak"], 1),
        ("scope=[oak,ash]", "schools=5", ["oak"], 1),
        ("scope=[]", "", ["elm", "oak"], 2),
    ])
    func `the schools of an initiative are the open ones it lists, else all open ones`(
        scope: String, district: String, sites: [String], count: Int
    ) throws {
        let found = try state(
            Self.sites + ["district 2024-01-01 \(district)", "initiative 2024-01-01 initiative=plc name=PLC \(scope)"])
        let (slugs, number) = found.scope(of: try #require(found.initiative("plc")))
        #expect(slugs == sites)
        #expect(number == count)
    }

    @Test func `a school is in scope until the day on which it closes`() throws {
        let told = Self.sites + ["initiative 2024-01-01 initiative=plc name=PLC scope=[oak,ash]"]
        for (day, count) in [("2024-12-31", 2), ("2025-01-01", 1)] {
            let found = try state(told, on: day)
            #expect(found.scope(of: try #require(found.initiative("plc"))).count == count)
        }
    }

    @Test func `where nobody said how many schools there are, their number is unknown`() throws {
        let found = try state(["initiative 2024-01-01 initiative=plc name=PLC scope=all"])
        let (slugs, number) = found.scope(of: try #require(found.initiative("plc")))
        #expect(slugs == [])
        #expect(number == nil)
    }

    @Test func `a listed school that was never entered counts, and is not shown`() throws {
        let found = try state(["initiative 2024-01-01 initiative=plc name=PLC scope=[oak,elm]"])
        let (slugs, number) = found.scope(of: try #require(found.initiative("plc")))
        #expect(slugs == [])
        #expect(number == 2)
    }
}
