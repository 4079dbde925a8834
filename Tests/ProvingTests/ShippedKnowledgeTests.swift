import Diagnosis
import Foundation
import Knowledge
import Proving
import Specimens
import Testing

/// The knowledge base that ships, under every check that its authors have.
struct ShippedKnowledgeTests {
    private let texts: [SourceText]
    private let base: KnowledgeBase
    private let trials: [Trial]

    init() throws {
        let folder = KnowledgeFolder(path: Bases.project + "/knowledge")
        texts = try folder.texts()
        let base = try KnowledgeBase(reading: texts)
        let cases = try folder.cases().map { try PublishedCase(reading: $0, indicators: base.reportable) }
        let byID = Dictionary(cases.map { ($0.id, $0) }) { first, _ in first }
        self.base = base
        trials = try Trial.all(
            folder.scenarios().map { try Scenario(reading: $0, for: base, cases: byID) }, by: base)
    }

    @Test func `no entry is found that cannot do what it is there for`() {
        #expect(Lint(base, reading: texts).faults().map(\.description) == [])
    }

    @Test func `every scenario finds what it expects`() {
        #expect(trials.flatMap(\.shortfalls).map(\.description) == [])
    }

    @Test func `every sign is tried present, absent, unknown and decisive, and every cause leads`() {
        #expect(Coverage(of: trials, by: base).lines.dropLast() == [])
    }

    @Test func `at least 95 of 100 wrong weights are noticed`() {
        let report = MutationReport(of: base, trials, reading: texts)
        #expect(report.tried > 400)
        #expect(report.share >= 950, "\(report.summary)")
    }

    @Test func `there are at least eighty scenarios, and each pair of look-alikes is parted by one`() {
        #expect(Set(trials.map(\.scenario.id)).count >= 80)
        let parted = Set(trials.map { Set($0.scenario.tellsApart) })
        let pairs = base.findings.flatMap { finding in finding.toldApart.map { Set([finding.id, $0.from]) } }
        #expect(pairs.filter { pair in !parted.contains { $0.isSuperset(of: pair) } }.map { $0.sorted() } == [])
    }
}
