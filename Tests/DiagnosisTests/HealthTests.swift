import Diagnosis
import Specimens
import Testing

/// Too soon, holding and on track, and which verdict comes before which.
struct HealthTests {
    private func expect(_ row: Row) throws {
        let (verdict, grounds) = try row.drawn()
        #expect(verdict == row.verdict, "\(grounds)")
        #expect(grounds == row.grounds)
    }

    @Test(arguments: [
        Row(
            "half of those seen use it well, over one term",
            Line.observation("2026-01-01", 50) + Line.observation("2026-05-01", 50), .holding, ["full depth"]),
        Row(
            "half of those seen use it well, a day short of a term",
            Line.observation("2026-01-02", 50) + Line.observation("2026-05-01", 50), .onTrack, ["full depth"]),
        Row(
            "under half at last", Line.observation("2026-01-01", 50) + Line.observation("2026-05-01", 49), .notKnown,
            ["cannot tell depth"]),
        Row("half of those seen, once", Line.observation("2026-01-01", 50), .onTrack, ["full depth"]),
        Row(
            "through a change of superintendent within a term",
            Line.observation("2026-03-01", 50) + Line.successor("2026-04-01") + Line.observation("2026-05-01", 50),
            .holding, ["full depth", "survived leader #8"]),
        Row(
            "through the end of a grant",
            Line.record("money", "2024-01-01", #""act": "award", "ends": "2026-04-01""#)
                + Line.observation("2026-03-01", 50) + Line.observation("2026-05-01", 50),
            .holding, ["full depth", "survived money #7"]),
        Row(
            "through the leaving of a partner",
            Line.observation("2026-03-01", 50) + Line.record("partner", "2026-04-01", #""act": "leaves""#)
                + Line.observation("2026-05-01", 50),
            .holding, ["full depth", "survived partner #8"]),
        Row(
            "a superintendent who came after the last observation",
            Line.observation("2026-03-01", 50) + Line.observation("2026-04-01", 50) + Line.successor("2026-05-01"),
            .onTrack, ["full depth"]),
        Row(
            "found to last", Line.evaluation("2026-01-01", "positive", on: "durability"), .holding,
            ["evaluated positive #7"]),
        Row(
            "found to last after a change of superintendent",
            Line.successor("2025-10-01") + Line.evaluation("2026-01-01", "strong", on: "durability"), .holding,
            ["evaluated strong #8", "survived leader #7"]),
    ])
    func `what is at full use and lasted is holding`(row: Row) throws { try expect(row) }

    @Test(arguments: [
        Row(
            "spread rises by more than chance", Line.adoption("2025-01-01", 40) + Line.adoption("2026-01-01", 60),
            .onTrack, ["spread rising [7, 8]"]),
        Row(
            "spread rises by less than chance", Line.adoption("2025-01-01", 40) + Line.adoption("2026-01-01", 53),
            .notKnown, ["cannot tell spread"]),
        Row("found strong", Line.evaluation("2026-01-01", "strong"), .onTrack, ["evaluated strong #7"]),
    ])
    func `what moves as planned is on track`(row: Row) throws { try expect(row) }

    private static let fading = Line.evaluation("2025-02-01", "falling", on: "ownership")
    private static let stalling = Line.labor("2025-02-01", "opposition", "practice")
    private static let thin = Line.adoption("2025-02-01", 90) + Line.observation("2025-02-01", 10)
    private static let holding = Line.evaluation("2025-02-01", "strong", on: "durability")
    private static let moving = Line.adoption("2024-02-01", 20) + Line.adoption("2025-02-01", 90)

    /// Each row takes the first reason of the row before it away.
    @Test(arguments: [
        Row("ended", stalling + fading + Line.status("2025-03-01", "completed"), .ended, ["status completed #9"]),
        Row("paused", stalling + fading + Line.status("2025-03-01", "paused"), .paused, ["status paused #9"]),
        Row("reversed", Line.stop("2025-03-01") + fading + stalling, .reversed, ["decided against #7", "opposed #9"]),
        Row("fading", fading + stalling + thin + holding, .fading, ["evaluated falling #7"]),
        Row("stalling", stalling + thin + holding, .stalling, ["opposed #7"]),
        Row("thin", thin + holding, on: "2025-08-31", .thin, ["wide but shallow"]),
        Row("too soon", holding + moving, on: "2025-08-31", .tooSoon, ["young 23 #6"]),
        Row("holding", holding + moving, on: "2025-09-01", .holding, ["evaluated strong #7"]),
        Row("on track", moving, on: "2025-09-01", .onTrack, ["spread rising [7, 8]"]),
        Row("not known", "", on: "2025-09-01", .notKnown, ["nothing recorded"]),
    ])
    func `the first verdict that holds is given`(row: Row) throws { try expect(row) }
}
