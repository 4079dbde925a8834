import Vocabulary

/// What stands in a district on a day: all events up to that day, and what they add up to.
///
/// Lists are in the order of their slugs, so that whatever goes through them comes out the same everywhere.
package struct DistrictState: Sendable {
    package let slug: String
    package let day: Day
    /// By `at`, then by ledger position; none after `day`.
    package private(set) var entries: [Entry]
    package private(set) var district: Subject?
    package private(set) var sites: [Subject]
    package private(set) var seats: [Subject]
    package private(set) var initiatives: [Subject]
    /// By type, initiative, site, owner.
    package private(set) var structures: [Structure]
    /// Of each seat, oldest first; seats in the order of their slugs.
    package private(set) var tenures: [Tenure]
    private var byKind: [String: Shelf]
    /// By ledger position.
    private var bySeq: [Entry]

    /// The records of one kind, each list by `at`, then by ledger position.
    private struct Shelf {
        var all: [Entry] = []
        /// By the initiatives that they name; under "" those that concern each one.
        var about: [String: [Entry]] = [:]

        mutating func put(_ entry: Entry) {
            all.insert(entry, at: all.place(of: entry))
            for initiative in DistrictState.initiatives(of: entry.event) {
                let place = about[initiative]?.place(of: entry) ?? 0
                about[initiative, default: []].insert(entry, at: place)
            }
        }
    }

    package init(_ history: History, of slug: String, on day: Day) {
        self.init(history.entries, of: slug, on: day)
    }

    /// What stood on an earlier day, as it is understood now; a later day shows nothing more than this one.
    package func on(_ earlier: Day) -> DistrictState { DistrictState(entries, of: slug, on: earlier) }

    /// What would stand if one more record had been made, later than all of its instant.
    package func adding(_ entry: Entry) -> DistrictState { appending([entry]) }

    /// What stands after the ledger took more, none of which changes what another says.
    package func appending(_ more: [Entry]) -> DistrictState {
        let more = more.filter { $0.event.at.first <= day }
        guard !more.isEmpty else { return self }
        var copy = self
        for entry in more {
            copy.entries.insert(entry, at: copy.entries.place(of: entry))
            copy.bySeq.append(entry)
            copy.byKind[entry.event.kind, default: Shelf()].put(entry)
        }
        copy.fold(Set(more.map(\.event.kind)))
        return copy
    }

    private init(_ ordered: [Entry], of slug: String, on day: Day) {
        self.slug = slug
        self.day = day
        entries = ordered.filter { $0.event.at.first <= day }
        bySeq = entries.sorted { $0.seq < $1.seq }
        byKind = [:]
        (district, sites, seats, initiatives, structures, tenures) = (nil, [], [], [], [], [])
        for entry in entries { byKind[entry.event.kind, default: Shelf()].put(entry) }
        fold(Set(byKind.keys))
    }

    /// Adds up what the records of these kinds come to.
    private mutating func fold(_ kinds: Set<String>) {
        if kinds.contains("district") { district = DistrictState.subjects("district", entries(of: "district")).first }
        if kinds.contains("site") { sites = DistrictState.subjects("site", entries(of: "site")) }
        if kinds.contains("initiative") {
            initiatives = DistrictState.subjects("initiative", entries(of: "initiative"))
        }
        if kinds.contains("structure") { structures = DistrictState.structures(entries(of: "structure")) }
        if kinds.contains("seat") {
            seats = DistrictState.subjects("seat", entries(of: "seat"))
            tenures = DistrictState.tenures(entries(of: "seat"), seats)
        }
    }

    package func entries(of kind: String) -> [Entry] { byKind[kind]?.all ?? [] }

    /// Records of a kind about an initiative, by `at`, then position: those that name it, and those that concern each one.
    package func entries(of kind: String, about initiative: String) -> [Entry] {
        guard let shelf = byKind[kind] else { return [] }
        let (own, shared) = (shelf.about[initiative] ?? [], shelf.about[""] ?? [])
        if own.isEmpty { return shared }
        return shared.isEmpty ? own : (own + shared).sorted { $0.turn < $1.turn }
    }

    package func entry(_ seq: Int) -> Entry? {
        let place = bySeq.firstPlace { $0.seq >= seq }
        return bySeq.indices.contains(place) && bySeq[place].seq == seq ? bySeq[place] : nil
    }

    package func initiative(_ slug: String) -> Subject? { initiatives.first { $0.slug == slug } }
    package func site(_ slug: String) -> Subject? { sites.first { $0.slug == slug } }
    package func seat(_ slug: String) -> Subject? { seats.first { $0.slug == slug } }

    /// - Parameter kind: Also the field that names the subject.
    private static func subjects(_ kind: String, _ entries: [Entry]) -> [Subject] {
        let fields = EventKind.named(kind)?.fields ?? []
        var subjects: [String: Subject] = [:]
        for entry in entries {
            guard let slug = entry.event.text(kind) else { continue }
            subjects[slug, default: Subject(slug: slug, introducedBy: entry)].take(entry, fields: fields)
        }
        return subjects.values.sorted { $0.slug < $1.slug }
    }

    private static func structures(_ entries: [Entry]) -> [Structure] {
        var structures: [[String]: Structure] = [:]
        for entry in entries {
            guard let type = entry.event.text("structure") else { continue }
            let initiative = entry.event.initiative
            let owner = entry.event.text("owner")
            let places: [String?] = entry.event.places.isEmpty ? [nil] : entry.event.places
            for place in places {
                let key = [type, initiative ?? "", place ?? "", owner ?? ""]
                let fresh = Structure(type: type, initiative: initiative, site: place, owner: owner)
                structures[key, default: fresh].take(entry)
            }
        }
        return structures.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    }

    private static func tenures(_ entries: [Entry], _ seats: [Subject]) -> [Tenure] {
        var tenures: [String: [Tenure]] = [:]
        for entry in entries {
            guard let seat = entry.event.text("seat") else { continue }
            let role = seats.first { $0.slug == seat }?.text("role") ?? "other"
            let names = entry.event["holder"] != nil
            let current = tenures[seat]?.last
            if names, current == nil || current?.holder != entry.event.text("holder") {
                tenures[seat, default: []].append(Tenure(entry, seat: seat, role: role))
            } else if let last = tenures[seat]?.indices.last {
                tenures[seat]?[last].take(entry.event)
            }
        }
        return tenures.sorted { $0.key < $1.key }.flatMap(\.value)
    }
}

extension [Entry] {
    /// Where an entry belongs, in a list by `at`, then by position.
    func place(of entry: Entry) -> Int {
        // What is recorded last is mostly what happened last.
        guard let last, entry.turn < last.turn else { return endIndex }
        return firstPlace { entry.turn < $0.turn }
    }

    /// The first for which it holds, where it holds of all after it too; the end where it holds of none.
    fileprivate func firstPlace(where holds: (Entry) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
