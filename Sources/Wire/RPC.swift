import Vocabulary

/// JSON-RPC 2.0, one line a message. https://www.jsonrpc.org/specification
package enum RPC {
    /// A line of JSON-RPC: one request, or a batch of them.
    package struct Message: Sendable, Hashable {
        /// Those that get a reply, in their order. A notification gets none, and is not here: a read would go
        /// unseen, and a write without an acknowledgement is not done.
        package let entries: [Entry]
        package let isBatch: Bool
    }

    /// A request, or why it is none.
    package struct Entry: Sendable, Hashable {
        /// A string, a number or null, as the client gave it; null where it gave none that can be used.
        package let id: JSON
        package let request: Result<Call, Refusal>
    }

    /// A refusal's number in JSON-RPC: the five of the specification where they stand in, otherwise its own.
    package static func number(of refusal: Refusal) -> Int {
        standIn(for: refusal)?.number ?? refusal.code.rawValue
    }

    /// The number and words of the specification that stand in for a refusal's own.
    static func standIn(for refusal: Refusal) -> (number: Int, words: String)? {
        switch refusal.code {
        case .badRequest where refusal.slug == "bad-json": (-32700, "Parse error")
        case .badEncoding: (-32700, "Parse error")
        case .badRequest: (-32600, "Invalid Request")
        case .unknownMethod: (-32601, "Method not found")
        case .wrongValue: (-32602, "Invalid params")
        case .fault: (-32603, "Internal error")
        case .done, .asksBack, .notAllowed, .notFound, .timedOut, .conflict, .lineTooLong, .replyTooLarge, .tooMany,
            .unavailable, .overBudget, .versionNotSpoken, .storageFull, .readOnly, .outcomeUnknown:
            nil
        }
    }
}
