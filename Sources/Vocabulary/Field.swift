/// One field of an event: its name, what it may hold, and what it means.
package struct Field: Sendable, Hashable {
    package let name: String
    package let type: FieldType
    package let meaning: String
    package let required: Bool
    /// Only structures of these types have it; empty for every type and for every other kind.
    package let structures: [String]

    package init(
        _ name: String, _ type: FieldType, _ meaning: String, required: Bool = false, structures: [String] = []
    ) {
        self.name = name
        self.type = type
        self.meaning = meaning
        self.required = required
        self.structures = structures
    }

    package func required(_ required: Bool) -> Field {
        Field(name, type, meaning, required: required, structures: structures)
    }
}

extension Field {
    /// The fields that every event may carry, before and after those of its kind, in the order of export.
    package static let opening: [Field] = [
        Field("id", .key, "the sender's own key, for safe retries"),
        Field("kind", .text, "what sort of event this is", required: true),
        Field("at", .date(end: false), "when it was true", required: true),
        Field("district", .slug, "which district"),
    ]
    package static let closing: [Field] = [
        Field("source", .text, "where the fact can be looked up"),
        Field(
            "confidence", .word(Confidence.allCases.map(\.rawValue)), "a dated record, a person's report, or a guess"),
        Field("by", .text, "who says so"),
        Field("note", .text, "free text, kept and never interpreted"),
        Field("recorded_at", .instant, "when the ledger took it; an administrator's import may give it"),
    ]
}

/// How firm a fact is.
package enum Confidence: String, Sendable, Hashable, CaseIterable, Comparable {
    case estimate, report, record

    package static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .estimate: 0
        case .report: 1
        case .record: 2
        }
    }
}
