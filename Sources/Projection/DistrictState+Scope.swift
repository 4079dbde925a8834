import Vocabulary

extension DistrictState {
    /// Whether an event speaks of an initiative: it names it, or it is of a kind that concerns the whole district where
    /// it names none.
    package func concerns(_ event: Event, _ initiative: String) -> Bool {
        let named = DistrictState.initiatives(of: event)
        return named.contains(initiative) || named.contains("")
    }

    /// The initiatives that an event speaks of; `[""]` where it concerns each one, none where it names none and does not.
    static func initiatives(of event: Event) -> [String] {
        if let named = event.initiative { return [named] }
        if let several = event.texts("initiatives") { return Set(several).sorted() }
        return districtwide.contains(event.kind) ? [""] : []
    }

    /// Kinds that concern every initiative where they name none, and those that never name one, such as a shock.
    private static let districtwide: Set<String> = Set(
        EventKind.all.filter { $0.field("initiative") == nil }.map(\.name)
    ).union(["board", "labor", "money", "structure", "survey", "training", "turnover"])

    /// The structures of a type that serve an initiative: its own and those of the whole district.
    package func structures(_ type: String, for initiative: String) -> [Structure] {
        structures.filter { $0.type == type && ($0.initiative == nil || $0.initiative == initiative) }
    }

    /// The open schools an initiative is meant for, and how many there are in all.
    ///
    /// - Returns: Slugs in order, and the number in scope: the listed ones that are not closed, or the district's number
    ///   of schools where it is known, since not every school need be entered. `nil` where nobody said how many there are.
    package func scope(of initiative: Subject) -> (sites: [String], count: Int?) {
        let listed = initiative.texts("scope")
        let open = sites.filter { $0.text("status") != "closed" }.map(\.slug)
        if !listed.isEmpty {
            return (open.filter(listed.contains), listed.filter { site($0)?.text("status") != "closed" }.count)
        }
        let told = district?.facts["schools"]?.value.whole
        return (open, told ?? (open.isEmpty ? nil : open.count))
    }

    /// The seats that answer for an initiative.
    package func seats(answeringFor initiative: Subject) -> [String] {
        [initiative.text("sponsor"), initiative.text("lead")].compactMap { $0 }
    }
}
