import Diagnosis
import Indicators
import Knowledge
import Projection
import Specimens
import Testing
import Vocabulary

/// What was undertaken, held against the sign that it was to move. Of `fund-coaches` it is the indicator `spread`, which
/// should rise within 60 days: that too few use it speaks for the cause that the move repairs.
struct UndertakingTests {
    private func base() throws -> KnowledgeBase {
        var draft = Draft()
        draft.indicator("spread", "share", by: "by: practice-share, of: adoption")
        draft.sign("few", when: "indicator: spread, below: 0.5")
        draft.indicator("shows", "share", by: "by: practice-share, of: adoption")
        draft.sign("shows-little", when: "indicator: shows, below: 0.5")
        draft.cause(
            "slow",
            signs: ["sign: few, present: strong, absent: hint", "sign: shows-little, present: hint, absent: hint"])
        draft.move("fund-coaches", repairs: ["slow": "much"])
        return try draft.base()
    }

    private func commitment(_ day: String, _ status: String, _ more: String = "") -> String {
        #"{"kind": "commitment", "at": "\#(day)", "initiative": "math-plc", "move": "fund-coaches", "status": "\#(status)"\#(more)}"#
            + "\n"
    }

    private func undertakings(_ lines: String, on day: String = "2026-06-01") throws -> [Undertaking] {
        try diagnosis(lines, by: base(), on: day).undertakings
    }

    @Test(arguments: [
        (80, Moved.right(asRecorded: false)), (20, .wrong(asRecorded: false)), (45, .unknown(.chance)),
    ])
    func `what was recorded by its day says whether it moved`(using: Int, moved: Moved) throws {
        let lines =
            Line.adoption("2026-01-10", 40) + commitment("2026-02-01", "done") + Line.adoption("2026-03-15", using)
        #expect(try undertakings(lines).map(\.watch?.moved) == [moved])
    }

    @Test func `what came after its day is not counted for it`() throws {
        let lines =
            Line.adoption("2026-01-10", 40) + commitment("2026-02-01", "done") + Line.adoption("2026-04-03", 90)
        let watch = try #require(try undertakings(lines).first?.watch)
        #expect(watch.due.description == "2026-04-02")
        #expect(watch.isDue)
        #expect(watch.moved == .unknown(.nothingSince))
        #expect(watch.now.current == .number(0.9))
    }

    @Test func `where nothing was known before, nobody can say whether it moved`() throws {
        let lines = commitment("2026-02-01", "done") + Line.adoption("2026-03-15", 90)
        #expect(try undertakings(lines).map(\.watch?.moved) == [.unknown(.before)])
    }

    @Test func `one promise takes several events, and one made anew after it was done is another`() throws {
        let owed = #", "owner": "sup", "due": "2025-09-01""#
        let lines =
            commitment("2025-06-01", "committed", owed) + commitment("2025-07-01", "started")
            + commitment("2025-08-01", "done") + commitment("2026-05-01", "committed", #", "owner": "math-lead""#)
        let found = try undertakings(lines).map(\.commitment)
        #expect(found.map(\.positions) == [[7, 8, 9], [10]])
        #expect(found.map(\.status) == [.done, .committed])
        #expect(found.map(\.owner) == ["sup", "math-lead"])
        #expect(found.map(\.since.text) == ["2025-06-01", "2026-05-01"])
    }

    @Test(arguments: [("2025-09-01", false), ("2025-09-02", true)])
    func `a promise is late from the day after its day`(today: String, isLate: Bool) throws {
        let lines = commitment("2025-06-01", "committed", #", "due": "2025-09-01""#)
        #expect(try undertakings(lines, on: today).map(\.isLate) == [isLate])
    }

    @Test func `a promise that was kept is not late`() throws {
        let lines =
            commitment("2025-06-01", "committed", #", "due": "2025-09-01""#) + commitment("2025-08-30", "done")
        #expect(try undertakings(lines).map(\.isLate) == [false])
    }
}
