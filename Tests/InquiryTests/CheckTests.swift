import Inquiry
import Knowledge
import Specimens
import Testing
import Vocabulary

struct CheckTests {
    private let base: KnowledgeBase

    init() throws { base = try Bases.shipped() }

    private func check(_ id: String, _ lines: String, on day: String = "2026-06-01") throws -> Check? {
        let snapshot = Snapshot(
            of: "riverbend", ledger: try Ledgers.entries(Ledgers.launch + lines, indicators: base.reportable),
            knowledge: base, today: try #require(Day(day)))
        return snapshot.check(base.givens.filter { $0.id == id }, initiative: "math-plc", View()).first
    }

    private static let coaching = """
        {"kind": "structure", "at": "2024-02-01", "initiative": "math-plc", "structure": "coaching", "status": "in-place"}

        """
    private static let cut = """
        {"kind": "structure", "at": "2025-06-01", "structure": "coaching", "status": "removed"}

        """
    private static let elsewhere = """
        {"kind": "structure", "at": "2025-06-01", "initiative": "reading", "structure": "coaching", "status": "removed"}

        """

    @Test(arguments: [
        // The launch takes the positions 1 to 6.
        (coaching + cut, "2026-06-01", [8], nil), (coaching, "2026-06-01", [], 7), ("", "2026-06-01", [], nil),
        // On that day it was not so yet.
        (coaching + cut, "2025-05-31", [], 7),
        // What is said of another initiative says nothing of this one.
        (coaching + elsewhere, "2026-06-01", [], 7),
    ])
    func `what is taken as given is held against the records`(
        lines: String, day: String, shown: [Int], newest: Int?
    ) throws {
        let check = try #require(try check("coaching-cut", lines, on: day))
        #expect(check.shown.map(\.seq) == shown)
        #expect(check.newest?.seq == newest)
    }

    @Test(arguments: [
        ("", [], 4), (#"{"kind": "seat", "at": "2025-02-01", "seat": "sup", "holder": "C. Reyes"}"#, [7], nil),
        // Before the launch.
        (#"{"kind": "seat", "at": "2023-08-01", "seat": "sup", "holder": "C. Reyes"}"#, [], 4),
    ])
    func `a leader left where another holds the seat since the launch`(
        lines: String, shown: [Int], newest: Int?
    ) throws {
        let check = try #require(try check("superintendent-left", lines))
        #expect(check.shown.map(\.seq) == shown)
        #expect(check.newest?.seq == newest)
    }
}
