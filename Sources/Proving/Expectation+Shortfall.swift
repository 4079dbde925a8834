import Advice
import Diagnosis
import Indicators
import Knowledge
import Vocabulary

extension Scenario.Expectation {
    /// How far off what was found is; `nil` where it is as expected.
    ///
    /// - Parameter recommendation: `nil` where moves are not looked at.
    func shortfall(_ diagnosis: InitiativeDiagnosis, _ recommendation: Recommendation?) -> KnowledgeFault? {
        func wanted(_ what: String, _ found: String) -> KnowledgeFault {
            spot.fault(
                "expected \(what), found \(found)",
                "mend the entry that is wrong, or the scenario where it asks too much")
        }
        switch what {
        case .verdict(let id):
            return diagnosis.verdict.rawValue == id ? nil : wanted("the verdict \(id)", diagnosis.verdict.rawValue)
        case .leads(let id):
            let leader = diagnosis.leader?.finding.id
            return leader == id ? nil : wanted("\(id ?? "no cause") to lead", leader ?? "none")
        case .isRobust(let isRobust):
            return diagnosis.isRobust == isRobust
                ? nil
                : wanted(
                    isRobust ? "a clear lead" : "no clear lead", diagnosis.isRobust ? "a clear one" : "none")
        case .stands(let id, let standing):
            let found = diagnosis.finding(id)?.standing
            return found == standing
                ? nil : wanted("\(id) \(standing.rawValue)", found?.rawValue ?? "no such finding")
        case .isLikely(let id, let isLikely):
            let found = diagnosis.finding(id)?.standing
            return found?.isLikely == isLikely
                ? nil : wanted("\(id) \(isLikely ? "likely" : "not likely")", found?.rawValue ?? "no such finding")
        case .sign(let id, let state):
            let found = diagnosis.signs[id]?.rawValue
            return found == state ? nil : wanted("\(id) \(state)", found ?? "a sign that no finding looks at")
        case .move(let id, let isProposed):
            guard let recommendation else { return nil }
            let moves = recommendation.moves.map(\.move.id)
            return moves.contains(id) == isProposed
                ? nil
                : wanted(
                    isProposed ? "\(id) proposed" : "\(id) not proposed",
                    moves.isEmpty ? "no move" : moves.joined(separator: ", "))
        case .asks(let id):
            guard recommendation != nil else { return nil }
            let asked = diagnosis.unknowns.prefix(Scenario.Expectation.firstQuestions).map(\.indicator.id)
            return asked.contains(id) ? nil : wanted("\(id) to be asked for", asked.joined(separator: ", "))
        }
    }

    /// How many of the open questions a scenario may count on being asked.
    private static let firstQuestions = 5
}

extension Scenario.Reading {
    /// What a person said must be what is read, and what is called unknown must be so.
    func shortfall(_ diagnosis: InitiativeDiagnosis) -> KnowledgeFault? {
        let found = diagnosis.readings[indicator].current
        guard found != value.flatMap(Value.init) else { return nil }
        return spot.fault(
            "\(indicator) is said to be \(value?.line ?? "unknown"), and reads \(found.map { "\($0)" } ?? "unknown")",
            "a record comes before what a person says: tell it by events")
    }
}

extension InitiativeDiagnosis {
    /// The first cause, where it is likely.
    package var leader: Weighed? { causes.first.flatMap { $0.standing.isLikely ? $0 : nil } }

    /// How each sign that any finding looks at stands; one that does not apply is left out.
    package var signs: [String: SignState] {
        var states: [String: SignState] = [:]
        for weighed in causes + alternatives {
            for sign in weighed.signs { states[sign.reading.sign.id] = sign.reading.state }
        }
        return states
    }
}
