import Advice
import Diagnosis
import Inquiry
import Knowledge
import Projection
import Vocabulary

/// One step of a scenario, played through the whole of the product's reasoning.
package struct Trial: Sendable {
    package let scenario: Scenario
    package let step: Scenario.Step
    package let diagnosis: InitiativeDiagnosis
    package let recommendation: Recommendation

    /// - Throws: `KnowledgeFault` where the events cannot be admitted, or tell of no such initiative by that day.
    package init(_ step: Scenario.Step, of scenario: Scenario, by knowledge: KnowledgeBase) throws(KnowledgeFault) {
        let nowhere = step.expectations[0].spot
        let empty = Snapshot(of: scenario.district, ledger: [], knowledge: knowledge, today: step.today)
        do throws(EventFault) {
            try empty.admit(step.events)
        } catch {
            throw nowhere.fault("\(error)", "mend the events of this step")
        }
        let ledger = step.events.enumerated().map {
            Entry(seq: $0.offset + 1, recordedAt: "\(step.today)T00:00:00Z", event: $0.element)
        }
        let snapshot = Snapshot(of: scenario.district, ledger: ledger, knowledge: knowledge, today: step.today)
        guard let initiative = snapshot.present.initiative(scenario.initiative) else {
            throw nowhere.fault(
                "no initiative \"\(scenario.initiative)\" is on record by \(step.today)",
                "name one of the events as \"initiative:\"")
        }
        self.scenario = scenario
        self.step = step
        diagnosis = InitiativeDiagnosis(initiative, in: snapshot.present, at: ledger.count, by: knowledge)
        recommendation = Recommendation(for: diagnosis, in: snapshot.present, by: knowledge)
    }

    /// What was expected and not found, in the order of the file.
    package var shortfalls: [KnowledgeFault] {
        step.readings.compactMap { $0.shortfall(diagnosis) }
            + step.expectations.compactMap { $0.shortfall(diagnosis, recommendation) }
    }

    /// All steps of all scenarios, in their order.
    ///
    /// - Throws: `KnowledgeFaults` with the first fault of each scenario that cannot be played.
    package static func all(_ scenarios: [Scenario], by knowledge: KnowledgeBase) throws(KnowledgeFaults) -> [Trial] {
        var trials: [Trial] = []
        var faults: [KnowledgeFault] = []
        for scenario in scenarios {
            do throws(KnowledgeFault) {
                for step in scenario.steps { trials.append(try Trial(step, of: scenario, by: knowledge)) }
            } catch {
                faults.append(error)
            }
        }
        guard faults.isEmpty else { throw KnowledgeFaults(faults: faults) }
        return trials
    }
}
