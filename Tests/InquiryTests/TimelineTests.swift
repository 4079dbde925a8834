import Diagnosis
import Inquiry
import Knowledge
import Projection
import Specimens
import Testing
import Vocabulary

/// When something turned: `math-plc` is launched on 1 September 2023 and young for 24 months; a finding must last 20
/// days, and what came within 100 days before counts as before.
struct TimelineTests {
    private static func judged(_ day: String, _ finding: String) -> String {
        #"{"kind": "evaluation", "at": "\#(day)", "initiative": "math-plc", "author": "The county", "dimension": "depth", "finding": "\#(finding)"}"#
            + "\n"
    }

    private static func status(_ day: String, _ status: String) -> String {
        #"{"kind": "initiative", "at": "\#(day)", "initiative": "math-plc", "status": "\#(status)"}"# + "\n"
    }

    private func timeline(
        _ events: String, today: String = "2026-06-01", from: String? = nil, to: String? = nil, view: View = View()
    ) throws -> Timeline {
        let question = Question.timeline(
            initiative: "math-plc", from: from.flatMap { Day($0) }, to: to.flatMap { Day($0) })
        guard
            case .timeline(let timeline, _) = try snapshot(Ledgers.launch + events, today: today)
                .answer(question, from: view)
        else { throw NoTimeline() }
        return timeline
    }

    private struct NoTimeline: Error {}

    /// What was found, in a few words: `2024-03-10 fading`, `2024-03-10 slow`, `2024-04-10 not slow`.
    private func found(_ timeline: Timeline) -> [String] {
        timeline.points.compactMap { point in
            switch point.what {
            case .happened: nil
            case .verdict(_, let verdict, _): "\(point.at) \(verdict.rawValue)"
            case .cause(let cause, let isLikely, _): "\(point.at) \(isLikely ? "" : "not ")\(cause.finding.id)"
            }
        }
    }

    private static let turns: [(String, String, [String])] = [
        ("", "2026-06-01", ["2023-09-01 too-soon", "2025-09-01 not-known"]),
        ("", "2025-08-31", ["2023-09-01 too-soon"]),
        (judged("2024-03-10", "falling"), "2026-06-01", ["2023-09-01 too-soon", "2024-03-10 fading"]),
        // An evaluation speaks for 1,095 days: time alone turns it on a day on which nothing happened.
        (
            judged("2023-10-10", "falling"), "2026-12-01",
            ["2023-09-01 too-soon", "2023-10-10 fading", "2026-10-10 not-known"]
        ),
        (judged("2023-10-10", "falling"), "2026-10-09", ["2023-09-01 too-soon", "2023-10-10 fading"]),
        (judged("2023-09-01", "falling"), "2024-06-01", ["2023-09-01 fading"]),
        (judged("2024-03", "falling"), "2026-06-01", ["2023-09-01 too-soon", "2024-03 fading"]),
    ]

    @Test(arguments: turns)
    func `a verdict turns on the day on which it became another`(
        events: String, today: String, expected: [String]
    ) throws {
        #expect(try found(timeline(events, today: today)) == expected)
    }

    private static let passing: [(String, [String], Int)] = [
        // Nineteen days, and twenty.
        (judged("2024-03-10", "falling") + judged("2024-03-29", "strong"), [], 1),
        (
            judged("2024-03-10", "falling") + judged("2024-03-30", "strong"),
            ["2024-03-10 fading", "2024-03-30 too-soon"], 0
        ),
        // What stands on the last day may yet last.
        (judged("2025-08-31", "falling"), ["2025-08-31 fading"], 0),
        (Ledgers.report("late", "true", at: "2024-03-10") + Ledgers.report("late", "false", at: "2024-03-29"), [], 1),
        (
            Ledgers.report("late", "true", at: "2024-03-10") + Ledgers.report("late", "false", at: "2024-03-30"),
            ["2024-03-10 slow", "2024-03-30 not slow"], 0
        ),
        (Ledgers.report("late", "true", at: "2025-08-31"), ["2025-08-31 slow"], 0),
        // Unlikely for nineteen days, and for twenty.
        (
            Ledgers.report("late", "true", at: "2024-03-10") + Ledgers.report("late", "false", at: "2024-05-01")
                + Ledgers.report("late", "true", at: "2024-05-20"), ["2024-03-10 slow"], 1
        ),
        (
            Ledgers.report("late", "true", at: "2024-03-10") + Ledgers.report("late", "false", at: "2024-05-01")
                + Ledgers.report("late", "true", at: "2024-05-21"),
            ["2024-03-10 slow", "2024-05-01 not slow", "2024-05-21 slow"], 0
        ),
    ]

    @Test(arguments: passing)
    func `what passes is no turn, and is counted`(events: String, expected: [String], passed: Int) throws {
        let timeline = try timeline(events, today: "2025-08-31")
        #expect(found(timeline) == ["2023-09-01 too-soon"] + expected)
        #expect(timeline.passed == passed)
    }

    private static let troubles: [(String, String?)] = [
        ("", nil),
        (judged("2024-03-10", "strong"), nil),
        (judged("2024-03-10", "falling"), "since 2024-03-10, too-soon before, fading; until now"),
        (judged("2024-03", "falling"), "since 2024-03, too-soon before, fading; until now"),
        (judged("2023-09-01", "falling"), "since 2023-09-01, fading; until now"),
        (judged("2025-10-05", "none"), "since 2025-10-05, not-known before, stalling; until now"),
        // Stalling first, and fading then, is one time of trouble.
        (
            judged("2025-10-05", "none") + judged("2025-12-05", "falling"),
            "since 2025-10-05, not-known before, stalling; until now"
        ),
        (
            judged("2024-03-10", "strong") + judged("2025-10-05", "falling") + judged("2026-01-10", "strong"),
            "since 2025-10-05, on-track before, fading; until 2026-01-10"
        ),
        (
            judged("2024-03-10", "strong") + judged("2025-10-05", "falling") + judged("2026-01-10", "strong")
                + judged("2026-04-02", "falling"), "since 2026-04-02, on-track before, fading; until now"
        ),
        // A pause does not part two troubles, and an end ends one.
        (
            judged("2025-10-05", "falling") + status("2025-12-01", "paused") + status("2026-02-01", "active"),
            "since 2025-10-05, not-known before, fading; until now"
        ),
        (
            judged("2025-10-05", "falling") + status("2026-02-01", "completed"),
            "since 2025-10-05, not-known before, fading; until 2026-02-01"
        ),
    ]

    @Test(arguments: troubles)
    func `it last went wrong since the day on which trouble began that nothing good parted`(
        events: String, expected: String?
    ) throws {
        let trouble = try timeline(events).trouble.map { trouble in
            "since \(trouble.since), " + (trouble.before.map { "\($0.rawValue) before, " } ?? "")
                + "\(trouble.verdict.rawValue); until \(trouble.until?.text ?? "now")"
        }
        #expect(trouble == expected)
    }

    @Test func `a record that is made late, of an earlier day, moves the turn there`() throws {
        let base = try draft().base()
        let late = try Ledgers.entries(Self.judged("2024-11-20", "falling"), recordedAt: "2026-07-01T12:00:00Z")
        let ledger = try Ledgers.entries(Ledgers.launch + Self.judged("2025-03-10", "falling"))
        let snapshot = Snapshot(
            of: "riverbend", ledger: ledger, knowledge: base, today: try #require(Day("2026-07-02"))
        ).appending(late.map { Entry(seq: 8, recordedAt: $0.recordedAt, event: $0.event) })
        func since(_ view: View) throws -> (since: String?, grounds: [Ground]?) {
            let question = Question.timeline(initiative: "math-plc", from: nil, to: nil)
            guard case .timeline(let timeline, _) = try snapshot.answer(question, from: view) else {
                throw NoTimeline()
            }
            return (timeline.trouble?.since.text, timeline.trouble?.grounds)
        }
        let now = try since(View())
        #expect(now.since == "2024-11-20")
        #expect(now.grounds == [.evaluated(snapshot.ledger[7])])
        let before = try since(view(knownAt: "2026-06-30T00:00:00Z"))
        #expect(before.since == "2025-03-10")
        #expect(before.grounds == [.evaluated(ledger[6])])
    }

    @Test func `what came before is what happened within the window, and on the day`() throws {
        func vote(_ day: String) -> String {
            #"{"kind": "board", "at": "\#(day)", "initiative": "math-plc", "act": "vote"}"# + "\n"
        }
        let votes = ["2025-06-26", "2025-06-27", "2025-10-05", "2025-10-06"].map(vote).joined()
        let trouble = try timeline(votes + Self.judged("2025-10-05", "falling")).trouble
        #expect(trouble?.preceded.map(\.at.text) == ["2025-06-27", "2025-10-05", "2025-10-05"])
        #expect(trouble?.preceded.map(\.entry.seq) == [8, 9, 11])
        let atLaunch = try timeline(Self.judged("2023-09-01", "falling")).trouble
        #expect(atLaunch?.preceded.map(\.entry.seq) == [7])
    }

    @Test(arguments: [
        // Likely before it began and still; only until the day before; until that day; since it began; after it ended.
        ([("2025-05-01", "true")], ["slow since 2025-05-01, already"]),
        ([("2025-05-01", "true"), ("2025-10-05", "false")], []),
        ([("2025-05-01", "true"), ("2025-10-06", "false")], ["slow since 2025-05-01, already"]),
        ([("2025-10-05", "true")], ["slow since 2025-10-05, already"]),
        ([("2025-11-01", "true")], ["slow since 2025-11-01"]),
        ([("2026-01-09", "true")], ["slow since 2026-01-09"]),
        ([("2026-01-10", "true")], []),
    ])
    func `causes are those that were likely when it began or came to be while it lasted`(
        reports: [(String, String)], expected: [String]
    ) throws {
        let told = reports.map { Ledgers.report("late", $0.1, at: $0.0) }.joined()
        let judged = [("2024-03-10", "strong"), ("2025-10-05", "falling"), ("2026-01-10", "strong")].map(Self.judged)
        let causes = try timeline(told + judged.joined()).trouble?.causes.map {
            "\($0.cause.finding.id) since \($0.since)" + ($0.wasAlready ? ", already" : "")
        }
        #expect(causes == expected)
    }
}

extension TimelineTests {
    @Test(arguments: [
        (nil, nil, "2023-09-01...2026-06-01", 7), (nil, "2024-01-31", "2023-09-01...2024-01-31", 2),
        ("2024-03-11", nil, "2024-03-11...2026-06-01", 3), ("2024-03-10", "2024-03-10", "2024-03-10...2024-03-10", 2),
        (nil, "2027-01-01", "2023-09-01...2026-06-01", 7), ("2022-01-01", nil, "2022-01-01...2026-06-01", 7),
    ])
    func `the days asked for are shown, both among them`(
        from: String?, to: String?, days: String, count: Int
    ) throws {
        let events = Self.judged("2024-03-10", "falling") + Self.judged("2025-03-10", "strong")
        let timeline = try timeline(events, from: from, to: to)
        #expect("\(timeline.from)...\(timeline.to)" == days)
        #expect(timeline.points.count == count)
    }

    @Test func `days are looked back on from the last of them`() throws {
        let events = Self.judged("2024-03-10", "falling") + Self.judged("2025-09-10", "strong")
        #expect(try timeline(events, to: "2025-09-09").verdict == .fading)
        #expect(try timeline(events, to: "2025-09-09").trouble?.until == nil)
        #expect(try timeline(events, to: "2025-09-10").verdict == .onTrack)
        #expect(try timeline(events, to: "2025-09-10").trouble?.until?.text == "2025-09-10")
        #expect(try timeline(events, to: "2024-03-09").trouble?.since == nil)
    }

    @Test func `of days before any record nothing is said but what the first record is`() throws {
        let timeline = try timeline(Self.judged("2024-03-10", "falling"), from: "2020-01-01", to: "2023-08-31")
        #expect(timeline.points.isEmpty)
        #expect(timeline.verdict == nil)
        #expect(timeline.trouble == nil)
        #expect(timeline.first?.entry.seq == 6)
        #expect(timeline.first?.what == .launched)
    }

    @Test func `as of a day before the launch there is nothing to look back on`() throws {
        let launched = try #require(Moment("2023-09-01"))
        #expect(throws: InquiryFault.notYetLaunched("math-plc", launched: launched)) {
            try timeline("", view: view(asOf: "2023-08-31"))
        }
        #expect(try timeline("", view: view(asOf: "2023-09-01")).points.count == 2)
    }
}
