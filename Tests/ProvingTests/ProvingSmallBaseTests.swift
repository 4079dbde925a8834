import Diagnosis
import Knowledge
import Proving
import Specimens
import Testing

/// Scenarios of a small knowledge base: played, counted, and held against weights made wrong.
struct ProvingSmallBaseTests {
    private let base: KnowledgeBase

    init() throws { base = try SmallBase.read() }

    private func trials(_ body: String) throws -> [Trial] {
        let text = SourceText(file: "scenarios/first.yaml", text: "id: first\nsays: It is so.\n" + body)
        return try Trial.all([Scenario(reading: text, for: base, cases: [:])], by: base)
    }

    @Test func `what is found as expected falls short of nothing`() throws {
        let trials = try trials(
            """
            readings: {sponsor-presence: 0.1, has-shared-rubric: true, depth: unknown}
            expect:
              verdict: not-known
              leads: sponsor-withdrew
              robust: true
              likely: [sponsor-withdrew]
              not-likely: [no-shared-rubric]
              stands: {sponsor-withdrew: likely, no-shared-rubric: possible, too-soon: possible}
              signs: {sponsor-absent: present, no-rubric: absent}
              moves: [resume-sponsorship]
              not-moves: [adopt-shared-rubric]
            """)
        #expect(trials.flatMap(\.shortfalls).map(\.description) == [])
    }

    @Test(arguments: [
        ("verdict: thin", "expected the verdict thin, found not-known"),
        ("leads: none", "expected no cause to lead, found sponsor-withdrew"),
        ("leads: no-shared-rubric", "expected no-shared-rubric to lead, found sponsor-withdrew"),
        ("robust: false", "expected no clear lead, found a clear one"),
        ("likely: [no-shared-rubric]", "expected no-shared-rubric likely, found not-known"),
        ("stands: {no-shared-rubric: possible}", "expected no-shared-rubric possible, found not-known"),
        ("signs: {no-rubric: present}", "expected no-rubric present, found unknown"),
        ("not-moves: [resume-sponsorship]", "expected resume-sponsorship not proposed, found resume-sponsorship"),
        ("asks: [age-months]", "expected age-months to be asked for, found depth, spread, has-shared-rubric"),
    ])
    func `what is found otherwise is told`(expected: String, told: String) throws {
        let trials = try trials("readings: {sponsor-presence: 0.1}\nexpect: {\(expected)}")
        #expect(trials.flatMap(\.shortfalls).map(\.reason) == [told])
    }

    @Test func `a record that says otherwise than the person is told`() throws {
        let trials = try trials("readings: {age-months: 3}\nexpect: {leads: none}")
        #expect(
            trials.flatMap(\.shortfalls).map { "\($0.place): \($0.reason)" } == [
                "scenarios/first.yaml:3:12: age-months is said to be 3, and reads number(30.0)"
            ])
    }

    private static let whole = """
        readings: {sponsor-presence: 0.1, has-shared-rubric: true}
        expect: {leads: sponsor-withdrew, stands: {no-shared-rubric: possible, too-soon: possible}}
        then:
          - says: It is the other way round.
            readings: {sponsor-presence: 0.9, has-shared-rubric: false}
            expect: {leads: no-shared-rubric, stands: {sponsor-withdrew: possible}}
          - says: Nobody knows.
            readings: {sponsor-presence: unknown, has-shared-rubric: unknown}
            expect: {leads: none}

        """

    @Test func `what was not tried is listed`() throws {
        let trials = try trials("readings: {sponsor-presence: 0.1}\nexpect: {leads: sponsor-withdrew}")
        #expect(
            Coverage(of: trials, by: base).lines == [
                "signs/no-rubric.yaml: never present, absent, decisive",
                "signs/sponsor-absent.yaml: never absent, unknown",
                "signs/young.yaml: never present",
                "causes/no-shared-rubric.yaml: leads in no scenario",
                "no finding stands unlikely in any scenario", "no finding stands about-even in any scenario",
                "no finding stands strongly-indicated in any scenario",
                "0 of 3 signs in all three states, 2 decisive; 1 of 2 causes lead",
            ])
    }

    @Test func `each weight made wrong is noticed, or told with what would notice`() throws {
        let trials = try trials(Self.whole)
        #expect(trials.flatMap(\.shortfalls).map(\.description) == [])
        let report = MutationReport(of: base, trials, reading: SmallBase.texts)
        #expect(report.summary == "12 wrong weights tried, 7 noticed: 58.3 %")
        #expect(
            report.faults.map { "\($0.place): \($0.reason); \($0.remedy)" } == [
                "causes/no-shared-rubric.yaml:7:48: no scenario notices where no-rubric, absent, is dropped; nothing found that would turn by it: is it needed?",
                "causes/sponsor-withdrew.yaml:7:53: no scenario notices where sponsor-absent, absent, is dropped; nothing found that would turn by it: is it needed?",
                "alternatives/too-soon.yaml:7:28: no scenario notices where young, present, is dropped; add one: readings: {age-months: 11} make too-soon likely, and possible so",
                "alternatives/too-soon.yaml:7:28: no scenario notices where young, present, is flipped; add one: readings: {age-months: 11} make too-soon likely, and unlikely so",
                "alternatives/too-soon.yaml:7:44: no scenario notices where young, absent, is dropped; nothing found that would turn by it: is it needed?",
            ])
    }

    @Test func `no scenario notices nothing`() {
        let report = MutationReport(of: base, [], reading: SmallBase.texts)
        #expect(report.noticed == 0)
        #expect(report.share == 0)
        #expect(report.faults.count == report.tried)
    }
}
