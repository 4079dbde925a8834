import Vocabulary

/// How firm a claim is.
package enum Basis: String, Sendable, Hashable, CaseIterable {
    /// A source says so.
    case published
    /// A published figure or finding lies near; the exact form is ours.
    case anchored
    /// Nobody published it.
    case judgement
}

/// Where a claim comes from.
package struct Footing: Sendable, Hashable {
    package let basis: Basis
    /// Ids of sources, at least one.
    package let sources: [String]

    package init(basis: Basis, sources: [String]) {
        self.basis = basis
        self.sources = sources
    }
}

/// A publication or record that claims rest on.
package struct Source: Sendable, Hashable {
    package let id: String
    package let name: String
    package let address: String
    package let grade: String
    /// How much of it was read.
    package let read: String
}

/// What the field holds to be so.
package struct Principle: Sendable, Hashable {
    package let id: String
    package let name: String
    package let claim: String
    package let presentIf: String
    package let absentIf: String
    package let keywords: [String]
    package let footing: Footing
    package let disputed: [Dispute]

    package struct Dispute: Sendable, Hashable {
        package let source: String
        package let says: String
    }
}

/// A word of the field, with what people mistake it for.
package struct Term: Sendable, Hashable {
    package let id: String
    /// As it is written.
    package let name: String
    /// Other names for the same thing. No two terms share a name, whatever the case of the letters.
    package let also: [String]
    package let means: String
    /// What it is easily mistaken for.
    package let trap: String?
    /// Ids of entries of any sort.
    package let see: [String]
    package let footing: Footing

    /// All names, as they are looked up.
    package var names: [String] { ([name] + also).map { $0.lowercased() } }
}

/// Something a leader decides by that is not tied to one sign.
package struct Threshold: Sendable, Hashable {
    package let id: String
    package internal(set) var value: Double
    package let unit: String
    package let says: String
    package let footing: Footing
    /// When the district set it otherwise; `nil`: it is as the knowledge base has it.
    package internal(set) var setOn: Day?

    func set(to value: Double, on day: Day) -> Threshold {
        var copy = self
        (copy.value, copy.setOn) = (value, day)
        return copy
    }
}

/// How an initiative stands, in the words that leaders read.
package struct VerdictEntry: Sendable, Hashable {
    package let id: String
    package let name: String
    /// A sentence, with `{initiative}` where its name goes.
    package let says: String
    /// Nothing needs repair.
    package let isHealthy: Bool
    /// The word for it in the report to the board in the middle of the year; `nil`: it has none.
    package let midYear: String?
    package let footing: Footing
}
