import Diagnosis
import Inquiry
import Knowledge
import Projection
import Vocabulary

/// The report to the board in the middle of a school year: how each effort is carried out, what came of it, and its money.
package struct MidYear: Sendable {
    /// The first day of the school year.
    package let from: Day
    /// In the order of their slugs.
    package let rows: [Row]
    /// The newest of each measure, in the order of the measures.
    package let outcomes: [Entry]
    package let scene: Scene

    package struct Row: Sendable {
        package let diagnosis: InitiativeDiagnosis
        /// What was told of its money in that year, by day.
        package let money: [Entry]
    }

    package init(for reader: Reader, in scene: Scene) {
        let state = scene.state
        let year = state.day.month >= 7 ? state.day.year : state.day.year - 1
        guard let from = Day(year: year, month: 7, day: 1) else { preconditionFailure("every year has a 1 July") }
        self.from = from
        rows = state.initiatives.filter { reader.concerns($0, in: state) }.map { initiative in
            Row(
                diagnosis: InitiativeDiagnosis(initiative, in: state, at: scene.position, by: scene.knowledge),
                money: state.entries(of: "money", about: initiative.slug).filter {
                    $0.event.at.first >= from && $0.event.initiative == initiative.slug
                })
        }
        outcomes = Dictionary(
            state.entries(of: "outcome").filter { $0.event.places.isEmpty && $0.event.at.last >= from - 365 }
                .map { ($0.event.text("measure") ?? "", $0) }, uniquingKeysWith: { $1 }
        ).sorted { $0.key < $1.key }.map(\.value)
        self.scene = scene
    }
}
