/// What each kind requires beside `kind`, `at` and `district`, with the smallest value that will do.
enum Requirements {
    static let all: [(kind: String, own: String, fields: [String])] = [
        ("district", "", []),
        ("site", #""site": "oak""#, ["site"]),
        ("seat", #""seat": "sup""#, ["seat"]),
        ("initiative", #""initiative": "math-plc""#, ["initiative"]),
        (
            "target", #""initiative": "math-plc", "dimension": "spread", "value": 1, "due": "2027""#,
            ["initiative", "dimension", "value", "due"]
        ),
        ("structure", #""structure": "onboarding", "status": "planned""#, ["structure", "status"]),
        ("review", #""initiative": "math-plc""#, ["initiative"]),
        ("meeting", #""body": "plc-team""#, ["body"]),
        ("coaching-log", "", []),
        ("training", "", []),
        ("decision", #""what": "release time""#, ["what"]),
        ("money", #""act": "cut""#, ["act"]),
        ("board", #""act": "policy""#, ["act"]),
        ("labor", #""act": "strike""#, ["act"]),
        ("partner", #""act": "leaves""#, ["act"]),
        ("turnover", #""role": "teacher", "left": 0"#, ["role", "left"]),
        ("designation", #""act": "leaves""#, ["act"]),
        ("evaluation", #""author": "county", "finding": "falling""#, ["author", "finding"]),
        ("shock", #""what": "strike""#, ["what"]),
        ("measure-changed", #""measure": "state math""#, ["measure"]),
        ("adoption", #""initiative": "math-plc""#, ["initiative"]),
        ("observation", #""initiative": "math-plc""#, ["initiative"]),
        ("ownership", #""initiative": "math-plc""#, ["initiative"]),
        ("outcome", #""measure": "state math""#, ["measure"]),
        ("survey", #""item": "trust", "agree": 0"#, ["item", "agree"]),
        ("report", #""indicator": "spread", "value": "some""#, ["indicator", "value"]),
        (
            "commitment", #""move": "retire-duplicates", "initiative": "math-plc", "status": "done""#,
            ["move", "initiative", "status"]
        ),
        ("note", #""note": "as said""#, ["note"]),
        ("correction", #""corrects": 1"#, ["corrects"]),
        ("retraction", #""retracts": 1"#, ["retracts"]),
    ]

    /// The smallest event of a kind, as a line.
    static func smallest(_ kind: String, _ own: String) -> String {
        let rest = own.isEmpty ? "" : ", " + own
        return #"{"kind": "\#(kind)", "at": "2026-03-02", "district": "riverbend"\#(rest)}"#
    }
}
