import Diagnosis
import Specimens
import Testing
import Vocabulary

/// Fading, stalling and thin.
struct TroubleTests {
    private func expect(_ row: Row) throws {
        let (verdict, grounds) = try row.drawn()
        #expect(verdict == row.verdict, "\(grounds)")
        #expect(grounds == row.grounds)
    }

    @Test(arguments: [
        Row(
            "spread falls by more than chance", Line.adoption("2025-01-01", 80) + Line.adoption("2026-01-01", 60),
            .fading, ["spread falling [7, 8]"]),
        Row(
            "spread falls in words", Line.told("2025-01-01", "most") + Line.told("2026-01-01", "some"), .fading,
            ["spread falling [7, 8]"]),
        Row(
            "an evaluation finds it falling", Line.evaluation("2026-01-01", "falling", on: "ownership"), .fading,
            ["evaluated falling #7"]),
        Row(
            "an evaluation finds that it did not last", Line.evaluation("2026-01-01", "negative", on: "durability"),
            .fading, ["evaluated negative #7"]),
        Row(
            "found falling, and found strong since",
            Line.evaluation("2025-01-01", "falling", on: "depth")
                + Line.evaluation("2026-01-01", "strong", on: "depth"),
            .onTrack, ["evaluated strong #8"]),
        Row(
            "found falling, and another dimension found strong since",
            Line.evaluation("2025-01-01", "falling", on: "depth")
                + Line.evaluation("2026-01-01", "strong", on: "spread"),
            .fading, ["evaluated falling #7"]),
        Row(
            "an evaluation on its last day", Line.evaluation("2023-10-01", "falling", on: "depth"), on: "2026-09-30",
            .fading, ["evaluated falling #7"]),
        Row(
            "an evaluation a day too old", Line.evaluation("2023-10-01", "falling", on: "depth"), on: "2026-10-01",
            .notKnown, ["nothing recorded"]),
    ])
    func `what falls is fading`(row: Row) throws { try expect(row) }

    @Test(arguments: [
        Row(
            "those who carry it object", Line.labor("2026-01-01", "opposition", "practice"), .stalling,
            ["opposed #7"]),
        Row(
            "they object to the time it takes", Line.labor("2026-01-01", "grievance", "time"), .stalling, ["opposed #7"]
        ),
        Row(
            "they are told to object",
            Line.record("report", "2026-01-01", #""indicator": "practice-opposition", "value": true"#), .stalling,
            ["opposed #7"]),
        Row("a grievance over pay", Line.labor("2026-01-01", "grievance", "pay"), .notKnown, ["nothing recorded"]),
        Row(
            "an objection that was settled",
            Line.labor("2026-01-01", "opposition", "practice") + Line.labor("2026-03-01", "settled", "practice"),
            .notKnown, ["nothing recorded"]),
        Row(
            "settled, and raised again",
            Line.labor("2026-01-01", "settled", "practice") + Line.labor("2026-03-01", "opposition", "practice"),
            .stalling, ["opposed #8"]),
        Row(
            "an objection on its last day", Line.labor("2024-06-01", "opposition", "practice"), .stalling,
            ["opposed #7"]),
        Row(
            "an objection a day too old", Line.labor("2024-05-31", "opposition", "practice"), on: "2026-06-01",
            .notKnown, ["nothing recorded"]),
        Row(
            "an evaluation looked and found none", Line.evaluation("2026-01-01", "none", on: "depth"), .stalling,
            ["evaluated none #7"]),
        Row(
            "found lacking, and found in its favour since",
            Line.evaluation("2025-01-01", "negative", on: "depth")
                + Line.evaluation("2026-01-01", "positive", on: "depth"),
            .onTrack, ["evaluated positive #8"]),
        Row(
            "words that did not move, short of full use",
            Line.told("2025-01-01", "some") + Line.told("2026-01-01", "some"), .stalling, ["spread flat [7, 8]"]),
        Row(
            "words that did not move, at full use", Line.told("2025-01-01", "most") + Line.told("2026-01-01", "most"),
            .notKnown, ["cannot tell spread"]),
        Row(
            "words that did not move, and too young to tell",
            Line.told("2024-01-01", "some") + Line.told("2025-01-01", "some"), on: "2025-08-31", .tooSoon,
            ["young 23 #6"]),
    ])
    func `what stopped short is stalling`(row: Row) throws { try expect(row) }

    /// Of 100 people, 1.96 standard errors at 0.5 are 0.098.
    @Test(arguments: [
        Row(
            "missed by more than chance",
            Line.target("2025-01-01", 0.5, due: "2026-01-31") + Line.adoption("2026-02-01", 40), .stalling,
            ["missed #7 at 0.4"]),
        Row(
            "missed by less than chance",
            Line.target("2025-01-01", 0.5, due: "2026-01-31") + Line.adoption("2026-02-01", 41), .notKnown,
            ["cannot tell spread"]),
        Row(
            "missed on the day it is due",
            Line.target("2025-01-01", 0.5, due: "2026-06-01") + Line.adoption("2026-02-01", 40), .stalling,
            ["missed #7 at 0.4"]),
        Row(
            "due tomorrow", Line.target("2025-01-01", 0.5, due: "2026-06-02") + Line.adoption("2026-02-01", 40),
            .notKnown, ["cannot tell spread"]),
        Row(
            "due in a month that is not over",
            Line.target("2025-01-01", 0.5, due: "2026-06") + Line.adoption("2026-02-01", 40), .notKnown,
            ["cannot tell spread"]),
        Row(
            "a figure from before the target was set",
            Line.adoption("2024-12-31", 40) + Line.target("2025-01-01", 0.5, due: "2026-01-31"), .notKnown,
            ["cannot tell spread"]),
        Row(
            "another dimension missed",
            Line.target("2025-01-01", 0.5, of: "depth", due: "2026-01-31") + Line.adoption("2026-02-01", 40),
            .notKnown, ["cannot tell spread"]),
        Row(
            "a word held against a target",
            Line.target("2025-01-01", 0.5, due: "2026-01-31") + Line.told("2026-02-01", "some"), .stalling,
            ["missed #7 at -1.0"]),
    ])
    func `a target that came due and was missed is a stall`(row: Row) throws { try expect(row) }

    /// Every 30 days from 1 October 2024 on; six tenths are planned for a day that is still to come.
    private static func series(_ count: Int, _ share: (Int) -> Int) -> String {
        let first = Day(number: 19_997)
        return Line.target("2024-10-01", 0.6, due: "2027-01-01")
            + (0..<count).map { index in
                Line.adoption("\(first + index * 30)", share(index) + [1, -1, 0, -1, 1, 0][index % 6])
            }.joined()
    }

    @Test(arguments: [
        Row(
            "it stopped after a few months", series(20) { 20 + min($0, 6) }, .stalling,
            ["stalled spread of #7"]),
        Row("too few figures to tell", series(7) { _ in 20 }, on: "2025-09-01", .notKnown, ["cannot tell spread"]),
        Row(
            "figures that are too old to speak for the day", series(20) { 20 + min($0, 6) }, on: "2028-12-31",
            .notKnown, ["nothing recorded"]),
    ])
    func `what stopped short of its plan is a stall before it is due`(row: Row) throws { try expect(row) }

    @Test(arguments: [
        Row(
            "half use it, under a quarter well", Line.adoption("2026-01-01", 50) + Line.observation("2026-01-01", 24),
            .thin, ["wide but shallow"]),
        Row(
            "half use it, a quarter well", Line.adoption("2026-01-01", 50) + Line.observation("2026-01-01", 25),
            .notKnown, ["cannot tell spread", "cannot tell depth"]),
        Row(
            "under half use it, under a quarter well",
            Line.adoption("2026-01-01", 49) + Line.observation("2026-01-01", 24), .notKnown,
            ["cannot tell spread", "cannot tell depth"]),
        Row("most use it, and depth is not known", Line.adoption("2026-01-01", 90), .notKnown, ["cannot tell spread"]),
        Row(
            "young and thin already", Line.adoption("2024-01-01", 50) + Line.observation("2024-01-01", 24),
            on: "2025-08-31", .thin, ["wide but shallow"]),
    ])
    func `what most use and few use well is thin`(row: Row) throws { try expect(row) }
}
