import Advice
import Knowledge
import Specimens
import Testing
import Vocabulary

struct ExactSearchTests {
    /// A move as it was drawn: what it takes away of each cause, in fifths.
    private struct Drawn {
        let id: String
        let repairs: [(cause: Int, fifths: Int)]
        let load: Int
        let needs: [String]
    }

    private struct Problem {
        var draft = Draft()
        var moves: [Drawn] = []
        /// Of each cause.
        var severities: [Int] = []
    }

    private func draw(_ chance: inout Chance) -> Problem {
        var problem = Problem()
        problem.severities = (0..<4).map { _ in Int.random(in: 1...3, using: &chance) }
        for (cause, severity) in problem.severities.enumerated() {
            problem.draft.sign("s\(cause)")
            problem.draft.cause(
                "c\(cause)", severity: severity, signs: ["sign: s\(cause), present: telling, absent: telling"])
        }
        // A move needs only ones drawn before it, so that no two need each other.
        for id in MoveID.all.shuffled(using: &chance).prefix(9) {
            let causes = (0..<4).shuffled(using: &chance).prefix(Int.random(in: 1...2, using: &chance))
            let drawn = Drawn(
                id: id, repairs: causes.map { ($0, Int.random(in: 1...4, using: &chance)) },
                load: Int.random(in: 0...3, using: &chance),
                needs: Int.random(in: 0...3, using: &chance) == 0
                    ? [problem.moves.randomElement(using: &chance)?.id].compactMap { $0 } : [])
            problem.moves.append(drawn)
            let words = ["", "little", "some", "much", "most"]
            let first = drawn.repairs[0]
            let second = drawn.repairs.last ?? first
            let load = drawn.load
            if drawn.repairs.count == 1 {
                problem.draft.move(
                    id, repairs: ["c\(first.cause)": words[first.fifths]], load: load, needs: drawn.needs)
            } else {
                problem.draft.move(
                    id, repairs: ["c\(first.cause)": words[first.fifths], "c\(second.cause)": words[second.fifths]],
                    load: load, needs: drawn.needs)
            }
        }
        return problem
    }

    /// The best of all sets of at most so many moves, by writing every one of them down: what a set takes of a cause is
    /// the union of its parts by inclusion and exclusion, in 125ths.
    private func best(_ problem: Problem, likely: [Int], most: Int) -> [String] {
        let candidates = problem.moves.sorted { $0.id < $1.id }
            .filter { $0.repairs.contains { likely.contains($0.cause) } }
        var sets: [(worth: Int, ids: [String])] = [(0, [])]
        for mask in 1..<(1 << candidates.count) where mask.nonzeroBitCount <= most {
            let set = candidates.indices.filter { mask & (1 << $0) != 0 }.map { candidates[$0] }
            let ids = set.map(\.id)
            let load = set.map(\.load).reduce(0, +)
            guard load <= 6, set.allSatisfy({ $0.needs.allSatisfy(ids.contains) }) else { continue }
            var worth = -10 * load * 125
            for cause in likely {
                let parts = set.map { move in move.repairs.first { $0.cause == cause }?.fifths ?? 0 } + [0, 0]
                let (a, b, c) = (parts[0], parts[1], parts[2])
                let union = 25 * (a + b + c) - 5 * (a * b + a * c + b * c) + a * b * c
                worth += 60 * problem.severities[cause] * union
            }
            sets.append((worth, ids))
        }
        let ranked = sets.sorted { left, right in
            if left.worth != right.worth { return left.worth > right.worth }
            if left.ids.count != right.ids.count { return left.ids.count < right.ids.count }
            return left.ids.lexicographicallyPrecedes(right.ids)
        }
        return ranked[0].ids
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `no set of moves is better than the one proposed`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let problem = draw(&chance)
        let base = try problem.draft.base()
        for _ in 0..<8 {
            let likely = (0..<4).filter { _ in Int.random(in: 0...2, using: &chance) > 0 }
            let limit = Int.random(in: 1...3, using: &chance)
            let told = likely.map { Ledgers.report("s\($0)", "true") }.joined()
            let advice = try recommendation(told, by: base, limit: limit)
            #expect(advice.ids.sorted() == best(problem, likely: likely, most: limit))
            // Nothing is proposed before what it needs.
            for (index, proposal) in advice.moves.enumerated() {
                #expect(proposal.move.needs.allSatisfy(advice.ids.prefix(index).contains))
            }
        }
    }
}
