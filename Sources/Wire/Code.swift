/// The number that says how a request fared, the same in text and in JSON.
package enum Code: Int, Sendable, Hashable, CaseIterable {
    case done = 200
    /// The advisor asks back: the body lists numbered choices.
    case asksBack = 300
    case badRequest = 400
    case notAllowed = 403
    case notFound = 404
    case unknownMethod = 405
    case badEncoding = 406
    case timedOut = 408
    /// The same id was recorded before with other content.
    case conflict = 409
    case lineTooLong = 413
    case replyTooLarge = 414
    /// An event or an argument is wrong, and the refusal names its field.
    case wrongValue = 422
    case tooMany = 429
    case fault = 500
    /// The server is starting or stopping.
    case unavailable = 503
    case overBudget = 504
    case versionNotSpoken = 505
    /// Nothing was written, and reads go on.
    case storageFull = 507
    /// The disk is damaged or failing, and writes wait for an operator.
    case readOnly = 508
    /// The write may or may not be on disk; the same request with the same ids settles it.
    case outcomeUnknown = 509

    /// The word for it where a refusal has none of its own: lower-case letters and hyphens.
    package var slug: String {
        switch self {
        case .done: "done"
        case .asksBack: "asks-back"
        case .badRequest: "bad-request"
        case .notAllowed: "not-allowed"
        case .notFound: "no-such-thing"
        case .unknownMethod: "unknown-method"
        case .badEncoding: "bad-encoding"
        case .timedOut: "timed-out"
        case .conflict: "conflict"
        case .lineTooLong: "line-too-long"
        case .replyTooLarge: "reply-too-large"
        case .wrongValue: "wrong-value"
        case .tooMany: "too-many"
        case .fault: "server-fault"
        case .unavailable: "unavailable"
        case .overBudget: "over-budget"
        case .versionNotSpoken: "version-not-spoken"
        case .storageFull: "storage-full"
        case .readOnly: "read-only"
        case .outcomeUnknown: "outcome-unknown"
        }
    }

    /// Whether the same request, sent again unchanged at a later time, can succeed.
    package var retryCanHelp: Bool {
        switch self {
        case .timedOut, .tooMany, .unavailable, .overBudget, .storageFull, .outcomeUnknown: true
        case .done, .asksBack, .badRequest, .notAllowed, .notFound, .unknownMethod, .badEncoding, .conflict,
            .lineTooLong, .replyTooLarge, .wrongValue, .fault, .versionNotSpoken, .readOnly:
            false
        }
    }

    package var meaning: String {
        switch self {
        case .done: "done; the body answers"
        case .asksBack: "the advisor asks back; the body lists numbered choices"
        case .badRequest: "the request cannot be read"
        case .notAllowed: "not allowed; the message names the user and the rule"
        case .notFound: "no such thing; the nearest names are suggested"
        case .unknownMethod: "unknown verb or method; the nearest is suggested"
        case .badEncoding: "a control character, or bytes that are not UTF-8"
        case .timedOut: "timed out: a partial line, or nothing to do for too long"
        case .conflict: "the same id with other content"
        case .lineTooLong: "the line is longer than the limit"
        case .replyTooLarge: "the reply is larger than the limit; ask for less at a time"
        case .wrongValue: "an event or an argument is wrong; field and reason are named"
        case .tooMany: "too many connections or requests"
        case .fault: "a fault of the server, logged under the incident given"
        case .unavailable: "starting or stopping"
        case .overBudget: "over the time budget of a query"
        case .versionNotSpoken: "a protocol version that is not spoken"
        case .storageFull: "storage is full; nothing was written, reads go on"
        case .readOnly: "read-only until an operator acts"
        case .outcomeUnknown: "the outcome is unknown; send again with the same id"
        }
    }
}
