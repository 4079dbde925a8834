import Advice
import Diagnosis
import Inquiry
import Knowledge
import Projection
import Specimens
import Testing

struct ExplanationTests {
    private func explanation(_ claim: String, _ lines: String = lines, _ draft: Draft = draft()) throws -> Explanation {
        let answer = try snapshot(lines, draft).answer(.explain(initiative: "math-plc", claim: claim))
        guard case .explanation(let explanation, let diagnosis, _) = answer else { throw Unexpected() }
        #expect(diagnosis.initiative.slug == "math-plc")
        return explanation
    }

    private func rank(_ claim: String, _ lines: String = lines, _ draft: Draft = draft()) throws -> String {
        guard case .finding(let weighed, let rank) = try explanation(claim, lines, draft) else { throw Unexpected() }
        #expect(weighed.finding.id == claim)
        return "\(rank.leader?.finding.id ?? "leads itself"), can lead: \(rank.canLead)"
    }

    @Test(arguments: [
        ("slow", "leads itself, can lead: true"), ("open-cause", "slow, can lead: true"),
        ("ruled-out", "slow, can lead: false"), ("other-reason", "leads itself, can lead: true"),
    ])
    func `a cause is told apart from the one that leads, and an alternative from none`(claim: String, expected: String)
        throws
    {
        #expect(try rank(claim) == expected)
    }

    /// The leader stands at 9 for certain; the other at -6, and its open sign could bring 15.
    @Test(arguments: [("uncommon", true), ("rare", false)])
    func `a cause can lead as long as its best comes up to the worst of the leader`(
        prior: String, canLead: Bool
    ) throws {
        var draft = draft()
        draft.cause("open-cause", prior: prior, signs: ["sign: open, present: telling, absent: telling"])
        #expect(try rank("open-cause", lines, draft) == "slow, can lead: \(canLead)")
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
            case .move(let held, .heldBack(let gate)) = try explanation("fund-coaches")
        else { throw Unexpected() }
        #expect([move.id, held.id] == ["review-quarterly", "fund-coaches"])
        #expect(proposal.repairs == ["slow"])
        #expect(gate == .nothingToRepair)
    }

    @Test(arguments: ["verdict", "not-known", "stalling", "on-track"])
    func `the verdict is explained by any of its words`(claim: String) throws {
        guard case .verdict = try explanation(claim) else { throw Unexpected() }
    }

    @Test func `an explanation that bears a verdict's word is explained itself`() throws {
        var draft = draft()
        draft.cause("too-soon", signs: ["sign: late, present: hint, absent: hint"], isAlternative: true)
        #expect(try rank("too-soon", lines, draft) == "leads itself, can lead: true")
    }
}
