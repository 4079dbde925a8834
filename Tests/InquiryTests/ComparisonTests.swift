import Knowledge
import Projection
import Rendering
import Specimens
import Testing
import Vocabulary

@testable import Inquiry

/// Two of a kind, held against each other.
struct ComparisonTests {
    /// An effort somewhere else, launched twice.
    private static let elsewhere = """
        {"id": "v-1", "kind": "district", "at": "2015-07-01", "district": "valley", "name": "Valley Unified"}
        {"id": "v-2", "kind": "seat", "at": "2015-07-01", "district": "valley", "seat": "sup", "role": "superintendent", "holder": "D"}
        {"id": "v-3", "kind": "initiative", "at": "2015-09-01", "district": "valley", "initiative": "teams", "name": "First Teams", "sponsor": "sup"}
        {"id": "v-4", "kind": "initiative", "at": "2019-09-01", "district": "valley", "initiative": "teams-again", "name": "Second Teams", "sponsor": "sup"}
        {"id": "v-5", "kind": "meeting", "at": "2020-10-01", "district": "valley", "initiative": "teams-again", "body": "improvement-team", "seats": ["sup"], "source": "a study"}
        {"id": "v-6", "kind": "structure", "at": "2020-11-01", "district": "valley", "initiative": "teams-again", "structure": "shared-rubric", "status": "in-place", "source": "a study"}

        """
    private static let own = [
        "site 2023-07-01 site=oak name=Oak", "site 2023-07-01 site=elm name=Elm",
        "seat 2023-07-01 seat=sup role=superintendent holder=A",
        "initiative 2023-09-01 initiative=plc name=PLC sponsor=sup",
        "initiative 2024-09-01 initiative=art name=Art",
    ]

    private func snapshot(_ events: [String] = []) throws -> Snapshot {
        let base = try SmallBase.read().telling([SourceText(file: "cases/far-valley.jsonl", text: Self.elsewhere)])
        return Snapshot(
            of: "riverbend", ledger: try Ledgers.brief(Self.own + events), knowledge: base,
            today: try #require(Day("2026-03-02")))
    }

    private func compare(
        _ left: String, _ right: String, _ events: [String] = [], in initiative: String? = nil
    ) throws -> Comparison {
        let answer = try snapshot(events).answer(.compare(left: left, right: right, initiative: initiative))
        guard case .comparison(let comparison, _) = answer else { throw NoComparison() }
        return comparison
    }

    private struct NoComparison: Error {}

    private func relations(_ comparison: Comparison) -> [String: Comparison.Relation] {
        Dictionary(comparison.points.map { ($0.id, $0.relation) }) { first, _ in first }
    }

    private static func use(_ initiative: String, _ using: Int, of: Int) -> String {
        "adoption 2026-01-10 initiative=\(initiative) using=\(using) of=\(of)"
    }

    /// With 1.96 standard errors: 8 and 16 of 20 are 2.6 apart, 8 and 13 of 20 are 1.6; fewer than ten say nothing.
    @Test(arguments: [
        ([use("plc", 8, of: 20), use("art", 16, of: 20)], Comparison.Relation.different),
        ([use("plc", 8, of: 20), use("art", 13, of: 20)], .withinChance),
        ([use("plc", 1, of: 9), use("art", 9, of: 9)], .withinChance),
        ([use("plc", 8, of: 20), use("art", 16, of: 40)], .alike),
        ([use("plc", 8, of: 20)], .onlyLeft), ([use("art", 8, of: 20)], .onlyRight),
        (
            [
                "adoption 2026-01-10 initiative=plc level=some", "adoption 2026-01-10 initiative=art level=all",
            ], .different
        ),
    ])
    func `a share differs where chance does not give it, and only where both are known`(
        events: [String], relation: Comparison.Relation
    ) throws {
        #expect(try relations(compare("plc", "art", events))["spread"] == relation)
    }

    @Test func `what is known of neither is counted and not listed`() throws {
        let comparison = try compare("plc", "art")
        #expect(relations(comparison) == ["age-months": .different])
        #expect(comparison.knownOfNeither == 4)
    }

    @Test func `what parts two in a sign comes first, with what it speaks for`() throws {
        func rubric(_ initiative: String, _ status: String) -> String {
            "structure 2025-09-01 structure=shared-rubric initiative=\(initiative) status=\(status)"
        }
        let comparison = try compare("plc", "art", [rubric("plc", "removed"), rubric("art", "in-place")])
        #expect(comparison.points.map(\.id) == ["has-shared-rubric", "age-months"])
        #expect(
            comparison.points.first?.parting == [
                Comparison.Parting(sign: "no-rubric", isPresentLeft: true, speaksFor: ["no-shared-rubric"])
            ])
        #expect(comparison.findings.map(\.finding.id) == ["no-shared-rubric"])
        #expect(comparison.findings.map(\.left) == [.likely])
        #expect(comparison.findings.map(\.right) == [.possible])
    }

    @Test(arguments: [("plc", "plc@2024-06-30"), ("plc", "2024-06-30"), ("PLC", "plc@2024-06-30")])
    func `a day stands for the initiative on that day`(left: String, right: String) throws {
        let comparison = try compare(left, right)
        #expect(comparison.left.scene.state.day.description == "2026-03-02")
        #expect(comparison.right.scene.state.day.description == "2024-06-30")
        #expect(comparison.right.subject.slug == "plc")
    }

    @Test func `of a published case the last launch is meant, on the last day that it tells of`() throws {
        let side = try compare("plc", "far-valley").right
        #expect(side.subject.slug == "teams-again")
        #expect(side.scene.state.day.description == "2020-11-01")
        #expect(side.others == ["teams"])
        let first = try compare("plc", "far-valley:teams@2018-01-31").right
        #expect(first.subject.slug == "teams")
        #expect(first.scene.state.day.description == "2018-01-31")
        #expect(first.others == [])
    }

    @Test(
        arguments: [
            ("plc", "chess", nil, InquiryFault.noSuchSide("chess", nearest: [])),
            ("plc", "far-vally", nil, .noSuchSide("far-vally", nearest: ["far-valley"])),
            (
                "plc", "far-valley:choir", nil,
                .noSuchSide("far-valley:choir", nearest: ["far-valley:teams", "far-valley:teams-again"])
            ),
            ("plc", "PLC", nil, .sameSides("plc")), ("plc", "plc@2026-03-02", nil, .sameSides("plc")),
            ("plc", "oak", nil, .unlikeSides("plc", "oak")),
            ("oak", "far-valley", nil, .unlikeSides("oak", "far-valley")),
            ("plc", "plc@2026-02-30", nil, .noSuchDay("2026-02-30")), ("plc", "plc@", nil, .noSuchDay("")),
            ("2024-10-01", "2025-10-01", nil, .needsInitiative(["art", "plc"])),
            ("oak", "elm", nil, .needsInitiative(["art", "plc"])),
            ("oak", "elm", "atr", .noSuchInitiative("atr", nearest: ["art"])),
        ] as [(String, String, String?, InquiryFault)])
    func `what cannot be compared is refused with the reason`(
        left: String, right: String, initiative: String?, fault: InquiryFault
    ) throws {
        let snapshot = try snapshot()
        #expect(throws: fault) { try snapshot.answer(.compare(left: left, right: right, initiative: initiative)) }
    }

    @Test func `an initiative before its launch is not compared`() throws {
        let fault = try #require(throws: InquiryFault.self) { _ = try compare("plc", "art@2024-01-01") }
        #expect(fault == .notYetLaunched("art", launched: try #require(Moment("2024-09-01"))))
        let other = try #require(throws: InquiryFault.self) { _ = try compare("plc", "far-valley@2016-01-01") }
        #expect(other == .notYetLaunched("teams-again", launched: try #require(Moment("2019-09-01"))))
    }

    @Test func `two schools are compared in what was watched at both`() throws {
        let comparison = try compare(
            "oak", "elm",
            [
                "observation 2026-02-01 initiative=plc site=oak proficient=15 observed=20",
                "observation 2026-02-01 initiative=plc site=elm proficient=4 observed=20",
                "adoption 2026-02-01 initiative=art site=oak using=4 of=20",
                "structure 2025-09-01 structure=coaching initiative=plc site=oak status=in-place",
            ])
        #expect(comparison.initiative?.slug == "plc")
        #expect(relations(comparison) == ["depth": .different, "has-coaching": .onlyLeft])
    }

    @Test func `a comparison with a published case cites its sources, and no position of this ledger`() throws {
        let lines = try snapshot([
            "structure 2025-09-01 structure=shared-rubric initiative=plc status=removed source=minutes"
        ]).answer(.compare(left: "plc", right: "far-valley", initiative: nil)).lines
        #expect(
            lines == [
                "As of 2026-03-02: Too little is on record to say how PLC stands.",
                "As of 2020-11-01: Too little is on record to say how Second Teams (Valley Unified, a published",
                "case) stands.", "",
                "Different, in what is known of both",
                "  - The has shared rubric: no at PLC [2025-09-01, minutes #6]; yes at Far Valley [2020-11-01, a",
                "    study]",
                "    At PLC that speaks for \"No shared rubric\".",
                "  - The age months: 30 months at PLC [2023-09-01, no source given #4]; 14 months at Far Valley",
                "    [2019-09-01, no source given]", "",
                "Causes and other explanations that stand otherwise",
                "  - No shared rubric (no-shared-rubric): likely at PLC, possible at Far Valley", "",
                "Known of Far Valley alone (1)",
                "  - The sponsor presence: 100 % [2020-10-01, a study]", "",
                "What is known of neither: 2 of 5. That two things differ together does not say that the one made",
                "the other.",
                "Of a published case only what was published is known: what it does not tell may have been there.",
                "Far Valley holds more than one launch; the others are far-valley:teams.",
            ])
    }

    @Test func `the same stands in the object, with the events of the case by their ids`() throws {
        let json = try snapshot().answer(.compare(left: "plc", right: "far-valley", initiative: nil)).json
        #expect(json["schema"] == "holdfast.comparison/1")
        #expect(json["left"]?["ledger_seq"] == 5)
        #expect(json["right"]?["case"] == "far-valley")
        #expect(json["right"]?["ledger_seq"] == nil)
        #expect(
            json["only_right"]?.elements?.map { $0["right"]?["events"] } == [["v-6"], ["v-5"]])
        #expect(json["only_right"]?.elements?.map { $0["left"] } == [.null, .null])
        #expect(json["known_of_neither"] == 2)
    }
}
