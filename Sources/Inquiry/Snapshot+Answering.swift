import Advice
import Diagnosis
import Knowledge
import Projection
import Vocabulary

extension Snapshot {
    /// Answers a question from this snapshot alone.
    ///
    /// - Throws: `InquiryFault` where what is asked about does not exist, or not yet.
    package func answer(_ question: Question, from view: View = View()) throws(InquiryFault) -> Answer {
        let (state, position) = state(view)
        let scene = Scene(state: state, knowledge: knowledge, position: position)
        func diagnosis(_ name: String) throws(InquiryFault) -> InitiativeDiagnosis {
            self.diagnosis(try initiative(name, in: state, view), in: state, at: position, view)
        }
        func recommendation(_ diagnosis: InitiativeDiagnosis, _ limit: Int? = nil, _ role: String? = nil)
            -> Recommendation
        {
            Recommendation(for: diagnosis, in: state, by: knowledge, limit: limit, role: role)
        }
        switch question {
        case .diagnose(let name):
            let diagnosis = try diagnosis(name)
            return .diagnosis(diagnosis, recommendation(diagnosis), scene)
        case .recommend(let name, let limit, let role):
            let diagnosis = try diagnosis(name)
            return .recommendation(diagnosis, recommendation(diagnosis, limit, role), scene)
        case .status(let name?): return .status([try diagnosis(name)], scene)
        case .status(nil):
            return .status(
                state.initiatives.map { self.diagnosis($0, in: state, at: position, view) }, scene)
        case .whereabouts(let name, let dimension, let places):
            let found = Whereabouts(try initiative(name, in: state, view), at: places, in: state, by: knowledge)
            return .whereabouts(found, dimension: dimension, scene)
        case .explain(let name, let claim):
            let diagnosis = try diagnosis(name)
            return .explanation(
                try explain(claim, diagnosis, recommendation(diagnosis), scene, view), diagnosis, scene)
        case .principles(let query): return .principles(knowledge.principles(about: query), query: query, scene)
        case .cite(let id): return .citation(try knowledge.citation(id), scene)
        case .unknowns(let name, let limit, let deciding):
            let diagnosis = try diagnosis(name)
            return .unknowns(
                deciding ? Unknowns(deciding: diagnosis, in: scene, limit: limit) : Unknowns(diagnosis, limit: limit),
                scene)
        case .commitments(let name?): return .commitments([try diagnosis(name)], scene)
        case .commitments(nil):
            return .commitments(state.initiatives.map { self.diagnosis($0, in: state, at: position, view) }, scene)
        case .whatIf(let name, let supposition):
            let found = try initiative(name, in: state, view)
            return .whatIf(try whatIf(found, supposition, state, at: position, view), scene)
        case .compare(let left, let right, let name): return .comparison(try compare(left, right, name, view), scene)
        case .timeline(let name, let from, let to):
            let found = try initiative(name, in: state, view)
            return .timeline(Timeline(of: found, in: scene, from: from, to: to), scene)
        case .initiatives: return .subjects(.initiatives, state.initiatives, scene)
        case .sites: return .subjects(.sites, state.sites, scene)
        case .seats: return .subjects(.seats, state.seats, scene)
        case .indicators: return .indicators(knowledge.indicators, scene)
        }
    }

    /// The initiative of that slug, name or alias.
    private func initiative(_ name: String, in state: DistrictState, _ view: View) throws(InquiryFault) -> Subject {
        if let found = state.initiatives.first(where: { $0.isCalled(name) }) { return found }
        let recorded = everything(view).initiatives
        if let later = recorded.first(where: { $0.isCalled(name) }) {
            throw InquiryFault.notYetLaunched(later.slug, launched: later.introduced)
        }
        let names = recorded.flatMap { [$0.slug, $0.name] + $0.texts("aliases") }
        let nearest = Nearness.nearest(to: name, among: names)
        throw InquiryFault.noSuchInitiative(name, nearest: nearest.isEmpty ? recorded.map(\.slug) : nearest)
    }
}

extension Subject {
    /// By slug, name or alias, whatever the case of the letters.
    package func isCalled(_ name: String) -> Bool {
        let wanted = name.lowercased()
        return ([slug, self.name] + texts("aliases")).contains { $0.lowercased() == wanted }
    }
}
