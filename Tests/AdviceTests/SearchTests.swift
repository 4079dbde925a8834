import Advice
import Specimens
import Testing

struct SearchTests {
    /// Severity 2 and likely: the cause is worth 120 per cent, and a unit of load costs 10.
    private func draft() -> Draft {
        var draft = Draft()
        draft.likelyCause("one")
        draft.likelyCause("other")
        return draft
    }

    private let told = Ledgers.report("one-shows", "true") + Ledgers.report("other-shows", "true")

    @Test func `what a move relieves is its share of what the cause is worth`() throws {
        var draft = draft()
        draft.move("review-quarterly", repairs: ["one": "some", "other": "much"])
        let proposal = try #require(try recommendation(told, by: draft).moves.first)
        #expect(proposal.relief == 120 * 40 + 120 * 60)
        #expect(proposal.repairs == ["other", "one"])
    }

    @Test(arguments: [
        // The second works on what the first leaves: 80 then 16 per cent, and 16 of 120 is more than a load of 1 costs.
        (1, ["fund-coaches", "review-quarterly"]),
        (2, ["fund-coaches"]),
    ])
    func `two moves on one cause do not add up`(load: Int, expected: [String]) throws {
        var draft = draft()
        draft.move("fund-coaches", repairs: ["one": "most"], load: 0)
        draft.move("review-quarterly", repairs: ["one": "most"], load: load)
        #expect(try recommendation(told, by: draft).ids == expected)
    }

    @Test func `two moves on two causes are better than two on one`() throws {
        var draft = draft()
        draft.move("fund-coaches", repairs: ["one": "most"])
        draft.move("adopt-shared-rubric", repairs: ["one": "most"])
        draft.move("review-quarterly", repairs: ["other": "some"])
        let advice = try recommendation(told, by: draft, limit: 2)
        #expect(advice.ids == ["adopt-shared-rubric", "review-quarterly"])
        #expect(advice.gate(of: "fund-coaches") == .others(["adopt-shared-rubric", "review-quarterly"]))
    }

    @Test(arguments: [(4, ["fund-coaches", "review-quarterly"]), (3, ["fund-coaches"]), (1, [])])
    func `a set asks no more of people than they can carry`(capacity: Int, expected: [String]) throws {
        var draft = draft()
        draft.weigh("capacity", capacity)
        draft.move("fund-coaches", repairs: ["one": "most"], load: 2)
        draft.move("review-quarterly", repairs: ["other": "much"], load: 2)
        #expect(try recommendation(told, by: draft).ids == expected)
    }

    @Test func `a move that costs as much as it relieves is left`() throws {
        var draft = draft()
        // 24 per cent of relief, for 2 units at 12.
        draft.weigh("load-price", 12)
        draft.move("fund-coaches", repairs: ["one": "little"], load: 2)
        let advice = try recommendation(told, by: draft)
        #expect(advice.ids == [])
        #expect(advice.gate(of: "fund-coaches") == .others([]))
        draft.weigh("load-price", 11)
        #expect(try recommendation(told, by: draft).ids == ["fund-coaches"])
    }

    @Test func `the one that relieves most stands first, but after what it needs`() throws {
        var draft = draft()
        draft.move("fund-coaches", repairs: ["one": "most"], needs: ["review-quarterly"])
        draft.move("review-quarterly", repairs: ["other": "little"])
        draft.move("adopt-shared-rubric", repairs: ["other": "much"])
        #expect(
            try recommendation(told, by: draft).ids == ["adopt-shared-rubric", "review-quarterly", "fund-coaches"])
    }

    @Test func `what a move needs may stand already`() throws {
        var draft = draft()
        draft.indicator("reviews")
        draft.move("fund-coaches", repairs: ["one": "most"], needs: ["review-quarterly"])
        draft.move("review-quarterly", repairs: ["other": "most"], doneWhen: "indicator: reviews, is: true")
        #expect(try recommendation(told + Ledgers.report("reviews", "true"), by: draft).ids == ["fund-coaches"])
    }

    @Test(arguments: [(0, 0), (1, 1), (2, 2), (3, 3), (4, 3), (nil, 3)])
    func `no more moves are proposed than were asked for, and never more than the weighing allows`(
        limit: Int?, count: Int
    ) throws {
        var draft = Draft()
        for (cause, move) in zip("abcd", ["fund-coaches", "review-quarterly", "tier-support", "moratorium"]) {
            draft.likelyCause("cause-\(cause)")
            draft.move(move, repairs: ["cause-\(cause)": "most"])
        }
        let told = "abcd".map { Ledgers.report("cause-\($0)-shows", "true") }.joined()
        #expect(try recommendation(told, by: draft, limit: limit).moves.count == count)
    }

    @Test func `of equal sets the one with fewer moves is taken, then the first by id`() throws {
        var draft = draft()
        // Alone worth 2 * 72 - 20; the two halves together the same.
        draft.move("tier-support", repairs: ["one": "much", "other": "much"], load: 2)
        draft.move("adopt-shared-rubric", repairs: ["one": "much"])
        draft.move("fund-coaches", repairs: ["other": "much"])
        draft.move("self-assess-capacity", repairs: ["one": "much", "other": "much"], load: 2)
        draft.weigh("capacity", 2)
        #expect(try recommendation(told, by: draft).ids == ["self-assess-capacity"])
    }
}
