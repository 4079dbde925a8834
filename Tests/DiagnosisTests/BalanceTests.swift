import Diagnosis
import Indicators
import Knowledge
import Projection
import Specimens
import Testing
import Vocabulary

struct BalanceTests {
    private static let indicators = ["a", "b", "c", "d"]
    private static let footing = Footing(basis: .judgement, sources: [])

    private func condition(_ chance: inout Chance, depth: Int = 0) -> Condition {
        if depth < 3, Int.random(in: 0..<3, using: &chance) == 0 {
            let parts = (0..<Int.random(in: 1...3, using: &chance)).map { _ in condition(&chance, depth: depth + 1) }
            return Bool.random(using: &chance) ? .all(parts) : .any(parts)
        }
        let limit = Double(Int.random(in: 0...4, using: &chance))
        let tests: [Condition.Test] = [
            .below(limit), .atMost(limit), .above(limit), .atLeast(limit), .isFlag(limit > 2), .isWord(["most"]),
            .known(limit > 2),
        ]
        return .test(
            indicator: Self.indicators.randomElement(using: &chance) ?? "a",
            tests.randomElement(using: &chance) ?? .below(limit))
    }

    private func reading(_ chance: inout Chance, _ day: Moment) -> Known<Value> {
        let values: [Value] =
            (0...4).map { .number(Double($0)) } + [.flag(true), .flag(false), .word("most"), .word("none")]
        let value = values.randomElement(using: &chance) ?? .flag(true)
        let evidence = Evidence(
            positions: [1], observed: day, confidence: .record, isLowerBound: Bool.random(using: &chance))
        switch Int.random(in: 0..<6, using: &chance) {
        case 0: return .unknown(.notRecorded)
        case 1: return .unknown(.notApplicable)
        case 2: return .stale(value, evidence)
        default: return .known(value, evidence)
        }
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `whatever readings came before, a balance is what it would be with the last ones alone`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let day = try #require(Moment("2026-01-01"))
        let base = try Draft().base()
        let signs = (0..<8).map { number in
            Sign(
                id: "s\(number)", name: "", group: "g\(number % 3)", condition: condition(&chance), present: "",
                absent: "", footing: Self.footing)
        }
        let findings = (0..<4).map { number in
            let weights = signs.filter { _ in Bool.random(using: &chance) }.map {
                Finding.Weight(
                    sign: $0.id, present: Int.random(in: -9...9, using: &chance),
                    absent: Int.random(in: -9...9, using: &chance), strength: "")
            }
            return Finding(
                id: "f\(number)", name: "", says: "", prior: -number, severity: 1, signs: weights,
                footing: Self.footing)
        }
        let circuit = Circuit(signs: signs, findings: findings)
        var readings = Dictionary(
            uniqueKeysWithValues: Self.indicators.map { ($0, reading(&chance, day)) })
        func fresh() -> Balance {
            Balance(circuit, levels: base.weighing.levels) {
                readings[circuit.indicators[$0]] ?? .unknown(.notRecorded)
            }
        }
        var balance = fresh()
        for _ in 0..<40 {
            let indicator = Self.indicators.randomElement(using: &chance) ?? "a"
            let other = reading(&chance, day)
            readings[indicator] = other
            guard let place = circuit.place(of: indicator) else { continue }
            balance.set(place, to: other)
            #expect(balance.tallies == fresh().tallies)
            let told = Readings(
                readings, launch: Evidence(positions: [1], observed: day, confidence: .record), by: base.weighing)
            for sign in signs { #expect(balance.state(of: sign.id) == told.state(of: sign.condition)) }
        }
    }

    @Test(arguments: [false, true])
    func `the shipped base weighs alike sign by sign and as one network`(hasRecords: Bool) throws {
        let base = try Bases.shipped()
        let lines =
            hasRecords
            ? Line.adoption("2025-03-01", 90) + Line.observation("2025-04-01", 20) + Line.told("2026-05-01", "most")
            : ""
        let diagnosis = try diagnosis(lines, by: base)
        let balance = Balance(base.circuit, levels: base.weighing.levels) {
            diagnosis.readings[base.circuit.indicators[$0]]
        }
        for (finding, tally) in zip(base.findings, balance.tallies) {
            #expect(diagnosis.finding(finding.id)?.tally == tally, "\(finding.id)")
        }
    }
}
