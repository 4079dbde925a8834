import Inquiry
import Knowledge
import Specimens
import Testing
import Vocabulary

/// One district and a knowledge base of its own, small enough to read every line of an answer about it.
enum Specimen {
    static func draft() -> Draft {
        var draft = Draft()
        for (file, text) in knowledge + moves { draft[file] = text }
        draft.indicator("spread", "share", by: "by: practice-share, of: adoption", shelfLife: 400)
        draft.indicator("depth", "share", by: "by: practice-share, of: observation")
        draft.indicator(
            "minutes", "minutes", by: "by: structure-number, type: collaboration-time, field: minutes_per_week")
        draft.indicator(
            "coach-time", "share", by: "by: ratio, of: coaching-log, count: direct_hours, out-of: hours", shelfLife: 200
        )
        draft.indicator("loop", by: "by: structure, type: feedback-loop")
        draft.cause(
            "no-evidence", prior: "common", severity: 1,
            signs: ["sign: depth-not-known, present: strong, absent: strong"], isAlternative: true)
        return draft
    }

    static func snapshot(_ lines: String = lines, _ draft: Draft = draft()) throws -> Snapshot {
        let base = try draft.base()
        return Snapshot(
            of: "riverbend", ledger: try Ledgers.entries(lines, indicators: base.reportable), knowledge: base,
            today: try #require(Day("2026-06-01")))
    }

    /// Use fell, teams have half an hour, the coaching log is old, and a loop is on record as gone. The launch takes the
    /// positions 1 to 6.
    static let lines =
        Ledgers.launch + """
            {"kind": "adoption", "at": "2025-01-10", "initiative": "math-plc", "using": 60, "of": 100, "unit": "teachers", "source": "walkthrough sheet"}
            {"kind": "adoption", "at": "2026-01-09", "initiative": "math-plc", "using": 35, "of": 100, "unit": "teachers", "source": "walkthrough sheet", "confidence": "report"}
            {"kind": "structure", "at": "2025-08", "initiative": "math-plc", "structure": "collaboration-time", "status": "in-place", "minutes_per_week": 30, "source": "bell schedule"}
            {"kind": "coaching-log", "at": "2025-09-15", "initiative": "math-plc", "direct_hours": 10, "hours": 40, "source": "coach log"}
            {"kind": "structure", "at": "2026-02-01", "initiative": "math-plc", "structure": "feedback-loop", "status": "removed"}
            {"kind": "evaluation", "at": "2025-11-20", "initiative": "math-plc", "author": "The county office", "dimension": "ownership", "finding": "mixed", "source": "site review"}

            """
}
