import Advice
import Diagnosis
import Knowledge
import Projection
import Vocabulary

extension Snapshot {
    /// Diagnoses an initiative as it would be with what is supposed, on a copy of the records.
    ///
    /// - Throws: `InquiryFault` where there is no such premise or date, or an event could not be recorded either.
    func whatIf(
        _ initiative: Subject, _ supposition: Supposition, _ state: DistrictState, at position: Int, _ view: View
    ) throws(InquiryFault) -> WhatIf {
        switch supposition {
        case .open: return .premises(knowledge.premises, initiative)
        case .events(let events):
            return .seen(try seen(initiative, events, nil, state, at: position, view))
        case .premise(let id, let when, let number):
            guard let premise = knowledge.premises.first(where: { $0.id == id }) else {
                throw .noSuchPremise(
                    id, nearest: Nearness.nearest(to: id, among: knowledge.premises.map(\.id)))
            }
            let filled: FilledPremise
            do throws(FilledPremise.Fault) {
                filled = try FilledPremise(premise, initiative, in: state, when: when, number: number)
            } catch {
                switch error {
                case .lacking: return .lacking(premise, initiative)
                case .noDate(let text): throw .noSuchDate(text)
                }
            }
            return .seen(try seen(initiative, filled.events, (premise.id, filled), state, at: position, view))
        }
    }

    private func seen(
        _ initiative: Subject, _ supposed: [JSON], _ premise: (id: String, filled: FilledPremise)?,
        _ state: DistrictState,
        at position: Int, _ view: View
    ) throws(InquiryFault) -> WhatIf.Seen {
        let events = try checked(supposed)
        let last = events.map(\.at.first).max() ?? state.day
        let day = max(state.day, last)
        let base = day == state.day ? state : self.state(View(asOf: day, knownAt: view.knownAt)).state
        // Recorded when the question looks, so that it sees them whatever the instant is.
        let known = ledger.filter { entry in
            guard let instant = view.knownAt else { return true }
            return Moment(entry.recordedAt)?.instant.map { $0 <= instant } ?? false
        }
        let next = (ledger.last?.seq ?? 0) + 1
        let entries = events.enumerated().map {
            Entry(seq: next + $0.offset, recordedAt: "\(day)T00:00:00Z", event: $0.element)
        }
        let copy = DistrictState(
            History(known + entries, indicators: knowledge.reportable), of: district, on: day)
        func side(_ state: DistrictState) -> (InitiativeDiagnosis, Recommendation) {
            let subject = state.initiative(initiative.slug) ?? initiative
            let diagnosis = InitiativeDiagnosis(subject, in: state, at: position, by: knowledge)
            return (diagnosis, Recommendation(for: diagnosis, in: state, by: knowledge))
        }
        return WhatIf.Seen(
            says: premise?.filled.says, premise: premise?.id, assumed: premise?.filled.assumed ?? [], events: events,
            before: side(base), after: side(copy),
            scene: Scene(state: copy, knowledge: knowledge, position: position),
            asked: day == state.day ? nil : state.day)
    }

    /// The same checks as for a batch that is to be recorded.
    private func checked(_ supposed: [JSON]) throws(InquiryFault) -> [Event] {
        var events: [Event] = []
        for (index, json) in supposed.enumerated() {
            let sourced: JSON =
                json["source"] == nil && json.members != nil
                ? .object((json.members ?? []) + [JSON.Member("source", "supposed")]) : json
            do throws(EventFault) {
                events.append(
                    try Event(checking: sourced, district: district, indicators: knowledge.reportable))
            } catch {
                var fault = error
                fault.index = index
                throw InquiryFault.wrongEvent(fault)
            }
        }
        do throws(EventFault) {
            try admit(events)
        } catch {
            throw InquiryFault.wrongEvent(error)
        }
        return events
    }
}
