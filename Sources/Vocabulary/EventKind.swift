/// One kind of event: its fields, and the rules between them.
package struct EventKind: Sendable, Hashable {
    package let name: String
    package let group: Group
    package let meaning: String
    /// In the order in which they are exported.
    package let fields: [Field]
    /// Pairs of counts of which the first may not exceed the second.
    package let bounds: [Bound]
    /// An upsert introduces what this field names, or changes what is already known of it.
    package let introduces: Referent?
    /// A field that some event about the same slug must give: a site's name, a seat's role.
    package let introduction: String?
    /// Its own fields between those that every event has. `district` events name the district first, and a `note` is
    /// the field that every event may carry: neither is listed twice.
    package let allFields: [Field]

    package enum Group: String, Sendable, Hashable, CaseIterable {
        case shape = "the district's shape"
        case structures = "structures"
        case happenings = "what happened"
        case evidence = "evidence of scale"
        case loop = "the loop back"
    }

    package struct Bound: Sendable, Hashable {
        package let part: String
        package let whole: String
    }

    init(
        _ name: String, _ group: Group, _ meaning: String, _ fields: [Field], bounds: [(String, String)] = [],
        introduces: Referent? = nil, introduction: String? = nil
    ) {
        self.name = name
        self.group = group
        self.meaning = meaning
        self.fields = fields
        self.bounds = bounds.map { Bound(part: $0, whole: $1) }
        self.introduces = introduces
        self.introduction = introduction
        let own = Set(fields.map(\.name))
        allFields =
            Field.opening.filter { !own.contains($0.name) } + fields + Field.closing.filter { !own.contains($0.name) }
    }

    package func field(_ name: String) -> Field? {
        allFields.first { $0.name == name }
    }
}

extension EventKind {
    /// Every kind, in the order of the vocabulary.
    package static let all: [EventKind] = shape + structures + happenings + evidence + loop

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    package static func named(_ name: String) -> EventKind? { byName[name] }
}
