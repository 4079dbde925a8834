import Advice
import Diagnosis
import Inquiry
import Knowledge
import Projection
import Specimens
import Testing
import Vocabulary

struct ExplanationTests {
    /// The sign `late` looks at an indicator of another name.
    private func named() -> Draft {
        var draft = draft()
        draft.indicator("indicator-of-late")
        draft.sign("late", when: "indicator: indicator-of-late, is: true")
        return draft
    }

    private func explanation(_ claim: String, _ lines: String = lines, _ draft: Draft = draft()) throws -> Explanation {
        let answer = try snapshot(lines, draft).answer(.explain(initiative: "math-plc", claim: claim))
        guard case .explanation(let explanation, let diagnosis, _) = answer else { throw Unexpected() }
        #expect(diagnosis.initiative.slug == "math-plc")
        return explanation
    }

    private func rank(_ claim: String, _ lines: String = lines, _ draft: Draft = draft()) throws -> String {
        guard case .finding(let weighed, let rank) = try explanation(claim, lines, draft) else { throw Unexpected() }
        #expect(weighed.finding.id == claim)
        guard let leader = rank.leader else { return "leads itself" }
        guard case .flips(let flips)? = rank.upset else {
            return "\(leader.finding.id), \(String(describing: rank.upset))"
        }
        let told = flips.map { "\($0.indicator.id) \($0.span.value)" }.joined(separator: ", ")
        return "\(leader.finding.id), turned by \(told)"
    }

    @Test(arguments: [
        ("slow", "leads itself"), ("other-reason", "leads itself"),
        ("open-cause", "slow, turned by open flag(true)"), ("ruled-out", "slow, turned by late flag(false)"),
    ])
    func `a cause is told apart from the one that leads, and an alternative from none`(claim: String, expected: String)
        throws
    {
        #expect(try rank(claim) == expected)
    }

    /// The leader stands at 9; the other, where its open sign is there, at 9 with the one prior and at 6 with the other.
    @Test(arguments: [
        ("uncommon", 3, "slow, turned by open flag(true)"),
        ("uncommon", 1, "slow, turned by open flag(true), late flag(false)"),
        ("rare", 3, "slow, turned by open flag(true), late flag(false)"),
    ])
    func `a cause leads when it comes up to the leader, and a tie goes by severity`(
        prior: String, severity: Int, expected: String
    ) throws {
        var draft = draft()
        draft.cause(
            "open-cause", prior: prior, severity: severity, signs: ["sign: open, present: telling, absent: telling"])
        #expect(try rank("open-cause", lines, draft) == expected)
    }

    @Test func `a cause that nothing can bring to the front is told so`() throws {
        var draft = draft()
        draft.cause("never-told", prior: "rare", signs: ["sign: late, present: hint, absent: none, counts: against"])
        #expect(try rank("never-told", lines, draft) == "slow, Optional(Diagnosis.Upset.never)")
    }

    @Test func `what a cause lacks is told by group, and adds up`() throws {
        guard case .finding(let weighed, let rank) = try explanation("ruled-out"), let deficit = rank.deficit,
            let leader = rank.leader
        else { throw Unexpected() }
        #expect(leader.score - weighed.score == 25)
        #expect(deficit.total == 25)
        #expect(deficit.prior == 0)
        #expect(deficit.parts.map { "\($0.group) \($0.leader) \($0.other)" } == ["late 15 -10"])
    }

    @Test func `a sign is explained with all that it weighs for`() throws {
        guard case .sign(let reading, let weighs) = try explanation("late") else { throw Unexpected() }
        #expect(reading.state == .present)
        #expect(reading.evidence == [9])
        #expect(
            weighs.map { "\($0.finding.id) \($0.words.present) \($0.words.absent)" } == [
                "ruled-out -10 0", "slow 15 -10",
            ])
    }

    @Test func `a move is explained as proposed or with the gate that holds it back`() throws {
        guard case .move(let move, .proposed(let proposal)) = try explanation("review-quarterly"),
            case .move(let held, .heldBack(let gate, let admission)) = try explanation("fund-coaches")
        else { throw Unexpected() }
        #expect([move.id, held.id] == ["review-quarterly", "fund-coaches"])
        #expect(proposal.repairs == ["slow"])
        #expect(gate == .nothingToRepair)
        #expect(admission == .belief(finding: "open-cause", .aboutEven, now: .notKnown))
    }

    @Test func `an indicator is explained by its records and the signs that look at it`() throws {
        guard
            case .indicator(let indicator, let reading, let signs) = try explanation(
                "indicator-of-late", lines.replacing(#""late""#, with: #""indicator-of-late""#), named())
        else { throw Unexpected() }
        #expect(indicator.id == "indicator-of-late")
        #expect(reading.evidence?.positions == [9])
        #expect(signs.map { "\($0.sign.id) \($0.state)" } == ["late present"])
    }

    @Test func `an event is followed to the readings, signs and causes that rest on it`() throws {
        guard case .event(let trace) = try explanation("#9") else { throw Unexpected() }
        #expect(trace.fate == .stands)
        #expect(trace.indicators.map(\.indicator.id) == ["late"])
        #expect(trace.signs.map { "\($0.sign.id) \($0.state)" } == ["late present"])
        #expect(
            trace.findings.map { "\($0.weighed.finding.id) \($0.signs.map(\.weight))" } == [
                "slow [15]", "ruled-out [-10]",
            ])
    }

    @Test(arguments: [
        ("", Trace.Fate.stands, [Int]()),
        (#"{"kind": "retraction", "at": "2026-05-02", "retracts": 9}"#, .takenBack, [10]),
        (#"{"kind": "correction", "at": "2026-05-02", "corrects": 9, "value": false}"#, .stands, [10]),
        (#"{"kind": "correction", "at": "2026-05-02", "corrects": 9, "true_at": "2026-07-02"}"#, .later, [10]),
    ])
    func `what became of an event is told with it`(line: String, fate: Trace.Fate, amendedBy: [Int]) throws {
        guard case .event(let trace) = try explanation("#9", lines + line + "\n") else { throw Unexpected() }
        #expect(trace.fate == fate)
        #expect(trace.amendments.map(\.seq) == amendedBy)
    }

    @Test func `a position that the ledger does not have is refused with the last it has`() throws {
        #expect(throws: InquiryFault.noSuchPosition(90, last: 9)) { try explanation("#90") }
    }

    @Test(arguments: ["verdict", "not-known", "stalling", "on-track"])
    func `the verdict is explained by any of its words`(claim: String) throws {
        guard case .verdict = try explanation(claim) else { throw Unexpected() }
    }

    @Test func `an explanation that bears a verdict's word is explained itself`() throws {
        var draft = draft()
        draft.cause("too-soon", signs: ["sign: late, present: hint, absent: hint"], isAlternative: true)
        #expect(try rank("too-soon", lines, draft) == "leads itself")
    }
}
