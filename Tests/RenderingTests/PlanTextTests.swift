import Inquiry
import Rendering
import Specimens
import Testing
import Vocabulary

/// What is said of a series that is held against a target: 95 % of 200 teachers by the end of 2026.
struct PlanTextTests {
    /// Looked at every 30 days from 4 September 2024 on.
    private func answer(_ counts: [Int], due: String = "2026-12-31") throws -> Answer {
        let lines = counts.enumerated().map { index, using in
            #"{"kind": "adoption", "at": "\#(Day(number: 19_970 + index * 30))", "initiative": "math-plc", "#
                + #""using": \#(using), "of": 200}"#
        }
        let target =
            #"{"kind": "target", "at": "2024-09-01", "initiative": "math-plc", "dimension": "spread", "#
            + #""value": 0.95, "due": "\#(due)"}"#
        return try Specimen.snapshot(Ledgers.launch + ([target] + lines).joined(separator: "\n"))
            .answer(.diagnose(initiative: "math-plc"))
    }

    /// The answer in one line.
    private func text(_ answer: Answer) -> String {
        answer.lines.joined(separator: " ").replacing(#/ +/#, with: " ")
    }

    private static let wiggle = [3, -2, 1, -3, 2, -1]

    private static func counts(_ number: Int, wiggle: Int = 1, _ level: (Int) -> Int) -> [Int] {
        (0..<number).map { level($0) + wiggle * PlanTextTests.wiggle[$0 % 6] }
    }

    @Test(arguments: [
        (0, 0, "it does not rise where 31 percentage points a year were planned"),
        (0, 1, "it rises by at most 2 percentage points a year where 31 were planned"),
        (-2, 1, "it falls by at least 11 percentage points a year where 31 were planned"),
    ])
    func `a stall is told by how it moved, and by what was planned, in a year`(
        step: Int, wiggle: Int, moved: String
    ) throws {
        let text = text(try answer(Self.counts(20, wiggle: wiggle) { 40 + 8 * min($0, 8) + step * max(0, $0 - 8) }))
        #expect(
            text.contains(
                "What that rests on - The spread on record has stopped short of its plan: over the newest 12 figures, "
                    + "2025-05-02 to 2026-03-28, \(moved), and it is behind by more than chance gives. [2026-03-28, "),
            "\(text)")
        #expect(!text.contains("Against the plan"))
    }

    @Test(arguments: [
        (
            counts(7) { 40 + 5 * $0 },
            "Whether the spread moves as planned, nobody can tell yet: 8 figures since the target was set are needed, and "
                + "there are 7."
        ),
        (
            counts(20) { 40 + 5 * $0 },
            "The spread on record is not shown to lag behind its plan: over the newest 12 figures, 2025-05-02 to "
                + "2026-03-28, it rises by at most 32 percentage points a year where 32 were planned."
        ),
        (
            counts(20) { $0 < 4 ? 60 : 20 + 5 * $0 },
            "The spread on record is behind its plan, and not shown to lose more ground: over the newest 12 figures, "
                + "2025-05-02 to 2026-03-28, it rises by at most 32 percentage points a year where 28 were planned."
        ),
        (
            counts(20) { 40 + 9 * min($0, 12) },
            "The spread on record moves less than planned, and has not fallen behind by more than chance gives: over the "
                + "newest 12 figures, 2025-05-02 to 2026-03-28, it rises by at most 23 percentage points a year where 31 "
                + "were planned."
        ),
    ])
    func `what is not called is told beside the scale`(counts: [Int], expected: String) throws {
        let text = text(try answer(counts))
        let from = try #require(text.firstRange(of: "Against the plan - "), "\(text)")
        #expect(text[from.upperBound...].prefix { $0 != "[" } == expected + " ")
    }

    @Test func `a target that came due and was missed is told once`() throws {
        let text = text(try answer(Self.counts(20) { 40 + 2 * $0 }, due: "2026-03-31"))
        #expect(text.contains("The spread planned for 2026-03-31 was 95 %"), "\(text)")
        #expect(!text.contains("Against the plan"))
    }

    @Test func `without a target no plan is told of`() throws {
        let answer = try Specimen.snapshot().answer(.diagnose(initiative: "math-plc"))
        #expect(!text(answer).contains("Against the plan"))
        #expect(answer.json["plans"] == [])
    }

    @Test func `a script reads the finding with its limits`() throws {
        let plan = try #require(try answer(Self.counts(20) { 40 + 8 * min($0, 8) }).json["plans"]?.elements?.first)
        #expect(
            plan == [
                "series": "spread", "rule": "stall test", "finding": "stalled", "n": 20, "planned": 0.95,
                "due": "2026-12-31", "rise_at_most": 0.0152, "rise_planned": 0.3099, "shortfall": 20.1831,
                "limits": ["window": 12, "fewest": 8, "confidence": 0.9, "slack": 0.5, "shortfall": 5.0],
                "says": .string(
                    "The spread on record has stopped short of its plan: over the newest 12 figures, 2025-05-02 to "
                        + "2026-03-28, it rises by at most 2 percentage points a year where 31 were planned, and it is "
                        + "behind by more than chance gives."),
                "evidence": .array((7...27).map(JSON.int)),
            ])
    }
}
