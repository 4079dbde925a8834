import Inquiry

/// What a person's words came to.
package enum Understood: Sendable, Hashable {
    case asked(Question, intent: String, initiative: String?)
    /// Several initiatives could be meant: to be asked back.
    case unclear(intent: String, [Choice])
    /// Several questions could be meant: to be asked back, each as somebody would put it.
    case unsure([String])
    /// The question is understood, and what it is about is not.
    case unnamed(intent: String, known: [String])
    /// It asks whose fault something is, or how good a person is.
    case declined(initiative: String?)
    /// It asks for what is not given, for a reason of its own.
    case withheld(Reason)
    /// The answer before is wanted otherwise, or one about the initiative that is named.
    case restyled(Style, initiative: String?)
    /// Something was told.
    case told(Told)
    case yes, no, undo
    case outOfScope

    package struct Choice: Sendable, Hashable {
        package let initiative: String
        package let name: String
    }

    package enum Reason: String, Sendable, Hashable, CaseIterable {
        case legal, elsewhere, students, help, thanks
    }

    /// How an answer is put.
    package enum Style: String, Sendable, Hashable, CaseIterable {
        case board, principal, parent, cabinet, shorter, whole
    }
}
