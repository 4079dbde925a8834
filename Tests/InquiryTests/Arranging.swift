import Inquiry
import Knowledge
import Specimens
import Testing
import Vocabulary

/// Riverbend on 1 June 2026: `math-plc` since 2023, `art` since January 2026, and `music` from 1 September 2026.
let lines =
    Ledgers.launch + """
        {"kind": "initiative", "at": "2026-01-01", "initiative": "art", "name": "Art for All", "aliases": ["The Arts Push", "AFA"]}
        {"kind": "initiative", "at": "2026-09-01", "initiative": "music", "name": "Music Makers"}
        {"kind": "report", "at": "2026-05-01", "initiative": "math-plc", "indicator": "late", "value": true, "source": "interview"}

        """

/// One cause, `slow`, which the record makes likely; `open-cause`, of which nothing is known; `ruled-out`, which cannot
/// lead; the alternative `other-reason`; and a move for the likely one.
func draft() -> Draft {
    var draft = Draft()
    for sign in ["late", "open"] { draft.sign(sign) }
    draft.cause("slow", signs: ["sign: late, present: telling, absent: strong"])
    draft.cause("open-cause", signs: ["sign: open, present: telling, absent: telling"])
    draft.cause("ruled-out", signs: ["sign: late, present: strong, absent: none, counts: against"])
    draft.cause("other-reason", signs: ["sign: open, present: hint, absent: hint"], isAlternative: true)
    draft.move("review-quarterly", repairs: ["slow": "much"])
    draft.move("fund-coaches", repairs: ["open-cause": "much"])
    return draft
}

func snapshot(_ lines: String = lines, _ draft: Draft = draft(), today: String = "2026-06-01") throws -> Snapshot {
    let base = try draft.base()
    return Snapshot(
        of: "riverbend", ledger: try Ledgers.entries(lines, indicators: base.reportable), knowledge: base,
        today: try #require(Day(today)))
}

/// A view of that day and that instant; `nil` for now.
func view(asOf: String? = nil, knownAt: String? = nil) throws -> View {
    View(
        asOf: try asOf.map { try #require(Day($0)) },
        knownAt: try knownAt.map { try #require(Moment($0)?.instant) })
}
