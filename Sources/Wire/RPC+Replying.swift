import Vocabulary

extension RPC {
    /// The reply object of one request.
    package static func reply(_ outcome: Outcome, id: JSON) -> JSON {
        switch outcome {
        case .success(let answer): ["jsonrpc": "2.0", "id": id, "result": answer.json()]
        case .failure(let refusal): ["jsonrpc": "2.0", "id": id, "error": error(refusal)]
        }
    }

    /// One line of reply to a message, with its line end; `nil` where only notifications came.
    ///
    /// - Parameter outcomes: One for each entry of the message, in their order.
    package static func line(_ message: Message, _ outcomes: [Outcome]) -> [UInt8]? {
        let replies = zip(message.entries, outcomes).map { reply($1, id: $0.id) }
        guard let first = replies.first else { return nil }
        return line(message.isBatch ? .array(replies) : first)
    }

    /// The reply to a line of which no request could be read.
    package static func refused(_ refusal: Refusal) -> [UInt8] {
        line(reply(.failure(refusal), id: .null))
    }

    private static func line(_ value: JSON) -> [UInt8] {
        Array((value.line + "\n").utf8)
    }

    private static func error(_ refusal: Refusal) -> JSON {
        let standIn = standIn(for: refusal)
        let suggestions = refusal.suggestions.map(JSON.string)
        let sentence = standIn == nil || refusal.code == .fault ? refusal.reason : refusal.reason ?? refusal.message
        return [
            "code": .int(number(of: refusal)),
            "message": .string(standIn?.words ?? refusal.message),
            "data": .members([
                "slug": .string(refusal.slug),
                "field": refusal.field.map(JSON.string),
                "reason": sentence.map(JSON.string),
                "event": refusal.event.map(JSON.int),
                "suggestions": suggestions.isEmpty ? JSON?.none : .array(suggestions),
                "incident": refusal.incident.map(JSON.string),
                "retry": .bool(refusal.code.retryCanHelp),
                "retry_ms": refusal.retryAfter.map(JSON.int),
            ]),
        ]
    }
}
