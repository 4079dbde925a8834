/// Why a request was not done, with what helps the caller to do better.
package struct Refusal: Error, Sendable, Hashable {
    package let code: Code
    /// What exactly is wrong, for programs: `no-such-initiative` says more than the code's own `no-such-thing`.
    package let slug: String
    /// One sentence for people, without its suggestions.
    package let message: String
    /// The argument or member that is wrong, as the caller wrote its path.
    package let field: String?
    package let reason: String?
    /// Which event of a batch is at fault, from 1.
    package let event: Int?
    /// Names that exist, nearest first.
    package let suggestions: [String]
    /// The id under which the server logged its fault.
    package let incident: String?
    /// Milliseconds to wait before sending again.
    package let retryAfter: Int?

    /// - Parameter slug: The code's own where `nil`.
    package init(
        _ code: Code, _ message: String, slug: String? = nil, field: String? = nil, reason: String? = nil,
        event: Int? = nil, suggestions: [String] = [], incident: String? = nil, retryAfter: Int? = nil
    ) {
        self.code = code
        self.slug = slug ?? code.slug
        self.message = message
        self.field = field
        self.reason = reason
        self.event = event
        self.suggestions = suggestions
        self.incident = incident
        self.retryAfter = retryAfter
    }

    /// A 422 whose message is made of the field and the reason.
    package static func wrong(_ field: String, _ reason: String, suggestions: [String] = []) -> Refusal {
        Refusal(.wrongValue, "\(field): \(reason)", field: field, reason: reason, suggestions: suggestions)
    }

    package static func badJSON(_ detail: String) -> Refusal {
        Refusal(.badRequest, "this is not JSON: \(detail)", slug: "bad-json", reason: detail)
    }
}

extension Refusal: CustomStringConvertible {
    /// The message, followed by the suggestions, the wait and the incident where there are any.
    package var description: String {
        var text = message
        if !suggestions.isEmpty {
            text += "; did you mean \(suggestions.map { "\"\($0)\"" }.joined(separator: " or "))?"
        }
        if code == .unknownMethod || code == .notFound { text += suggestions.isEmpty ? "; see help" : " see help" }
        if let retryAfter { text += " (try again in \(retryAfter) ms)" }
        if let incident { text += " (incident \(incident))" }
        return text
    }
}
