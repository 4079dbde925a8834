import Diagnosis
import Knowledge
import Projection
import Vocabulary

extension Snapshot {
    /// Holds two sides against each other.
    ///
    /// - Parameters:
    ///   - left: As `SideName` reads it.
    ///   - initiative: What two schools are compared in, and what a day alone is about.
    /// - Throws: `InquiryFault` where a side names nothing, both are the same, or they cannot be compared.
    func compare(_ left: String, _ right: String, _ initiative: String?, _ view: View) throws(InquiryFault)
        -> Comparison
    {
        let names = (SideName(left), SideName(right))
        // A day alone is about the initiative that the other side names.
        let one = try side(names.0, left, else: initiative ?? names.1.name, view)
        let other = try side(names.1, right, else: initiative ?? names.0.name, view)
        guard !one.isSame(as: other) else { throw InquiryFault.sameSides(left) }
        switch (one.diagnosis, other.diagnosis) {
        case (let first?, let second?): return Comparison(one, other, first, second)
        case (nil, nil): return Comparison(one, other, in: try shared(one, other, initiative, view))
        case (.some, nil), (nil, .some): throw InquiryFault.unlikeSides(left, right)
        }
    }

    private func side(
        _ written: SideName, _ text: String, else fallback: String?, _ view: View
    ) throws(InquiryFault) -> Side {
        var own = view
        if let text = written.day {
            guard let day = Day(text) else { throw InquiryFault.noSuchDay(text) }
            own = View(asOf: day, knownAt: view.knownAt)
        }
        guard let name = written.name ?? fallback ?? onlyInitiative(own) else {
            throw InquiryFault.needsInitiative(everything(view).initiatives.map(\.slug))
        }
        if written.initiative == nil, let side = try ofDistrict(name, own) { return side }
        guard let story = knowledge.cases.first(where: { $0.id == name }) else {
            throw InquiryFault.noSuchSide(text, nearest: Nearness.nearest(to: name, among: sides(view)))
        }
        return try told(story, written, asOf: written.day.flatMap { Day($0) })
    }

    /// An initiative or a school of the district itself.
    private func ofDistrict(_ name: String, _ view: View) throws(InquiryFault) -> Side? {
        let (state, position) = state(view)
        let scene = Scene(state: state, knowledge: knowledge, position: position)
        if let initiative = state.initiatives.first(where: { $0.isCalled(name) }) {
            return Side(initiative, scene, diagnosis: diagnosis(initiative, in: state, at: position, view))
        }
        if let later = everything(view).initiatives.first(where: { $0.isCalled(name) }) {
            throw InquiryFault.notYetLaunched(later.slug, launched: later.introduced)
        }
        return state.sites.first { $0.isCalled(name) }.map { Side($0, scene, diagnosis: nil) }
    }

    /// An initiative of a published case: the one named, or the one that was launched last.
    ///
    /// - Parameter day: `nil`: the last day that it tells of.
    private func told(_ story: PublishedCase, _ written: SideName, asOf day: Day?) throws(InquiryFault) -> Side {
        let entries = story.events.enumerated().map { place, event in
            Entry(seq: place + 1, recordedAt: "", event: event)
        }
        let history = History(entries, indicators: knowledge.reportable)
        let last = history.entries.last?.event.at.first ?? today
        let whole = DistrictState(history, of: story.events.first?.district ?? story.id, on: last)
        let state = day.map { DistrictState(history, of: whole.slug, on: $0) } ?? whole
        let scene = Scene(state: state, knowledge: knowledge, position: history.position)
        let named = written.initiative
        let launched = whole.initiatives.sorted { ($0.introduced.first, $0.slug) < ($1.introduced.first, $1.slug) }
        guard let meant = named.map({ name in launched.first { $0.isCalled(name) } }) ?? launched.last else {
            throw InquiryFault.noSuchSide(
                "\(story.id):\(named ?? "")", nearest: launched.map { "\(story.id):\($0.slug)" })
        }
        guard let initiative = state.initiative(meant.slug) else {
            throw InquiryFault.notYetLaunched(meant.slug, launched: meant.introduced)
        }
        let others = named == nil ? launched.map(\.slug).filter { $0 != meant.slug } : []
        return Side(
            initiative, scene, story: story, others: others,
            diagnosis: InitiativeDiagnosis(initiative, in: state, at: history.position, by: knowledge))
    }

    /// What two schools are compared in: what is named, the only initiative, or the only one that was watched at both.
    private func shared(
        _ one: Side, _ other: Side, _ name: String?, _ view: View
    ) throws(InquiryFault) -> Subject {
        let state = other.scene.state
        if let name {
            guard let found = state.initiatives.first(where: { $0.isCalled(name) }) else {
                throw InquiryFault.noSuchInitiative(
                    name, nearest: Nearness.nearest(to: name, among: state.initiatives.map(\.slug)))
            }
            return found
        }
        if state.initiatives.count == 1, let only = state.initiatives.first { return only }
        let practice = state.entries(of: "adoption") + state.entries(of: "observation")
        let watched = state.initiatives.filter { initiative in
            [one, other].allSatisfy { side in
                practice.contains {
                    $0.event.initiative == initiative.slug && $0.event.text("site") == side.subject.slug
                }
            }
        }
        guard watched.count == 1, let found = watched.first else {
            throw InquiryFault.needsInitiative(state.initiatives.map(\.slug))
        }
        return found
    }

    private func onlyInitiative(_ view: View) -> String? {
        let initiatives = everything(view).initiatives
        return initiatives.count == 1 ? initiatives.first?.slug : nil
    }

    /// All that can stand on a side.
    private func sides(_ view: View) -> [String] {
        let all = everything(view)
        return all.initiatives.map(\.slug) + all.sites.map(\.slug) + knowledge.cases.map(\.id)
    }
}
