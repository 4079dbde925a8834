import Diagnosis
import Indicators
import Knowledge
import Specimens
import Testing
import Vocabulary

/// Flips are held against trying everything: the ranking itself, by the records, says what leads.
struct FlipTests {
    /// The leaders of one base, looked up where they were weighed before.
    private final class Leaders {
        let base: KnowledgeBase
        private var known: [Int: String] = [:]

        init(_ base: KnowledgeBase) { self.base = base }

        func ranked(_ reads: [Read]) -> (causes: [Weighed], readings: Readings) {
            let values = zip(SmallWorld.values, reads).map { ($0.id, $1.reading) }
            let readings = Readings(
                Dictionary(values) { first, _ in first }, launch: .hearsay, by: base.weighing)
            return (base.findings.map { Weighed($0, readings, base) }.sorted(by: Weighed.ranks), readings)
        }

        /// - Parameter code: The same for the same readings (`Read.code`).
        func leader(_ reads: [Read], _ code: Int) -> String {
            if let leader = known[code] { return leader }
            let leader = ranked(reads).causes[0].finding.id
            known[code] = leader
            return leader
        }

        func leader(_ reads: [Read]) -> String {
            ranked(reads).causes[0].finding.id
        }
    }

    /// The fewest changes after which it holds of the leader, and the fewest taken back of as many; nil where none do it.
    private func least(
        _ reads: [Read], _ leaders: Leaders, _ holds: (String) -> Bool
    ) -> (count: Int, takenBack: Int)? {
        typealias Option = (read: Read, code: Int, count: Int, takenBack: Int)
        let options = reads.enumerated().map { column, read -> [Option] in
            let others = read == .notApplicable ? [] : SmallWorld.values[column].values
            return [(read: read, code: read.code(in: column), count: 0, takenBack: 0)]
                + others.map {
                    (Read.exactly($0), Read.exactly($0).code(in: column), 1, read.isTakenBack(by: $0))
                }
        }
        var best: (count: Int, takenBack: Int)?
        var so = reads
        func extend(_ column: Int, _ code: Int, _ count: Int, _ takenBack: Int) {
            if let best, (best.count, best.takenBack) <= (count, takenBack) { return }
            guard column < reads.count else {
                if holds(leaders.leader(so, code)) { best = (count, takenBack) }
                return
            }
            for option in options[column] {
                so[column] = option.read
                extend(column + 1, code + option.code, count + option.count, takenBack + option.takenBack)
            }
        }
        extend(0, 0, 0, 0)
        return best
    }

    private func applied(_ flips: [Flip], to reads: [Read]) -> [Read] {
        zip(SmallWorld.values, reads).map { column, read in
            flips.first { $0.indicator.id == column.id }.map { .exactly($0.span.value) } ?? read
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `the flips that are named turn the lead, and no smaller set does`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let leaders = Leaders(try SmallWorld(&chance).base)
        for _ in 0..<125 {
            let reads = SmallWorld.values.map { Read.random($0.values, &chance) }
            let (causes, readings) = leaders.ranked(reads)
            let contest = Contest(causes, readings, leaders.base)
            let goal = causes[Int.random(in: causes.indices, using: &chance)].finding.id
            let sums = causes.map { Deficit(of: $0, behind: causes[0]) }
            #expect(sums.allSatisfy { $0.prior + $0.parts.map(\.difference).reduce(0, +) == $0.total })
            #expect(zip(sums, causes).allSatisfy { $0.total == causes[0].score - $1.score })
            check(contest.upset(to: goal), reads, leaders) { $0 == goal }
            let (upset, to) = contest.loss()
            check(upset, reads, leaders) { $0 != causes[0].finding.id }
            if case .flips(let flips) = upset { #expect(leaders.leader(applied(flips, to: reads)) == to) }
        }
    }

    private func check(_ upset: Upset?, _ reads: [Read], _ leaders: Leaders, _ holds: (String) -> Bool) {
        let least = least(reads, leaders, holds)
        switch upset {
        case .flips(let flips):
            #expect(holds(leaders.leader(applied(flips, to: reads))), "\(flips) \(reads)")
            #expect(flips.count == least?.count, "\(flips) \(reads)")
            #expect(flips.filter { !$0.isAnswer }.count == least?.takenBack, "\(flips) \(reads)")
        case .never: #expect(least == nil, "\(reads)")
        case .beyond, nil: Issue.record("no answer: \(reads)")
        }
    }
}
