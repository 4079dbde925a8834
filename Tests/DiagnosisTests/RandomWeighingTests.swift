import Diagnosis
import Knowledge
import Specimens
import Testing

struct RandomWeighingTests {
    private static let words = ["none": 0, "hint": 3, "moderate": 6, "strong": 10, "telling": 15]

    /// One sign of a finding as it was drawn.
    private struct Drawn {
        let sign: Int
        let present: Int
        let absent: Int
    }

    /// Six signs in three groups, and causes of random weights over some of them.
    private func draw(_ chance: inout Chance) throws -> (base: KnowledgeBase, causes: [[Drawn]]) {
        var draft = Draft()
        for sign in 0..<6 { draft.sign("s\(sign)", in: "g\(sign % 3)") }
        var causes: [[Drawn]] = []
        for cause in 0..<12 {
            var drawn: [Drawn] = []
            var lines: [String] = []
            for sign in 0..<6 where Bool.random(using: &chance) || sign == cause % 6 {
                let word = ["hint", "moderate", "strong", "telling"].randomElement(using: &chance) ?? "hint"
                let other = Self.words.keys.sorted().randomElement(using: &chance) ?? "none"
                let against = Bool.random(using: &chance)
                let (present, absent) = (Self.words[word] ?? 0, Self.words[other] ?? 0)
                drawn.append(
                    Drawn(sign: sign, present: against ? -present : present, absent: against ? absent : -absent))
                lines.append(
                    "sign: s\(sign), present: \(word), absent: \(other), counts: \(against ? "against" : "for")")
            }
            draft.cause("c\(cause)", signs: lines)
            causes.append(drawn)
        }
        return (try draft.base(), causes)
    }

    /// By the book: every group of signs on its own, from the answers alone.
    private func score(_ cause: [Drawn], _ answers: [Int: Bool]) -> (score: Int, inFavour: Int, against: Int) {
        var inFavour = 0
        var against = 0
        for group in 0..<3 {
            let told = cause.filter { $0.sign % 3 == group }.compactMap { drawn in
                answers[drawn.sign].map { $0 ? drawn.present : drawn.absent }
            }
            inFavour += told.filter { $0 > 0 }.max() ?? 0
            against += told.filter { $0 < 0 }.min() ?? 0
        }
        return (-6 + inFavour + against, inFavour, against)
    }

    /// The scores of every way in which the open signs of a cause could be answered.
    private func futures(_ cause: [Drawn], _ answers: [Int: Bool]) -> [Int] {
        guard let open = cause.first(where: { answers[$0.sign] == nil }) else { return [score(cause, answers).score] }
        return [true, false].flatMap { answer in
            futures(cause, answers.merging([open.sign: answer]) { told, _ in told })
        }
    }

    @Test(arguments: 0..<25 as Range<UInt64>)
    func `sums, bounds and known share agree with trying every answer`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let (base, causes) = try draw(&chance)
        var answers: [Int: Bool] = [:]
        for sign in 0..<6 { answers[sign] = [true, false, nil].randomElement(using: &chance) ?? nil }
        let lines = answers.sorted { $0.key < $1.key }.map { Ledgers.report("s\($0.key)", $0.value ? "true" : "false") }
        let diagnosis = try diagnosis(lines.joined(), by: base)
        for (index, cause) in causes.enumerated() {
            let weighed = try #require(diagnosis.finding("c\(index)"))
            let told = score(cause, answers)
            let futures = futures(cause, answers)
            let reach = cause.map { max(abs($0.present), abs($0.absent)) }
            let known = cause.filter { answers[$0.sign] != nil }.map { max(abs($0.present), abs($0.absent)) }
            #expect(weighed.score == told.score)
            #expect(weighed.inFavour == told.inFavour)
            #expect(weighed.against == told.against)
            #expect(weighed.score == weighed.finding.prior + weighed.inFavour + weighed.against)
            #expect(weighed.best == futures.max())
            #expect(weighed.worst == futures.min())
            #expect(weighed.knownShare == known.reduce(0, +) * 1000 / reach.reduce(0, +))
        }
    }
}
