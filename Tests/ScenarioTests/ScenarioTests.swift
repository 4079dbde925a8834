import Advice
import Diagnosis
import Indicators
import Knowledge
import Testing

@Suite struct ScenarioTests {
    @Test(
        arguments: Scenario.missteps + Scenario.structural + Scenario.further + Scenario.alternatives + Scenario.healthy
    )
    func `a history leads to its finding`(scenario: Scenario) throws {
        let (diagnosis, recommendation) = try scenario.diagnosis()
        #expect(diagnosis.verdict == scenario.verdict)
        let leader = diagnosis.causes.first.flatMap { $0.standing.isLikely ? $0 : nil }
        #expect(leader?.finding.id == scenario.leads?.cause)
        #expect(leader?.standing == scenario.leads?.standing)
        for id in scenario.isNot { #expect(diagnosis.finding(id)?.standing.isLikely == false, "\(id)") }
        #expect(recommendation.moves.first?.move.id == scenario.move)
    }

    @Test(arguments: Scenario.missteps + Scenario.structural)
    func `every sign that is present names what it was seen in`(scenario: Scenario) throws {
        let (diagnosis, _) = try scenario.diagnosis()
        for weighed in diagnosis.causes + diagnosis.alternatives {
            for sign in weighed.signs where sign.reading.state == .present {
                #expect(!sign.reading.evidence.isEmpty, "\(sign.reading.sign.id)")
                #expect(sign.reading.observed != nil, "\(sign.reading.sign.id)")
            }
        }
    }
}

@Suite struct RuledOutFirstTests {
    @Test(arguments: Scenario.beforeFigures)
    func `another explanation stands beside the causes`(scenario: Scenario, alternative: String) throws {
        let (diagnosis, _) = try scenario.diagnosis()
        #expect(diagnosis.verdict == scenario.verdict)
        #expect(diagnosis.finding(alternative)?.standing.isLikely == true)
        #expect(diagnosis.causes.allSatisfy { !$0.standing.isLikely })
    }
}

@Suite struct OpenCountTests {
    @Test func `where four top priorities are on record a person is asked how many there are`() throws {
        let scenario = Scenario(
            "four priorities", on: "2025-10-01", .notKnown,
            (1...4).map {
                #"{"kind": "initiative", "at": "2025-0\#($0)-01", "initiative": "other-\#($0)", "name": "Other \#($0)", "priority": "top"}"#
            }.joined(separator: "\n"))
        let (diagnosis, _) = try scenario.diagnosis()
        #expect(diagnosis.unknowns.contains { $0.indicator.id == "top-priorities" && !$0.isStale })
    }
}
