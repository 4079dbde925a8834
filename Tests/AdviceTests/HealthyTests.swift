import Advice
import Diagnosis
import Knowledge
import Specimens
import Testing

struct HealthyTests {
    private func draft() -> Draft {
        var draft = Draft()
        draft.indicator("depth", "share", by: "by: practice-share, of: observation")
        draft.likelyCause("cause")
        draft.likelyCause("other-reason", isAlternative: true)
        draft.move("fund-coaches", repairs: ["cause": "most"])
        draft.move("gather-evidence", repairs: ["other-reason": "most"])
        return draft
    }

    private let told = Ledgers.report("cause-shows", "true") + Ledgers.report("other-reason-shows", "true")

    private static func evaluation(_ finding: String, _ dimension: String) -> String {
        #"{"kind": "evaluation", "at": "2025-06-01", "initiative": "math-plc", "author": "an evaluator", "#
            + #""dimension": "\#(dimension)", "finding": "\#(finding)"}"# + "\n"
    }

    private static func status(_ status: String) -> String {
        #"{"kind": "initiative", "at": "2026-05-01", "initiative": "math-plc", "status": "\#(status)"}"# + "\n"
    }

    private static let stopped =
        #"{"kind": "decision", "at": "2026-05-01", "what": "stop", "stops": "math-plc"}"# + "\n"

    /// The structural move for the cause, and the one for the other reason.
    @Test(arguments: [
        ("not known", "", "2026-06-01", ["fund-coaches", "gather-evidence"]),
        ("fading", evaluation("falling", "spread"), "2026-06-01", ["fund-coaches", "gather-evidence"]),
        ("stalling", evaluation("none", "spread"), "2026-06-01", ["fund-coaches", "gather-evidence"]),
        ("holding", evaluation("strong", "durability"), "2026-06-01", ["gather-evidence"]),
        ("on track", evaluation("strong", "spread"), "2026-06-01", ["gather-evidence"]),
        ("too soon", "", "2025-08-31", ["gather-evidence"]),
        ("paused", status("paused"), "2026-06-01", []),
        ("ended", status("completed"), "2026-06-01", []),
        ("reversed", stopped, "2026-06-01", ["fund-coaches"]),
    ])
    func `what is healthy, too young or closed gets no structural move`(
        verdict: String, lines: String, day: String, expected: [String]
    ) throws {
        let told = day < "2026" ? told.replacing("2026-05-01", with: "2025-05-01") : told
        let advice = try recommendation(told + lines, by: draft(), on: day)
        #expect(advice.ids == expected)
        let held = advice.heldBack.map { "\($0.move.id) \($0.gate)" }
        #expect(
            held
                == ["fund-coaches", "gather-evidence"].filter { !expected.contains($0) }.map { "\($0) nothingToRepair" }
        )
    }
}
