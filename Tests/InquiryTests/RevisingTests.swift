import Inquiry
import Knowledge
import Specimens
import Testing
import Vocabulary

/// The same walk as the program `revising` takes for as long as one likes.
struct RevisingTests {
    @Test(arguments: 0..<8 as Range<UInt64>)
    func `after every step of a random walk a revised diagnosis is the one from scratch`(seed: UInt64) throws {
        var walk = try RandomWalk(seed: seed, bases: Bases.variants())
        var drawn = 0
        for step in 0..<120 {
            try walk.step()
            guard let question = walk.question else { continue }
            let answer = try walk.snapshot.answer(.unknowns(initiative: question, limit: 1))
            drawn += answer.diagnoses.count
            #expect(walk.snapshot.mistaken(answer.diagnoses).isEmpty, "step \(step)")
            if walk.remembers { walk.remember(answer.diagnoses) }
        }
        #expect(drawn > 60)
    }

    @Test func `a diagnosis that is not what it would be from scratch is found out`() throws {
        let before = try snapshot()
        let diagnoses = try before.answer(.diagnose(initiative: "math-plc")).diagnoses
        let report = try Ledgers.entries(Ledgers.report("late", "false"), indicators: before.knowledge.reportable)
        let after = before.appending(report.map { Entry(seq: 11, recordedAt: $0.recordedAt, event: $0.event) })
        #expect(before.mistaken(diagnoses).isEmpty)
        #expect(after.mistaken(diagnoses) == diagnoses)
    }
}
