import Indicators
import Inquiry
import Knowledge
import Projection
import Rendering
import Specimens
import Testing
import Vocabulary

/// School by school.
struct WhereaboutsTests {
    private static let schools =
        ["oak:elementary", "elm:elementary", "ash:middle", "fir:high", "bay:high"].map { school in
            let parts = school.split(separator: ":")
            return
                "site 2023-07-01 site=\(parts[0]) name=\(parts[0].prefix(1).uppercased() + parts[0].dropFirst()) level=\(parts[1])"
        }
        + ["initiative 2023-09-01 initiative=plc name=PLC"]

    private func answer(_ events: [String], dimension: String? = nil) throws -> Answer {
        let today = try #require(Day("2026-03-01"))
        let ledger = try Ledgers.brief(Self.schools + events)
        let snapshot = Snapshot(of: "riverbend", ledger: ledger, knowledge: try SmallBase.read(), today: today)
        return try snapshot.answer(.whereabouts(initiative: "plc", dimension: dimension))
    }

    private func ranks(_ events: [String]) throws -> [String: SiteStanding.Rank] {
        guard case .whereabouts(let found, _, _) = try answer(events) else { return [:] }
        return Dictionary(found.sites.map { ($0.site.slug, $0.rank) }) { first, _ in first }
    }

    /// Full implementation begins at half, low depth lies under half, wide spread at 0.8, few are under ten.
    @Test(arguments: [
        ("observation 2026-02-01 initiative=plc site=oak proficient=10 observed=20", SiteStanding.Rank.deep),
        ("observation 2026-02-01 initiative=plc site=oak proficient=9 observed=20", .shallow),
        ("observation 2026-02-01 initiative=plc site=oak proficient=9 observed=9", .tooFew),
        ("observation 2026-02-01 initiative=plc site=oak proficient=10 observed=10", .deep),
        ("observation 2026-02-01 initiative=plc site=oak level=most", .deep),
        ("observation 2026-02-01 initiative=plc proficient=10 observed=20", .notKnown),
        ("adoption 2026-02-01 initiative=plc site=oak using=20 of=20", .notKnown),
    ])
    func `a school is placed by its newest record of depth, and by nothing else`(
        event: String, rank: SiteStanding.Rank
    ) throws {
        #expect(try ranks([event])["oak"] == rank)
    }

    @Test(arguments: [("16", SiteStanding.Rank.onPaper), ("15", .shallow)])
    func `a school that most use and few use well is on paper`(using: String, rank: SiteStanding.Rank) throws {
        let found = try ranks([
            "adoption 2026-01-01 initiative=plc site=oak using=\(using) of=20",
            "observation 2026-02-01 initiative=plc site=oak proficient=4 observed=20",
        ])
        #expect(found["oak"] == rank)
    }

    private static let split = [
        "observation 2025-02-01 initiative=plc site=oak proficient=8 observed=20 source=log",
        "observation 2026-02-01 initiative=plc site=oak proficient=14 observed=20 source=log",
        "observation 2026-02-01 initiative=plc site=elm proficient=6 observed=10 source=log",
        "observation 2026-02-01 initiative=plc site=ash proficient=3 observed=15 source=log",
        "adoption 2026-01-10 initiative=plc site=ash using=28 of=30 unit=teachers source=roster",
        "observation 2026-02-01 initiative=plc site=fir proficient=2 observed=4 source=log",
        "structure 2024-09-01 structure=coaching initiative=plc site=oak status=in-place",
        "structure 2024-09-01 structure=coaching initiative=plc site=elm status=in-place",
        "structure 2024-09-01 structure=coaching initiative=plc site=ash status=removed",
        "structure 2024-09-01 structure=shared-rubric initiative=plc status=in-place",
    ]

    @Test func `where it is deep and where on paper is told with its records`() throws {
        #expect(
            try answer(Self.split).lines == [
                "PLC, school by school. Depth is known of 3 of 5 schools.",
                "As of 2026-03-01, from the ledger up to position 16.", "",
                "Deep (2)",
                "  - Elm: depth 60 % of 10 [2026-02-01, log #9]",
                "  - Oak: depth 70 % of 20 (40 % before) [2026-02-01, log #8]", "",
                "On paper: most use it, and few do it well (1)",
                "  - Ash: depth 20 % of 15; spread 93 % of 30 [2026-02-01, log #10; 2026-01-10, roster #11]", "",
                "Too few were observed to say (1)",
                "  - Fir: depth 50 % of 4 [2026-02-01, log #12]", "",
                "Not known (1)",
                "  - Bay: nothing is on record", "",
                "Level by level",
                "  - elementary: 67 % of 30 observed; 2 of 2 schools known",
                "  - middle: 20 % of 15 observed; 1 of 1 schools known",
                "  - high: 50 % of 4 observed; 1 of 2 schools known", "",
                "What schools that are ahead have, and those behind lack",
                "  - coaching: 2 of 2 ahead, 0 of 1 behind; among so few schools that can be chance",
                "  That they go together does not say that the one made the other.",
            ])
    }

    @Test func `the same stands in the object, of one dimension where one is asked for`() throws {
        let json = try answer(Self.split, dimension: "depth").json
        #expect(json["schema"] == "holdfast.where/1")
        #expect(json["sites_in_scope"] == 5)
        let ash = json["sites"]?.elements?.first
        #expect(ash?["standing"] == "on-paper")
        #expect(ash?["spread"] == nil)
        #expect(ash?["depth"]?["n"] == .double(15))
        #expect(ash?["depth"]?["evidence"] == [10])
        #expect(ash?["structures"] == ["coaching": false, "shared-rubric": true])
        #expect(json["contrasts"]?.elements?.first?["can_be_chance"] == true)
    }

    @Test func `the order of arrival leaves no trace`() throws {
        let first = try answer(Self.split).json["sites"]?.elements?.map { $0["standing"] }
        let second = try answer(Self.split.reversed()).json["sites"]?.elements?.map { $0["standing"] }
        #expect(first == second)
    }
}
