import Vocabulary

/// One value of a field, with the event that gave it.
package struct Fact: Sendable, Hashable {
    package let value: JSON
    package let seq: Int
    package let at: Moment
    package let confidence: Confidence

    package var evidence: Evidence { Evidence(positions: [seq], observed: at, confidence: confidence) }
}

/// Something that is named and told about over time: a site, a seat, an initiative, the district itself.
///
/// Each field holds what the latest event that gave it said.
package struct Subject: Sendable, Hashable {
    package let slug: String
    /// When it was first told of, and by which event.
    package let introduced: Moment
    package let introducedBy: Int
    package private(set) var facts: [String: Fact] = [:]

    init(slug: String, introducedBy entry: Entry) {
        self.slug = slug
        introduced = entry.event.at
        introducedBy = entry.seq
    }

    package func text(_ field: String) -> String? { facts[field]?.value.text }
    package func texts(_ field: String) -> [String] { facts[field]?.value.elements?.compactMap(\.text) ?? [] }

    /// What people call it; the slug where it has no name yet.
    package var name: String { text("name") ?? slug }

    /// Of an initiative: launched, and neither paused, completed nor ended.
    package var isActive: Bool { ["active", nil].contains(text("status")) }

    mutating func take(_ entry: Entry, fields: [Field]) {
        for field in fields {
            guard let value = entry.event[field.name] else { continue }
            facts[field.name] = Fact(
                value: value, seq: entry.seq, at: entry.event.at, confidence: entry.event.confidence)
        }
    }
}

/// One holder's time in a seat.
package struct Tenure: Sendable, Hashable {
    package let seat: String
    package let role: String
    /// `nil` while the seat is vacant.
    package let holder: String?
    /// When the holder was first told of in it; a change of holder is turnover from the second tenure on.
    package let since: Moment
    package let seq: Int
    package let confidence: Confidence
    package private(set) var origin: String?
    package private(set) var handoff: String?

    init(_ entry: Entry, seat: String, role: String) {
        self.seat = seat
        self.role = role
        holder = entry.event.text("holder")
        since = entry.event.at
        seq = entry.seq
        confidence = entry.event.confidence
        take(entry.event)
    }

    mutating func take(_ event: Event) {
        origin = event.text("origin") ?? origin
        handoff = event.text("handoff") ?? handoff
    }
}

/// One structure: a type, serving an initiative or the whole district, at a place or everywhere, under an owner.
package struct Structure: Sendable, Hashable {
    package let type: String
    /// `nil`: it serves the whole district.
    package let initiative: String?
    /// `nil`: districtwide.
    package let site: String?
    package let owner: String?
    package private(set) var facts: [String: Fact] = [:]

    init(type: String, initiative: String?, site: String?, owner: String?) {
        self.type = type
        self.initiative = initiative
        self.site = site
        self.owner = owner
    }

    /// How it stands by the latest event about it: `planned`, `in-place`, `eroded` or `removed`.
    package var status: Fact? { facts["status"] }
    package var isInPlace: Bool { status?.value.text == "in-place" }

    mutating func take(_ entry: Entry) {
        for member in entry.event.fields {
            facts[member.name] = Fact(
                value: member.value, seq: entry.seq, at: entry.event.at, confidence: entry.event.confidence)
        }
    }
}
