import Vocabulary

/// What stands in a district on a day: all events up to that day, and what they add up to.
///
/// Lists are in the order of their slugs, so that whatever goes through them comes out the same everywhere.
package struct DistrictState: Sendable {
    package let slug: String
    package let day: Day
    /// By `at`, then by ledger position; none after `day`.
    package let entries: [Entry]
    package let district: Subject?
    package let sites: [Subject]
    package let seats: [Subject]
    package let initiatives: [Subject]
    /// By type, initiative, site, owner.
    package let structures: [Structure]
    /// Of each seat, oldest first; seats in the order of their slugs.
    package let tenures: [Tenure]
    private let byKind: [String: [Entry]]
    /// Where in `entries` each ledger position stands.
    private let places: [Int: Int]

    package init(_ history: History, of slug: String, on day: Day) {
        self.init(history.entries, of: slug, on: day)
    }

    /// What stood on an earlier day, as it is understood now; a later day shows nothing more than this one.
    package func on(_ earlier: Day) -> DistrictState { DistrictState(entries, of: slug, on: earlier) }

    /// What would stand if one more record had been made, later than all of its instant.
    package func adding(_ entry: Entry) -> DistrictState {
        let place = entries.firstIndex { entry.turn < $0.turn } ?? entries.endIndex
        var more = entries
        more.insert(entry, at: place)
        return DistrictState(more, of: slug, on: day)
    }

    private init(_ ordered: [Entry], of slug: String, on day: Day) {
        self.slug = slug
        self.day = day
        entries = ordered.filter { $0.event.at.first <= day }
        places = Dictionary(entries.enumerated().map { ($0.element.seq, $0.offset) }) { first, _ in first }
        byKind = Dictionary(grouping: entries) { $0.event.kind }
        district = DistrictState.subjects("district", "district", byKind).first
        sites = DistrictState.subjects("site", "site", byKind)
        seats = DistrictState.subjects("seat", "seat", byKind)
        initiatives = DistrictState.subjects("initiative", "initiative", byKind)
        structures = DistrictState.structures(byKind["structure"] ?? [])
        tenures = DistrictState.tenures(byKind["seat"] ?? [], seats)
    }

    package func entries(of kind: String) -> [Entry] { byKind[kind] ?? [] }
    package func entry(_ seq: Int) -> Entry? { places[seq].map { entries[$0] } }
    package func initiative(_ slug: String) -> Subject? { initiatives.first { $0.slug == slug } }
    package func site(_ slug: String) -> Subject? { sites.first { $0.slug == slug } }
    package func seat(_ slug: String) -> Subject? { seats.first { $0.slug == slug } }

    private static func subjects(_ kind: String, _ naming: String, _ byKind: [String: [Entry]]) -> [Subject] {
        let fields = EventKind.named(kind)?.fields ?? []
        var subjects: [String: Subject] = [:]
        for entry in byKind[kind] ?? [] {
            guard let slug = entry.event.text(naming) else { continue }
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
