import Diagnosis
import Inquiry
import Knowledge
import Projection
import Specimens
import Testing
import Vocabulary

struct ViewTests {
    /// One entry for each day of recording.
    private func recorded(_ days: [(recorded: String, line: String)]) throws -> Snapshot {
        let base = try draft().base()
        var ledger = try Ledgers.entries(
            Ledgers.launch, recordedAt: "2026-01-01T00:00:00Z", indicators: base.reportable)
        for (recorded, line) in days {
            let event = try #require(try Ledgers.events(line, indicators: base.reportable).first)
            ledger.append(Entry(seq: ledger.count + 1, recordedAt: recorded, event: event))
        }
        return Snapshot(of: "riverbend", ledger: ledger, knowledge: base, today: try #require(Day("2026-06-01")))
    }

    private func slow(_ snapshot: Snapshot, _ view: View) throws -> String {
        guard case .diagnosis(let diagnosis, _, _) = try snapshot.answer(.diagnose(initiative: "math-plc"), from: view)
        else { throw Unexpected() }
        let state = try #require(diagnosis.finding("slow")?.signs.first?.reading.state)
        return "\(diagnosis.day) #\(diagnosis.position) \(state)"
    }

    @Test(arguments: [
        ("2026-04-30", "2026-04-30 #9 unknown"), ("2026-05-01", "2026-05-01 #9 present"),
        (nil, "2026-06-01 #9 present"), ("2027-01-01", "2027-01-01 #9 present"),
    ])
    func `as of a day, what was true by then counts`(asOf: String?, expected: String) throws {
        #expect(try slow(snapshot(), view(asOf: asOf)) == expected)
    }

    @Test(arguments: [
        // Told of in May and recorded in June; a correction in July takes it back.
        ("2026-06-09T23:59:59Z", "2026-06-01 #6 unknown"), ("2026-06-10T00:00:00Z", "2026-06-01 #7 present"),
        ("2026-07-01T00:00:00Z", "2026-06-01 #8 absent"), ("2026-07-01T02:00:00+02:00", "2026-06-01 #8 absent"),
        (nil, "2026-06-01 #8 absent"),
    ])
    func `known at an instant, what was recorded by then counts`(knownAt: String?, expected: String) throws {
        let snapshot = try recorded([
            ("2026-06-10T00:00:00Z", Ledgers.report("late", "true", at: "2026-05-01")),
            ("2026-07-01T00:00:00Z", #"{"kind": "correction", "at": "2026-06-30", "corrects": 7, "value": false}"#),
        ])
        #expect(try slow(snapshot, view(knownAt: knownAt)) == expected)
    }

    @Test func `both together: what was known then of what was true by then`() throws {
        let snapshot = try recorded([
            ("2026-06-10T00:00:00Z", Ledgers.report("late", "true", at: "2026-05-01")),
            ("2026-06-20T00:00:00Z", Ledgers.report("late", "false", at: "2026-04-01")),
        ])
        #expect(try slow(snapshot, view(asOf: "2026-04-15")) == "2026-04-15 #8 absent")
        #expect(
            try slow(snapshot, view(asOf: "2026-04-15", knownAt: "2026-06-15T00:00:00Z")) == "2026-04-15 #7 unknown")
    }

    @Test(arguments: ["art", "AFA"])
    func `before its launch an initiative has no diagnosis, by whatever name`(name: String) throws {
        let snapshot = try snapshot()
        let before = try view(asOf: "2025-12-31")
        let launched = try #require(Moment("2026-01-01"))
        #expect(throws: InquiryFault.notYetLaunched("art", launched: launched)) {
            try snapshot.answer(.diagnose(initiative: name), from: before)
        }
        #expect(throws: Never.self) {
            try snapshot.answer(.diagnose(initiative: name), from: view(asOf: "2026-01-01"))
        }
    }

    @Test func `a launch that is on record and still to come is said to come`() throws {
        let snapshot = try snapshot()
        let launched = try #require(Moment("2026-09-01"))
        #expect(throws: InquiryFault.notYetLaunched("music", launched: launched)) {
            try snapshot.answer(.status(initiative: "Music Makers"))
        }
    }

    @Test func `an initiative that was not on record at the instant was not known at all`() throws {
        let art = #"{"kind": "initiative", "at": "2024-01-01", "initiative": "art", "name": "Art"}"#
        let snapshot = try recorded([("2026-05-01T00:00:00Z", art)])
        let before = try view(knownAt: "2026-04-30T00:00:00Z")
        #expect(throws: InquiryFault.noSuchInitiative("art", nearest: ["math-plc"])) {
            try snapshot.answer(.diagnose(initiative: "art"), from: before)
        }
    }

    @Test func `a list as of a day holds what stood then`() throws {
        guard case .subjects(_, let subjects, _) = try snapshot().answer(.initiatives, from: view(asOf: "2025-12-31"))
        else { throw Unexpected() }
        #expect(subjects.map(\.slug) == ["math-plc"])
    }

    @Test func `the same district on another day, or by another knowledge base, answers anew`() throws {
        var draft = draft()
        draft.cause("slow", prior: "rare", signs: ["sign: late, present: hint, absent: strong"])
        let snapshot = try snapshot().on(try #require(Day("2026-09-01")), by: draft.base())
        guard case .diagnosis(let diagnosis, _, _) = try snapshot.answer(.diagnose(initiative: "music")) else {
            throw Unexpected()
        }
        #expect(diagnosis.day == Day("2026-09-01"))
        #expect(try diagnosis.knowledgeVersion == draft.base().version)
        #expect(diagnosis.finding("slow")?.finding.prior == -9)
    }
}
