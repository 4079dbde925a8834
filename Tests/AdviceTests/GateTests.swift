import Advice
import Knowledge
import Specimens
import Testing

struct GateTests {
    /// Two causes, of which the tests report the first; a move for each.
    private func draft() -> Draft {
        var draft = Draft()
        draft.likelyCause("one")
        draft.likelyCause("other")
        draft.move("review-quarterly", repairs: ["one": "much"])
        draft.move("fund-coaches", repairs: ["other": "much"])
        return draft
    }

    private let told = Ledgers.report("one-shows", "true")

    private func commitment(_ day: String, _ status: String) -> String {
        #"{"kind": "commitment", "at": "\#(day)", "initiative": "math-plc", "move": "review-quarterly", "#
            + #""status": "\#(status)"}"# + "\n"
    }

    @Test func `a move is proposed where something calls for it, and held back where nothing does`() throws {
        let advice = try recommendation(told, by: draft())
        #expect(advice.ids == ["review-quarterly"])
        #expect(advice.heldBack.map(\.move.id) == ["fund-coaches"])
        #expect(advice.gate(of: "fund-coaches") == .nothingToRepair)
    }

    @Test func `a move for what another likely cause explains gives way to the move for that cause`() throws {
        var draft = draft()
        draft.cause("other", signs: ["sign: other-shows, present: telling, absent: telling"], explainedBy: ["one"])
        let both = told + Ledgers.report("other-shows", "true")
        let advice = try recommendation(both, by: draft)
        #expect(advice.ids == ["review-quarterly"])
        #expect(advice.gate(of: "fund-coaches") == .explained("other", by: "one"))
        let alone = Ledgers.report("one-shows", "false") + Ledgers.report("other-shows", "true")
        #expect(try recommendation(alone, by: draft).ids == ["fund-coaches"])
    }

    @Test func `a move for a cause that is known to be absent has nothing to repair`() throws {
        let absent = told + Ledgers.report("other-shows", "false")
        #expect(try recommendation(absent, by: draft()).gate(of: "fund-coaches") == .nothingToRepair)
    }

    @Test(arguments: [
        ("strong", false, Gate.notReversible(cause: "even")), ("strong", true, nil), ("telling", false, nil),
    ])
    func `a cause that is only about even calls for no move that cannot be taken back`(
        word: String, isReversible: Bool, gate: Gate?
    ) throws {
        var draft = Draft()
        draft.sign("a")
        draft.cause("even", severity: 3, signs: ["sign: a, present: \(word), absent: none"])
        draft.move("review-quarterly", repairs: ["even": "most"], isReversible: isReversible)
        let advice = try recommendation(Ledgers.report("a", "true"), by: draft)
        #expect(advice.gate(of: "review-quarterly") == gate)
        #expect(advice.ids == (gate == nil ? ["review-quarterly"] : []))
    }

    @Test func `one likely cause is enough for a move that cannot be taken back`() throws {
        var draft = draft()
        draft.sign("a")
        draft.cause("even", signs: ["sign: a, present: strong, absent: none"])
        draft.move("moratorium", repairs: ["even": "most", "one": "most"], isReversible: false)
        let told = told + Ledgers.report("a", "true")
        #expect(try recommendation(told, by: draft, limit: 1).ids == ["moratorium"])
    }

    @Test(arguments: [("true", true), ("false", false)])
    func `a move that stands already is not proposed again`(answer: String, stands: Bool) throws {
        var draft = draft()
        draft.indicator("reviews")
        draft.move("review-quarterly", repairs: ["one": "much"], doneWhen: "indicator: reviews, is: true")
        let advice = try recommendation(told + Ledgers.report("reviews", answer), by: draft)
        #expect(advice.gate(of: "review-quarterly") == (stands ? .standsAlready(evidence: [8]) : nil))
    }

    @Test func `whether a move stands is not guessed`() throws {
        var draft = draft()
        draft.indicator("reviews")
        draft.move("review-quarterly", repairs: ["one": "much"], doneWhen: "indicator: reviews, is: true")
        #expect(try recommendation(told, by: draft).ids == ["review-quarterly"])
    }

    /// Its result is due within 60 days.
    @Test(arguments: [
        ("2025-09-01", "committed", Gate.undertaken(seq: 8, status: "committed")),
        ("2025-09-01", "started", .undertaken(seq: 8, status: "started")),
        ("2026-04-03", "done", .undertaken(seq: 8, status: "done")),
        ("2026-04-02", "done", .unmeasured(seq: 8, indicator: "shows")),
        ("2025-06-06", "done", .unmeasured(seq: 8, indicator: "shows")),
        ("2025-06-05", "done", nil),
        ("2026-05-30", "dropped", nil),
    ])
    func `a move that is under way, or done and too fresh to show, is not proposed`(
        day: String, status: String, gate: Gate?
    ) throws {
        let advice = try recommendation(told + commitment(day, status), by: draft())
        #expect(advice.gate(of: "review-quarterly") == gate)
    }

    @Test func `the newest word on a commitment counts`() throws {
        let lines = told + commitment("2026-03-01", "committed") + commitment("2026-04-01", "dropped")
        #expect(try recommendation(lines, by: draft()).ids == ["review-quarterly"])
    }

    @Test func `a commitment to the same move for another initiative holds nothing back`() throws {
        let other = #"{"kind": "initiative", "at": "2024-01-01", "initiative": "art", "name": "Art"}"# + "\n"
        let lines = told + other + commitment("2026-05-01", "started").replacing("math-plc", with: "art")
        #expect(try recommendation(lines, by: draft()).ids == ["review-quarterly"])
    }

    @Test func `who asks is offered the moves of that role`() throws {
        var draft = draft()
        draft.move("refocus-coaches", repairs: ["one": "most"], authority: ["cao", "director"])
        let anyone = try recommendation(told, by: draft)
        #expect(anyone.ids == ["refocus-coaches", "review-quarterly"])
        #expect(anyone.moves.map(\.isYours) == [nil, nil])
        let superintendent = try recommendation(told, by: draft, role: "superintendent")
        #expect(superintendent.ids == ["review-quarterly"])
        #expect(superintendent.moves.map(\.isYours) == [true])
        #expect(superintendent.gate(of: "refocus-coaches") == .notYours(authority: ["cao", "director"]))
        #expect(superintendent.role == "superintendent")
    }

    @Test func `who acts for a body is offered the moves of that body`() throws {
        var draft = draft()
        draft.move("anchor-in-board-policy", repairs: ["one": "some"], authority: ["board"])
        let president = try recommendation(told, by: draft, role: "board-president")
        #expect(president.ids == ["anchor-in-board-policy"])
        #expect(president.moves.map(\.isYours) == [true])
        #expect(try recommendation(told, by: draft, role: "trustee").moves.map(\.isYours) == [false, false])
    }

    @Test func `who can make no move is told whose they are`() throws {
        let principal = try recommendation(told, by: draft(), role: "principal")
        #expect(principal.ids == ["review-quarterly"])
        #expect(principal.moves.map(\.isYours) == [false])
        #expect(principal.role == "principal")
    }

    @Test func `a move waits for one that it needs and that is not to be had`() throws {
        var draft = draft()
        draft.move("plan-scaling-waves", repairs: ["one": "most"], needs: ["fund-coaches", "review-quarterly"])
        let advice = try recommendation(told, by: draft)
        #expect(advice.gate(of: "plan-scaling-waves") == .needsFirst(["fund-coaches", "review-quarterly"]))
        #expect(advice.ids == ["review-quarterly"])
    }

    @Test func `held back moves stand in the order of their ids, each once`() throws {
        var draft = draft()
        draft.move("adopt-shared-rubric", repairs: ["one": "little"], load: 3)
        draft.move("tier-support", repairs: ["other": "much"])
        let advice = try recommendation(told, by: draft)
        #expect(advice.heldBack.map(\.move.id) == ["adopt-shared-rubric", "fund-coaches", "tier-support"])
        #expect(advice.gate(of: "adopt-shared-rubric") == .others(["review-quarterly"]))
    }
}
