import Diagnosis
import Inquiry
import Knowledge
import Specimens
import Testing
import Vocabulary

struct InterviewTests {
    @Test func `ten answers bring a leader without records to a verdict and to the cause that they mean`() throws {
        var leader = try InterviewedLeader(Bases.shipped())
        var asked = 0
        while asked < 10, let question = try leader.question() {
            try leader.answer(question, meaning: "no-protected-time")
            asked += 1
        }
        let diagnosis = try #require(try leader.diagnosis())
        #expect(diagnosis.verdict == .thin)
        #expect(diagnosis.causes.first?.finding.id == "no-protected-time")
        #expect(diagnosis.causes.first?.standing.isLikely == true)
    }

    private func deciding(_ snapshot: Snapshot) throws -> Unknowns {
        let answer = try snapshot.answer(.unknowns(initiative: "math-plc", limit: nil, deciding: true))
        guard case .unknowns(let unknowns, _) = answer else { throw NoUnknowns() }
        return unknowns
    }

    private struct NoUnknowns: Error {}

    @Test func `a question is deciding where an answer to it would change the advice, and else not`() throws {
        var draft = draft()
        draft.sign("idle")
        draft.cause("faint", signs: ["sign: idle, present: hint, absent: hint"])
        let before = try snapshot(lines, draft)
        #expect(try deciding(before).questions.map(\.indicator.id).contains("open"))
        #expect(try !deciding(before).questions.map(\.indicator.id).contains("idle"))
        #expect(try deciding(before).diagnosis.unknowns.map(\.indicator.id).contains("idle"))
    }
}
