import Testing
import Vocabulary

struct WrongValueTests {
    private static let slug =
        "must be a slug: small letters, digits, '.', '_' and '-', at most 64, starting with a letter or digit"
    private static let date = "must be a date: 2026-03-02, an RFC 3339 instant, 2026-03, 2026 or sy2025-26"

    private static let wrongValues: [(String, String, JSON, EventFault)] = [
        ("note", "at", "2026-02-31", EventFault(field: "at", reason: #"\#(date), not "2026-02-31""#)),
        ("note", "at", 2026, EventFault(field: "at", reason: "\(date), not 2026")),
        ("money", "ends", "sy2025-27", EventFault(field: "ends", reason: #"\#(date), not "sy2025-27""#)),
        (
            "decision", "decided", "soon",
            EventFault(field: "decided", reason: #"must be a date, or null where there is none yet, not "soon""#)
        ),
        (
            "note", "recorded_at", "2026-03-02",
            EventFault(
                field: "recorded_at",
                reason: #"must be an RFC 3339 instant such as 2026-03-02T16:30:00Z, not "2026-03-02""#)
        ),
        ("note", "district", "River Bend", EventFault(field: "district", reason: #"\#(slug), not "River Bend""#)),
        ("site", "site", "Oak", EventFault(field: "site", reason: #"\#(slug), not "Oak""#)),
        ("note", "initiative", "", EventFault(field: "initiative", reason: #"\#(slug), not """#)),
        (
            "review", "attended", ["sup", "The CAO"],
            EventFault(field: "attended", reason: "must be a list of slugs, not a list")
        ),
        (
            "review", "attended", "sup",
            EventFault(field: "attended", reason: #"must be a list of slugs, not "sup""#)
        ),
        (
            "initiative", "scope", "most",
            EventFault(field: "scope", reason: #"must be "all" or a list of site slugs, not "most""#)
        ),
        (
            "site", "level", "midle",
            EventFault(
                field: "level", reason: #"must be one of elementary, middle, high, k8, k12, other, not "midle""#,
                suggestions: ["middle"])
        ),
        (
            "money", "act", "zap",
            EventFault(
                field: "act",
                reason: #"must be one of award, renew, cut, repurpose, end, cost-to-sustain, not "zap""#)
        ),
        (
            "report", "indicator", "dept",
            EventFault(
                field: "indicator", reason: #"must be an indicator id, not "dept""#,
                suggestions: ["depth", "depth-gap"])
        ),
        (
            "report", "value", [1],
            EventFault(field: "value", reason: "must be a number, true or false, or a word, not a list")
        ),
        (
            "district", "cds", "0123456000000",
            EventFault(field: "cds", reason: #"must be 14 digits, as text, not "0123456000000""#)
        ),
        (
            "site", "cds", "0123456123456x",
            EventFault(field: "cds", reason: #"must be 14 digits, as text, not "0123456123456x""#)
        ),
        (
            "site", "cds", 1_234_561_234_567,
            EventFault(field: "cds", reason: "must be 14 digits, as text, not 1234561234567")
        ),
        (
            "board", "margin", "3:2",
            EventFault(field: "margin", reason: #"must be votes for and against, such as "3-2", not "3:2""#)
        ),
        (
            "board", "margin", "3-2-1",
            EventFault(field: "margin", reason: #"must be votes for and against, such as "3-2", not "3-2-1""#)
        ),
        ("board", "unanimous", "yes", EventFault(field: "unanimous", reason: #"must be true or false, not "yes""#)),
        ("board", "unanimous", 1, EventFault(field: "unanimous", reason: "must be true or false, not 1")),
        ("seat", "holder", "", EventFault(field: "holder", reason: #"must be a text, or null for nobody, not """#)),
        (
            "site", "aliases", ["Oak", 2],
            EventFault(field: "aliases", reason: "must be a list of texts, not a list")
        ),
        (
            "coaching-log", "hours", "six",
            EventFault(field: "hours", reason: #"must be a number, 0 or more (hours), not "six""#)
        ),
        (
            "coaching-log", "hours", -1,
            EventFault(field: "hours", reason: "must be a number, 0 or more (hours), not -1")
        ),
        (
            "note", "note", "",
            EventFault(field: "note", reason: "is required, and empty")
        ),
        ("note", "note", 5, EventFault(field: "note", reason: "must be a text, not 5")),
        (
            "note", "note", ["a": "b"],
            EventFault(field: "note", reason: "must be a text, not an object")
        ),
        ("note", "id", "", EventFault(field: "id", reason: #"must be 1 to 128 printable characters, not """#)),
        (
            "note", "id", "a\u{1B}b",
            EventFault(field: "id", reason: #"must be 1 to 128 printable characters, not "a\u001Bb""#)
        ),
        (
            "note", "id", .string(String(repeating: "i", count: 129)),
            EventFault(field: "id", reason: "must be 1 to 128 printable characters, not a text of 129 characters")
        ),
        (
            "note", "id", .string("e" + String(repeating: "\u{301}", count: 128)),
            EventFault(field: "id", reason: "must be 1 to 128 printable characters, not \"e\(marks)\"")
        ),
        (
            "correction", "corrects", 0,
            EventFault(
                field: "corrects",
                reason: "must be a ledger position (whole number) or the id of an event, not 0")
        ),
        (
            "retraction", "retracts", 1.5,
            EventFault(
                field: "retracts",
                reason: "must be a ledger position (whole number) or the id of an event, not 1.5")
        ),
        (
            "note", "confidence", "sure",
            EventFault(field: "confidence", reason: #"must be one of estimate, report, record, not "sure""#)
        ),
    ]

    /// A field added to, or put in the place of one in, the smallest event of a kind.
    @Test(arguments: wrongValues)
    func `a wrong value is refused with what was expected`(
        kind: String, field: String, value: JSON, fault: EventFault
    ) throws {
        let own = try #require(Requirements.all.first { $0.kind == kind }).own
        let smallest = try json(Requirements.smallest(kind, own))
        #expect(throws: fault) { try Event(checking: smallest.with(field, value)) }
    }

    private static let marks = String(repeating: "\u{301}", count: 128)
}
