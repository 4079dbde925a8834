import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Rendering
import Specimens
import Testing
import Vocabulary

@testable import Watch

/// What of a district is told, and when.
struct NewsTests {
    static let base = Result { try Bases.shipped() }

    /// A district as of a day.
    private func scene(_ lines: String, on day: String) throws -> Scene {
        let base = try Self.base.get()
        let entries = try Ledgers.entries(lines, indicators: base.reportable)
        let day = try #require(Day(day))
        return Snapshot(of: "riverbend", ledger: entries, knowledge: base, today: day).scene(View())
    }

    private func edition(
        _ lines: String, on day: String, told: Told? = nil, as reader: Reader = Reader(.superintendent),
        pauses: [Pause] = []
    ) throws -> Edition {
        let scene = try scene(lines, on: day)
        return Edition(for: reader, in: scene, from: scene.state.day - 6, told: told, pauses: pauses)
    }

    /// A launch, a sponsor who stays away, and from 1 March 2026 on those who carry it object.
    private static let objected =
        Ledgers.launch + other + meetings + """
            {"kind": "observation", "at": "2025-11-01", "initiative": "math-plc", "proficient": 20, "observed": 40, "unit": "teachers"}
            {"kind": "observation", "at": "2026-01-15", "initiative": "math-plc", "proficient": 22, "observed": 40, "unit": "teachers"}
            {"kind": "labor", "at": "2026-03-01", "initiative": "math-plc", "act": "opposition", "subject": "practice", "source": "letter of the union"}

            """

    private static let other =
        #"{"kind": "initiative", "at": "2023-09-01", "initiative": "bell-schedule", "name": "Bell schedule", "status": "completed"}"#
        + "\n"

    private static let meetings =
        #"{"kind": "initiative", "at": "2023-09-02", "initiative": "math-plc", "lead_authority": "none"}"# + "\n"
        + ["2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04"].map { month in
            """
            {"kind": "meeting", "at": "\(month)-10", "body": "improvement-team", "initiative": "math-plc", "seats": ["math-lead"], "attended": 5, "members": 6}
            {"kind": "meeting", "at": "\(month)-12", "body": "cabinet", "initiatives": ["bell-schedule"], "attended": 5, "members": 6}
            """
        }.joined(separator: "\n") + "\n"

    @Test func `a change is told when it has stood for two weeks, and not before`() throws {
        let before = try edition(Self.objected, on: "2026-02-28")
        let known = try #require(before.told.initiatives["math-plc"])
        #expect(known.verdict != .stalling)
        let early = try edition(Self.objected, on: "2026-03-09", told: before.told)
        #expect(early.changes.isEmpty)
        #expect(early.told.initiatives["math-plc"] == known)
        let later = try edition(Self.objected, on: "2026-03-16", told: early.told)
        let change = try #require(later.changes.first)
        #expect(change.what == .verdict(from: known.verdict, to: .stalling))
        #expect(change.cause?.finding.id != nil)
        #expect(!change.evidence.isEmpty)
    }

    @Test func `what was told is not told again until eight weeks have passed`() throws {
        var told = try edition(Self.objected, on: "2026-02-28").told
        told = try edition(Self.objected, on: "2026-03-16", told: told).told
        for day in ["2026-03-23", "2026-04-06", "2026-05-04"] {
            let edition = try edition(Self.objected, on: day, told: told)
            #expect(edition.changes.isEmpty, "\(day)")
            told = edition.told
        }
        let again = try edition(Self.objected, on: "2026-05-18", told: told)
        #expect(again.changes.map(\.what) == [.still(.stalling)])
    }

    @Test func `a verdict that no second way of looking bears out is not told`() throws {
        // The same objection, without anything else on record that speaks of a cause.
        let lines =
            Ledgers.launch + """
                {"kind": "observation", "at": "2025-11-01", "initiative": "math-plc", "proficient": 20, "observed": 40, "unit": "teachers"}
                {"kind": "labor", "at": "2026-03-01", "initiative": "math-plc", "act": "opposition", "subject": "practice"}

                """
        let before = try edition(lines, on: "2026-02-28").told
        let later = try edition(lines, on: "2026-03-23", told: before)
        let leader = later.changes.first?.cause
        #expect(later.changes.isEmpty || leader != nil)
    }

    @Test func `what is decided about an initiative is told at once`() throws {
        let lines =
            Self.objected + """
                {"kind": "initiative", "at": "2026-04-20", "initiative": "math-plc", "status": "paused", "source": "board minutes"}

                """
        var told = try edition(lines, on: "2026-02-28").told
        told = try edition(lines, on: "2026-03-16", told: told).told
        let edition = try edition(lines, on: "2026-04-20", told: told)
        #expect(edition.changes.map(\.what) == [.verdict(from: .stalling, to: .paused)])
    }

    @Test func `figures that have grown old are told as missing, once, and never as a recovery`() throws {
        var told = try edition(Self.objected, on: "2026-02-28").told
        told = try edition(Self.objected, on: "2026-03-16", told: told).told
        let old = try edition(Self.objected, on: "2028-03-01", told: told)
        #expect(old.silent.map(\.initiative.slug) == ["math-plc"])
        #expect(!old.changes.contains { $0.verdict?.gravity == 0 })
        #expect(old.told.initiatives["math-plc"]?.verdict == .stalling)
        #expect(old.isNews)
        let next = try edition(Self.objected, on: "2028-03-08", told: old.told)
        #expect(next.silent.count == 1)
        #expect(next.told.silent == old.told.silent)
    }

    @Test func `nothing of a paused initiative is told, and what changed meanwhile is told after it`() throws {
        let pause = Pause(
            initiative: "math-plc", by: "ana", reason: "a new lead", until: try #require(Day("2026-03-31")))
        let told = try edition(Self.objected, on: "2026-02-28").told
        let during = try edition(Self.objected, on: "2026-03-16", told: told, pauses: [pause])
        #expect(during.changes.isEmpty && during.decision == nil && during.owed.isEmpty)
        #expect(during.pauses == [pause])
        let after = try edition(Self.objected, on: "2026-04-06", told: during.told, pauses: [pause])
        #expect(after.pauses.isEmpty)
        #expect(after.changes.count == 1)
    }

    @Test func `two that turned alike for the same cause are one item`() throws {
        let second = Self.objected.replacing("math-plc", with: "reading").replacing("Math PLC", with: "Reading")
        let lines = Self.objected + second
        let told = try edition(lines, on: "2026-02-28").told
        let edition = try edition(lines, on: "2026-03-16", told: told)
        #expect(edition.changes.count == 1)
        #expect(edition.changes.first?.initiatives.map(\.slug) == ["math-plc", "reading"])
    }

    @Test func `what was told wrongly is owned to, once`() throws {
        var told = try edition(Self.objected, on: "2026-02-28").told
        told = try edition(Self.objected, on: "2026-03-16", told: told).told
        let lines =
            Self.objected + """
                {"kind": "retraction", "at": "2026-03-20", "retracts": \(Self.objected.split(separator: "\n").count), "reason": "it was about another school"}

                """
        let edition = try edition(lines, on: "2026-03-23", told: told)
        guard case .verdict(let subject, let day, let said, let was)? = edition.mistakes.first else {
            Issue.record("nothing is owned to")
            return
        }
        #expect(subject.slug == "math-plc" && day == Day("2026-03-16") && said == .stalling && was != .stalling)
        #expect(edition.isNews)
        #expect(try self.edition(lines, on: "2026-03-30", told: edition.told).mistakes.isEmpty)
    }
}
