import Vocabulary

/// An argument that a method takes.
package struct Parameter: Sendable, Hashable {
    package let name: String
    package let kind: Kind
    package let isRequired: Bool
    /// One phrase, without a full stop.
    package let meaning: String

    package init(_ name: String, _ kind: Kind, required isRequired: Bool = false, _ meaning: String) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
        self.meaning = meaning
    }

    /// What values an argument can have.
    package enum Kind: Sendable, Hashable {
        /// `[a-z0-9][a-z0-9._-]{0,63}`
        case slug
        /// One word of at most 128 printable ASCII characters: an id of the knowledge base or of a conversation.
        case name
        /// Any text that is not empty.
        case text
        case whole(ClosedRange<Int>)
        /// `2017-06-30`
        case day
        /// `2017-06-30T08:15:00Z`
        case instant
        case choice([String])
        /// Some of these words, in text with commas between them.
        case choices([String])
        /// Whole numbers, in text with commas between them.
        case wholes
        /// A list of objects.
        case objects
        case flag

        /// What such a value is, as an error message says it.
        package var description: String {
            switch self {
            case .slug: "a name of lower-case letters, digits, '.', '_' and '-', at most 64 of them"
            case .name: "one word of at most 128 characters"
            case .text: "text that is not empty"
            case .whole(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
            case .day: "a date such as 2017-06-30"
            case .instant: "an instant such as 2017-06-30T08:15:00Z"
            case .choice(let choices): "one of \(choices.joined(separator: ", "))"
            case .choices(let choices): "a list of \(choices.joined(separator: ", "))"
            case .wholes: "a list of whole numbers"
            case .objects: "a list of objects"
            case .flag: "true or false"
            }
        }

        /// The word for it in the machine-readable description.
        package var word: String {
            switch self {
            case .slug: "slug"
            case .name: "name"
            case .text: "text"
            case .whole: "int"
            case .day: "date"
            case .instant: "instant"
            case .choice: "choice"
            case .choices: "[choice]"
            case .wholes: "[int]"
            case .objects: "[object]"
            case .flag: "bool"
            }
        }
    }
}
