import Diagnosis
import Specimens
import Testing

struct VerdictTests {
    private func expect(_ row: Row) throws {
        let (verdict, grounds) = try row.drawn()
        #expect(verdict == row.verdict, "\(grounds)")
        #expect(grounds == row.grounds)
    }

    @Test(arguments: [
        Row("completed by plan", Line.status("2026-01-15", "completed"), .ended, ["status completed #7"]),
        Row("ended, and nothing undid it", Line.status("2026-01-15", "ended"), .ended, ["status ended #7"]),
        Row(
            "ended by a decision against it", Line.stop("2026-01-10") + Line.status("2026-01-15", "ended"), .reversed,
            ["status ended #8", "decided against #7"]),
        Row(
            "ended after its coaching was taken away", Line.removed("2026-01-10") + Line.status("2026-01-15", "ended"),
            .reversed, ["status ended #8", "removed coaching #7"]),
        Row(
            "ended under protest of those who carry it",
            Line.labor("2026-01-10", "opposition", "practice") + Line.status("2026-01-15", "ended"), .reversed,
            ["status ended #8", "opposed #7"]),
        Row(
            "ended by decision, when it had been found to last",
            Line.evaluation("2025-12-01", "strong", on: "durability") + Line.stop("2026-01-10")
                + Line.status("2026-01-15", "ended"), .ended, ["status ended #9"]),
        Row(
            "paused, whatever else is on record",
            Line.evaluation("2026-01-10", "falling", on: "depth") + Line.status("2026-01-15", "paused"), .paused,
            ["status paused #8"]),
        Row(
            "decided against", Line.adoption("2026-01-01", 80) + Line.stop("2026-01-10", #", "granted": true"#),
            .reversed, ["decided against #8"]),
        Row(
            "a request to stop it that was refused", Line.stop("2026-01-10", #", "granted": false"#), .notKnown,
            ["nothing recorded"]),
        Row(
            "a request to stop it that nobody has decided",
            Line.stop("2026-01-10", #", "requested": "2026-01-10", "decided": null"#), .notKnown,
            ["nothing recorded"]),
        Row(
            "decided against, and taken up again since", Line.stop("2026-01-10") + Line.status("2026-02-01", "active"),
            .notKnown, ["nothing recorded"]),
        Row(
            "set active, and decided against since", Line.status("2025-09-01", "active") + Line.stop("2026-01-10"),
            .reversed, ["decided against #8"]),
        Row(
            "a structure gone, and nobody decided or ended anything", Line.removed("2026-01-10"), .notKnown,
            ["nothing recorded"]),
    ])
    func `what is closed is told apart by who closed it and how`(row: Row) throws { try expect(row) }

    @Test(arguments: [
        Row("23 months old", "", on: "2025-08-31", .tooSoon, ["young 23 #6"]),
        Row("24 months old", "", on: "2025-09-01", .notKnown, ["nothing recorded"]),
        Row(
            "only scores",
            #"{"kind": "outcome", "at": "2024-05-01", "measure": "math", "value": 40, "direction": "down"}"# + "\n"
                + #"{"kind": "outcome", "at": "2026-05-01", "measure": "math", "value": 20, "direction": "down"}"#,
            .notKnown, ["nothing recorded"]),
        Row(
            "an evaluation of scores alone", Line.evaluation("2026-05-01", "falling", on: "outcome"), .notKnown,
            ["nothing recorded"]),
        Row(
            "figures that tell no direction", Line.adoption("2026-01-01", 50) + Line.observation("2026-01-01", 40),
            .notKnown, ["cannot tell spread", "cannot tell depth"]),
        Row(
            "one figure that tells no direction", Line.observation("2026-01-01", 10), .notKnown,
            ["cannot tell depth"]),
        Row(
            "a mixed evaluation", Line.evaluation("2026-01-01", "mixed", on: "depth"), .notKnown, ["cannot tell depth"]),
        Row("figures too old", Line.adoption("2024-01-01", 90), .notKnown, ["nothing recorded"]),
    ])
    func `where too little is recorded nothing is claimed, and youth is said first`(row: Row) throws { try expect(row) }
}
