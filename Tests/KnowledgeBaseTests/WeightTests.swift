import Diagnosis
import Foundation
import Knowledge
import Specimens
import Testing

/// Whether the words that the causes are weighed with can all be true at once.
struct WeightTests {
    private let base: KnowledgeBase

    init() throws { base = try Bases.shipped() }

    /// How often a sign is seen, with the finding and without it, for its weights to be right.
    ///
    /// Of a sign that counts against a finding it is the absence that is seen. `nil` where it weighs one way only.
    private func frequencies(_ weight: Finding.Weight) -> (with: Double, without: Double)? {
        let most = max(weight.present, weight.absent)
        let least = min(weight.present, weight.absent)
        guard most > 0, least < 0 else { return nil }
        let seen = pow(10, Double(most) / 10)
        let missed = pow(10, Double(least) / 10)
        let without = (1 - missed) / (seen - missed)
        return (without * seen, without)
    }

    @Test func `no weight asks for a sign that is almost always or almost never there`() {
        let wrong = base.findings.flatMap { finding in
            finding.signs.filter { weight in
                guard let (with, without) = frequencies(weight) else { return false }
                return without < 0.01 || with > 0.98
            }.map { "\(finding.id): \($0.sign)" }
        }
        #expect(wrong == [])
    }

    @Test func `the presence and the absence of a sign speak for different things`() {
        let wrong = base.findings.filter { $0.signs.contains { $0.present * $0.absent > 0 } }
        #expect(wrong == [])
    }

    @Test func `no finding counts a sign twice`() {
        #expect(base.findings.filter { Set($0.signs.map(\.sign)).count < $0.signs.count } == [])
    }

    /// Where a finding stands when all is known and, in each group of signs, the strongest of them stands as wished.
    private func standing(of finding: Finding, _ strongest: (Finding.Weight) -> Int) -> Standing {
        let groups = Dictionary(grouping: finding.signs) { base.sign($0.sign)?.group ?? $0.sign }.values
        let evidence = groups.map { $0.map(strongest).max { abs($0) < abs($1) } ?? 0 }.reduce(0, +)
        let damped = finding.prior * 100 + base.weighing.damping * evidence
        return base.weighing.standing(damped: damped, knownShare: 1000)
    }

    @Test func `every finding is likely when all its signs speak for it`() {
        let wrong = base.findings.filter { !standing(of: $0) { max($0.present, $0.absent) }.isLikely }
        #expect(wrong.map(\.id) == [])
    }

    @Test func `every finding is unlikely or possible when all its signs speak against it`() {
        let wrong = base.findings.filter {
            ![.unlikely, .possible].contains(standing(of: $0) { min($0.present, $0.absent) })
        }
        #expect(wrong.map(\.id) == [])
    }

    @Test func `no two findings are drawn from the same signs with the same weights`() {
        let columns = Dictionary(grouping: base.findings) { finding in
            Set(finding.signs.map { [$0.sign, String($0.present), String($0.absent)] })
        }
        #expect(columns.values.filter { $0.count > 1 }.map { $0.map(\.id) } == [])
    }
}
