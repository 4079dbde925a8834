import Diagnosis
import Indicators
import Knowledge
import Specimens
import Testing
import Vocabulary

/// The same over the knowledge base that ships, where not everything can be tried: readings as they may come in a
/// district, and every single change.
struct ShippedFlipTests {
    private static func ranked(_ values: [String: Known<Value>], _ base: KnowledgeBase) -> [Weighed] {
        let readings = Readings(values, launch: .hearsay, by: base.weighing)
        return base.findings.filter { !$0.isAlternative }.map { Weighed($0, readings, base) }
            .sorted(by: Weighed.ranks)
    }

    @Test func `flips over the shipped base turn the lead, and no single change does where more are named`() throws {
        let base = try Bases.shipped()
        let cells = Cells(base)
        var chance = Chance(seed: 5)
        for round in 0..<24 {
            var values: [String: Known<Value>] = [:]
            for indicator in base.indicators where Int.random(in: 0..<10, using: &chance) < 3 + round % 6 {
                let choices = cells[indicator.id]
                guard !choices.isEmpty else { continue }
                values[indicator.id] = .supposed(choices[Int.random(in: choices.indices, using: &chance)])
            }
            let causes = Self.ranked(values, base)
            let contest = Contest(causes, Readings(values, launch: .hearsay, by: base.weighing), base)
            let goal = causes[Int.random(in: 1..<causes.count, using: &chance)].finding.id
            try check(contest.upset(to: goal), values, base, cells, round) { $0 == goal }
            let (upset, to) = contest.loss()
            let leader = causes[0].finding.id
            try check(upset, values, base, cells, round) { $0 != leader }
            guard case .flips(let flips) = upset else { continue }
            #expect(Self.ranked(applying(flips, to: values), base)[0].finding.id == to)
        }
    }

    private func check(
        _ upset: Upset?, _ values: [String: Known<Value>], _ base: KnowledgeBase, _ cells: Cells, _ round: Int,
        _ holds: (String) -> Bool
    ) throws {
        guard case .flips(let flips) = upset else {
            Issue.record("no flips in round \(round): \(String(describing: upset))")
            return
        }
        #expect(holds(Self.ranked(applying(flips, to: values), base)[0].finding.id))
        guard flips.count == 2, round % 6 == 0 else { return }
        for indicator in base.indicators {
            for value in cells[indicator.id] {
                var changed = values
                changed[indicator.id] = .supposed(value)
                #expect(!holds(Self.ranked(changed, base)[0].finding.id), "\(indicator.id) \(value)")
            }
        }
    }

    private func applying(_ flips: [Flip], to values: [String: Known<Value>]) -> [String: Known<Value>] {
        values.merging(flips.map { ($0.indicator.id, .supposed($0.span.value)) }) { $1 }
    }
}
