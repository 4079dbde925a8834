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

    package var description: String {
        let name = id.map { " (\($0))" } ?? ""
        let place = field.isEmpty ? "" : ", field \"\(field)\""
        let hint =
            suggestions.isEmpty ? "" : "; did you mean \(suggestions.map { "\"\($0)\"" }.joined(separator: " or "))?"
        return "event \(index + 1)\(name)\(place): \(reason)\(hint)"
    }
}
