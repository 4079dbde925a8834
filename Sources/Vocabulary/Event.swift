/// A dated fact, checked against its kind.
///
/// It cannot be built wrong: `init(checking:)` is the only way in, so nothing later needs to check it again, save that
/// what it refers to exists.
package struct Event: Sendable, Hashable {
    /// Kept once, however many lists the event stands in: a district has tens of thousands.
    private let facts: Facts

    private final class Facts: Sendable {
        let kind: String
        let at: Moment
        let fields: [JSON.Member]
        let initiative: String?

        init(kind: String, at: Moment, fields: [JSON.Member]) {
            self.kind = kind
            self.at = at
            self.fields = fields
            initiative = fields.first { $0.name == "initiative" }?.value.text
        }
    }

    init(kind: String, at: Moment, fields: [JSON.Member]) {
        facts = Facts(kind: kind, at: at, fields: fields)
    }

    package var kind: String { facts.kind }
    package var at: Moment { facts.at }
    /// Every field that was given, `kind` and `at` among them, in the order of the vocabulary.
    package var fields: [JSON.Member] { facts.fields }

    package static func == (left: Event, right: Event) -> Bool {
        left.facts === right.facts
            || (left.kind == right.kind && left.at == right.at && left.fields == right.fields)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(at)
        hasher.combine(fields)
    }

    package subscript(field: String) -> JSON? {
        fields.first { $0.name == field }?.value
    }

    package func text(_ field: String) -> String? { self[field]?.text }
    package func count(_ field: String) -> Int? { self[field]?.whole }
    package func number(_ field: String) -> Double? { self[field]?.number }
    package func flag(_ field: String) -> Bool? { self[field]?.flag }
    package func texts(_ field: String) -> [String]? { self[field]?.elements?.compactMap(\.text) }

    /// A date field. A field that is absent or null has none.
    package func moment(_ field: String) -> Moment? { text(field).flatMap { Moment($0) } }

    package var id: String? { text("id") }
    package var district: String? { text("district") }
    package var initiative: String? { facts.initiative }
    package var confidence: Confidence { text("confidence").flatMap(Confidence.init(rawValue:)) ?? .record }

    /// One line of JSON, as it is exported: the same event always gives the same bytes.
    package var line: String { JSON.object(fields).line }

    /// The schools an event is about, each once: `site` and `sites` together, or none for the whole district.
    package var places: [String] {
        ([text("site")].compactMap { $0 } + (texts("sites") ?? [])).reduce(into: []) { places, site in
            if !places.contains(site) { places.append(site) }
        }
    }

    /// What makes two events the same fact for a retry: everything but who said it and when it was taken.
    package var content: [JSON.Member] { fields.filter { $0.name != "by" && $0.name != "recorded_at" } }
}

/// An event in the ledger.
package struct Entry: Sendable, Hashable {
    /// Kept once, as that of its event.
    private let record: Record

    private final class Record: Sendable {
        let seq: Int
        let recordedAt: String
        let event: Event

        init(seq: Int, recordedAt: String, event: Event) {
            self.seq = seq
            self.recordedAt = recordedAt
            self.event = event
        }
    }

    package init(seq: Int, recordedAt: String, event: Event) {
        record = Record(seq: seq, recordedAt: recordedAt, event: event)
    }

    /// Position in the ledger, from 1, without gaps.
    package var seq: Int { record.seq }
    /// An RFC 3339 instant.
    package var recordedAt: String { record.recordedAt }
    package var event: Event { record.event }

    package static func == (left: Entry, right: Entry) -> Bool {
        left.record === right.record
            || (left.seq == right.seq && left.recordedAt == right.recordedAt && left.event == right.event)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(seq)
        hasher.combine(recordedAt)
        hasher.combine(event)
    }
}
