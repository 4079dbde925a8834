import Indicators
import Knowledge
import Projection
import Vocabulary

/// Whether the records have what a question takes as given.
package struct Check: Sendable {
    package let given: Given
    /// The records that show it, newest last; empty where nothing on record does.
    package let shown: [Entry]
    /// Where nothing shows it: the newest record of the matter.
    package let newest: Entry?
}

extension Snapshot {
    /// Holds what a question takes as given against the records about an initiative.
    ///
    /// - Returns: Nothing where the initiative is not there on that day.
    package func check(_ givens: [Given], initiative slug: String, _ view: View) -> [Check] {
        guard !givens.isEmpty else { return [] }
        let state = state(view).state
        guard let initiative = state.initiative(slug) else { return [] }
        let gauge = Gauge(initiative, in: state, knowledge: knowledge)
        return givens.map { given in
            func found(_ traces: [Given.Trace]) -> [Entry] {
                traces.flatMap(gauge.entries).sorted { $0.turn < $1.turn }
            }
            let shown = found(given.shownBy)
            return Check(given: given, shown: shown, newest: shown.isEmpty ? found(given.about).last : nil)
        }
    }
}

extension Gauge {
    fileprivate func entries(_ trace: Given.Trace) -> [Entry] {
        switch trace {
        case .record(let kind, let filter): records(kind, filter)
        case .change(let roles):
            zip(state.tenures, state.tenures.dropFirst()).filter { before, after in
                before.seat == after.seat && before.holder != nil && roles.contains(after.role)
                    && after.since.first > initiative.introduced.first
            }.compactMap { state.entry($1.seq) }
        }
    }
}
