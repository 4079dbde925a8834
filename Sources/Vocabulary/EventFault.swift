/// Why an event was refused.
package struct EventFault: Error, Hashable, CustomStringConvertible {
    /// Which event of its batch, from 0.
    package var index = 0
    /// The event's own id, where it has one.
    package var id: String?
    /// The field at fault; empty where it is the event as a whole.
    package let field: String
    package let reason: String
    /// The nearest words that would have done, best first.
    package let suggestions: [String]

    package init(field: String, reason: String, suggestions: [String] = []) {
        self.field = field
        self.reason = reason
        self.suggestions = suggestions
    }

    /// Which event it is, counted from 1: `event 3 (cv-12)`.
    package var place: String { "event \(index + 1)" + (id.map { " (\($0))" } ?? "") }

    /// Place, field and reason, without the suggestions.
    package var sentence: String { place + (field.isEmpty ? "" : ", field \"\(field)\"") + ": \(reason)" }

    package var description: String {
        suggestions.isEmpty
            ? sentence : sentence + "; did you mean \(suggestions.map { "\"\($0)\"" }.joined(separator: " or "))?"
    }
}
