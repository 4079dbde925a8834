import Diagnosis
import Inquiry
import Knowledge
import Projection
import Specimens
import Testing

struct UnknownsTests {
    private func asked(_ limit: Int?, of draft: Draft = draft()) throws -> Unknowns {
        let question = Question.unknowns(initiative: "math-plc", limit: limit)
        guard case .unknowns(let unknowns, let scene) = try snapshot(lines, draft).answer(question) else {
            throw Unexpected()
        }
        #expect(scene.position == 9)
        #expect(unknowns.diagnosis.initiative.slug == "math-plc")
        return unknowns
    }

    /// Twelve reports that nobody made.
    private func dozen() -> Draft {
        var draft = draft()
        for number in 1...12 { draft.sign("open-\(number)") }
        draft.cause("slow", signs: (1...12).map { "sign: open-\($0), present: hint, absent: hint" })
        draft["signs/late.yaml"] = nil
        draft["causes/ruled-out.yaml"] = nil
        return draft
    }

    @Test(arguments: [(nil, 10), (1, 1), (12, 12), (13, 13), (200, 13)])
    func `as many questions are asked as were asked for, and ten without`(limit: Int?, count: Int) throws {
        let unknowns = try asked(limit, of: dozen())
        #expect(unknowns.questions.count == count)
        #expect(unknowns.count == 13)
        #expect(unknowns.questions == Array(unknowns.diagnosis.unknowns.prefix(count)))
    }

    @Test func `what is known is not asked`() throws {
        #expect(try asked(nil).questions.map(\.indicator.id) == ["open"])
        let answered = lines + Ledgers.report("open", "false")
        guard
            case .unknowns(let unknowns, _) = try snapshot(answered).answer(
                .unknowns(initiative: "math-plc", limit: nil))
        else { throw Unexpected() }
        #expect(unknowns.count == 0)
    }
}
