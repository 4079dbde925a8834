import Diagnosis
import Knowledge
import Specimens
import Testing
import Vocabulary

/// What the shipped knowledge holds and how it hangs together.
struct ShippedTests {
    private let base: KnowledgeBase

    init() throws { base = try Bases.shipped() }

    @Test func `every cause and alternative that answers must be able to name is there`() {
        let causes = base.findings.filter { !$0.isAlternative }.map(\.id)
        let alternatives = base.findings.filter(\.isAlternative).map(\.id)
        #expect(
            Set([
                "sponsor-withdrew", "school-as-unit", "informal-spread", "too-many-priorities", "no-ownership",
                "shallow-spread", "no-protected-time", "no-shared-rubric", "broken-feedback-loop", "soft-money",
                "turnover-without-handoff", "pilot-trap", "not-sustained", "wrong-measure", "diluted-coaching",
                "unclear-decision-rights", "board-unanchored", "board-instability", "labor-conflict", "too-fast",
                "central-incoherence", "staffing-erosion", "undifferentiated-support", "diffuse-supervision",
                "training-without-structure", "no-site-latitude",
            ]).subtracting(causes) == [])
        #expect(
            Set([
                "too-soon", "noise", "measure-changed", "external-shock", "practice-does-not-work", "deliberate-pause",
                "no-evidence", "scores-hide-thin-practice",
            ]).subtracting(alternatives) == [])
    }

    @Test func `the verdicts are those that the mechanism draws`() {
        #expect(Set(base.verdicts.map(\.id)) == Set(Verdict.allCases.map(\.rawValue)))
        #expect(base.verdicts.count == 10)
    }

    @Test func `there is a question for all that can be asked`() {
        #expect(Set(base.questions.map(\.asks)) == Set(Asked.allCases))
    }

    @Test func `every sign weighs for a cause or an alternative`() {
        let used = Set(base.findings.flatMap(\.signs).map(\.sign))
        #expect(base.signs.map(\.id).filter { !used.contains($0) } == [])
    }

    /// Known by name to whoever reports them, and weighed by nothing.
    private static let onlyTold: Set = [
        "board-stability", "differentiated-assistance", "labor-climate", "levels-of-use", "main-obstacle",
        "outcome-change", "plc-rubric", "plc-stage",
    ]

    @Test func `every indicator is looked at by a sign, a move or the scale, tells of a structure, or is only told`() {
        let signs = base.signs.flatMap(\.condition.indicators)
        let moves = base.moves.flatMap { [$0.leadingIndicator] + ($0.doneWhen?.indicators ?? []) }
        let used = Set(signs + moves + ["spread", "depth", "ownership", "durability"])
        let idle = base.indicators.map(\.id).filter { !used.contains($0) && !$0.hasPrefix("has-") }
        #expect(Set(idle) == Self.onlyTold)
    }

    @Test func `every type of structure has the indicator that tells whether it stands`() {
        let measures = StructureType.all.map { base.indicator("has-\($0.name)")?.measure }
        #expect(measures == StructureType.all.map { .structure(type: $0.name) })
    }

    @Test func `every cause can be repaired by a move`() {
        let repaired = Set(base.moves.flatMap(\.repairs).map(\.cause))
        let causes = base.findings.filter { !$0.isAlternative }.map(\.id)
        #expect(causes.filter { !repaired.contains($0) } == [])
    }

    @Test func `only roles of the district have authority or are asked`() {
        let roles = Set(Role.allCases.map(\.rawValue)).subtracting(["other"])
        let bodies: Set = ["board", "cabinet"]
        let acting = Set(base.moves.flatMap { $0.authority + $0.needsAgreement })
        let asked = Set(base.indicators.flatMap(\.ask))
        #expect(acting.subtracting(roles.union(bodies)) == [])
        #expect(asked.subtracting(roles) == [])
    }

    @Test func `no move needs itself by way of others`() {
        let needs = Dictionary(uniqueKeysWithValues: base.moves.map { ($0.id, $0.needs) })
        func needed(by move: String) -> Set<String> {
            var found: Set<String> = []
            var open = needs[move] ?? []
            while let next = open.popLast() {
                if found.insert(next).inserted { open += needs[next] ?? [] }
            }
            return found
        }
        #expect(base.moves.map(\.id).filter { needed(by: $0).contains($0) } == [])
    }

    @Test func `no finding is told apart from itself`() {
        #expect(base.findings.filter { finding in finding.toldApart.contains { $0.from == finding.id } } == [])
    }
}
