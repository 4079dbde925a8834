import Diagnosis
import Foundation
import Inquiry
import Knowledge
import Projection
import Rendering
import Specimens
import Testing
import Vocabulary
import Watch

/// Who owes what, what is asked of whom, and when nothing is sent.
struct OwedTests {
    private func edition(
        _ lines: String, on day: String, told: Told? = nil, as reader: Reader = Reader(.superintendent)
    ) throws -> Edition {
        let base = try NewsTests.base.get()
        let day = try #require(Day(day))
        let entries = try Ledgers.entries(lines, indicators: base.reportable)
        let scene = Snapshot(of: "riverbend", ledger: entries, knowledge: base, today: day).scene(View())
        return Edition(for: reader, in: scene, from: day - 6, told: told)
    }

    private static let promised =
        Ledgers.launch + """
            {"kind": "observation", "at": "2026-01-15", "initiative": "math-plc", "proficient": 22, "observed": 40, "unit": "teachers"}
            {"kind": "commitment", "at": "2026-01-20", "initiative": "math-plc", "move": "fund-coaches", "owner": "sup", "due": "2026-03-10", "status": "committed"}
            {"kind": "commitment", "at": "2026-01-21", "initiative": "math-plc", "move": "review-quarterly", "owner": "math-lead", "due": "2026-06-10", "status": "committed"}

            """

    @Test func `what is due within two weeks is told, and what is late is news once in eight weeks`() throws {
        let first = try edition(Self.promised, on: "2026-03-02")
        #expect(first.owed.map(\.commitment.move) == ["fund-coaches"])
        let late = try edition(Self.promised, on: "2026-03-16", told: first.told)
        #expect(late.owed.map(\.isLate) == [true])
        #expect(late.isNews)
        let next = try edition(Self.promised, on: "2026-03-23", told: late.told)
        #expect(next.owed.count == 1)
        #expect(next.told.late == late.told.late)
    }

    @Test func `a calendar has what is undertaken, and is told when it is over`() throws {
        let first = try edition(Self.promised, on: "2026-03-02")
        #expect(first.dates.open.map(\.move) == ["fund-coaches", "review-quarterly"])
        let done =
            Self.promised + """
                {"kind": "commitment", "at": "2026-03-05", "initiative": "math-plc", "move": "fund-coaches", "owner": "sup", "status": "done"}

                """
        let next = try edition(done, on: "2026-03-09", told: first.told)
        #expect(next.dates.open.map(\.move) == ["review-quarterly"])
        #expect(next.dates.over.map(\.move) == ["fund-coaches"])
        #expect(try edition(done, on: "2026-03-16", told: next.told).dates.over.isEmpty)
    }

    @Test func `where nothing is new, every fourth time two lines say so`() throws {
        var told = try edition(Ledgers.launch, on: "2023-09-20").told
        var beats: [Bool] = []
        for week in 1...8 {
            let day = try #require(Day("2023-09-20")) + 7 * week
            let edition = try edition(Ledgers.launch, on: day.description, told: told)
            #expect(!edition.isNews)
            beats.append(edition.isHeartbeat)
            told = edition.told
        }
        #expect(beats == [false, false, false, true, false, false, false, true])
    }

    @Test(arguments: Reader.Audience.allCases)
    func `what is asked of a reader is theirs to decide`(audience: Reader.Audience) throws {
        let lines = try String(contentsOfFile: Bases.project + "/knowledge/cases/chino-valley.jsonl", encoding: .utf8)
            .replacing("chino-valley", with: "riverbend")
        let edition = try edition(lines, on: "2025-02-01", as: Reader(audience))
        guard let decision = edition.decision else { return }
        #expect(audience.role.map(decision.move.authority.contains) ?? false)
    }

    @Test func `what a reader was told goes to JSON and back unharmed`() throws {
        let told = try edition(Self.promised, on: "2026-03-16").told
        #expect(!told.initiatives.isEmpty || !told.late.isEmpty)
        #expect(Told(told.json) == told)
        #expect(try Told(JSON(parsing: told.json.line.utf8)) == told)
        #expect(Told(.null) == Told())
    }
}
