import Diagnosis
import Foundation
import Inquiry
import Knowledge
import Specimens
import Testing
import Vocabulary

/// The published history of Chino Valley: the same model, launched twice.
struct PublishedCaseTests {
    private let snapshot: Snapshot

    init() throws {
        let knowledge = try Bases.shipped()
        let lines = try String(contentsOfFile: Bases.project + "/knowledge/cases/chino-valley.jsonl", encoding: .utf8)
        let ledger = try Ledgers.entries(lines, indicators: knowledge.reportable)
        let today = try #require(Day("2026-01-01"))
        snapshot = Snapshot(of: "chino-valley", ledger: ledger, knowledge: knowledge, today: today)
    }

    private func diagnosis(_ initiative: String, _ day: String) throws -> InitiativeDiagnosis {
        guard let asOf = Day(day) else { throw ScenarioFault.noDay(day) }
        let view = View(asOf: asOf)
        guard case .diagnosis(let diagnosis, _, _) = try snapshot.answer(.diagnose(initiative: initiative), from: view)
        else { throw ScenarioFault.noDiagnosis }
        return diagnosis
    }

    @Test(arguments: [
        ("plc-2008", "2010-12-31", Verdict.notKnown, [String]()),
        ("plc-2008", "2017-06-30", .stalling, ["no-ownership"]),
        ("plc-2008", "2026-01-01", .reversed, []),
        ("plc-2017", "2018-09-30", .tooSoon, []),
        ("plc-2017", "2020-12-31", .notKnown, []),
        ("plc-2017", "2025-07-01", .holding, []),
    ])
    func `each date is judged by what was on record, and only what the record shows is named`(
        initiative: String, day: String, verdict: Verdict, likely: [String]
    ) throws {
        let found = try diagnosis(initiative, day)
        #expect(found.verdict == verdict)
        #expect(found.causes.filter(\.standing.isLikely).map(\.finding.id) == likely)
    }

    @Test func `closures are the first thing to rule out in their year`() throws {
        #expect(try diagnosis("plc-2017", "2020-12-31").finding("external-shock")?.standing.isLikely == true)
        #expect(try diagnosis("plc-2017", "2025-07-01").finding("external-shock")?.standing == .unlikely)
    }

    @Test func `a rally about pay, swings of the board and an inside succession are no causes`() throws {
        let found = try diagnosis("plc-2017", "2025-07-01")
        for id in ["labor-conflict", "board-instability", "turnover-without-handoff", "not-sustained"] {
            #expect(found.finding(id)?.standing.isLikely == false, "\(id)")
        }
    }

    @Test func `the first launch's objection is not charged to the second`() throws {
        #expect(try diagnosis("plc-2017", "2018-09-30").finding("no-ownership")?.hasPresentSign == false)
    }
}
