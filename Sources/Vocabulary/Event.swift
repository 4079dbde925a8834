/// A dated fact, checked against its kind.
///
/// It cannot be built wrong: `init(checking:)` is the only way in, so nothing later needs to check it again, save that
/// what it refers to exists.
package struct Event: Sendable, Hashable {
    package let kind: String
    package let at: Moment
    /// Every field that was given, `kind` and `at` among them, in the order of the vocabulary.
    package let fields: [JSON.Member]

    init(kind: String, at: Moment, fields: [JSON.Member]) {
        self.kind = kind
        self.at = at
        self.fields = fields
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
    package var initiative: String? { text("initiative") }
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
    /// Position in the ledger, from 1, without gaps.
    package let seq: Int
    /// An RFC 3339 instant.
    package let recordedAt: String
    package let event: Event

    package init(seq: Int, recordedAt: String, event: Event) {
        self.seq = seq
        self.recordedAt = recordedAt
        self.event = event
    }
}
