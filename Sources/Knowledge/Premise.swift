import Vocabulary

/// Something that people suppose in a what-if, ready to be made into events: "the grant ends in June".
package struct Premise: Sendable, Hashable {
    package let id: String
    package let name: String
    /// A sentence that says what is supposed, with `{places}` that are filled in.
    package let says: String
    /// Words that mark it, in their order; others may stand between them.
    package let cues: [String]
    package let examples: [String]
    /// What `{when}` is where the words give no date; `nil`: it takes no date.
    package let when: When?
    /// What `{number}` is where the words give none; `nil`: it takes no number.
    package let number: Int?
    /// What it starts from.
    package let record: Basis?
    /// Worked out in this order; each may use those before it.
    package let sums: [Sum]
    package let events: [Template]
    package let footing: Footing

    package enum When: String, Sendable, Hashable, CaseIterable {
        case today
    }

    /// A record that the supposed event changes.
    package struct Basis: Sendable, Hashable {
        package let from: Sort
        /// Which of them: each field holds one of its words, `none` where it is not given.
        package let filter: Filter
        /// Fields that it must give.
        package let fields: [String]
        /// Said where there is no such record; `nil`: it is supposed all the same.
        package let missing: String?
        /// The kind of event whose fields it has.
        let kind: String

        /// What may be named of it: `record.ends`.
        var places: [String] { (["seq"] + (EventKind.named(kind)?.allFields.map(\.name) ?? [])).map { "record.\($0)" } }
    }

    package enum Sort: Sendable, Hashable {
        /// The newest event of that kind that names the initiative.
        case event(kind: String)
        /// The newest structure of that type that serves it.
        case structure(type: String)
        /// The seat that one of its fields names: `sponsor` or `lead`.
        case seat(of: String)
    }

    /// A number worked out from others: `from`, less `less`, times `times`, over `over`; unknown where one of them is, and
    /// where it comes to 0 or under.
    package struct Sum: Sendable, Hashable {
        package let name: String
        package let from: String
        package let less: String?
        package let times: String?
        package let over: String?
    }

    /// An event with places to fill. A field whose whole value is a place that is not known is left out.
    package struct Template: Sendable, Hashable {
        package let fields: [Field]
        /// Only where that sum is known (`true`), or is not.
        package let condition: Condition?

        package struct Condition: Sendable, Hashable {
            package let sum: String
            package let isKnown: Bool
        }

        package struct Field: Sendable, Hashable {
            package let name: String
            package let value: Value
        }

        package enum Value: Sendable, Hashable {
            case text(String)
            case flag(Bool)
            case number(Double)
            case null
            /// The name of a place.
            case place(String)
        }
    }
}
