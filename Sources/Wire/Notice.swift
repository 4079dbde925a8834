import Vocabulary

/// Something that is told without having been asked for, between whole replies.
package struct Notice: Sendable, Hashable {
    /// `changed`, or `gap` where what lies between was not kept.
    package enum Sort: String, Sendable {
        case changed, gap
    }

    package let sort: Sort
    /// The position of the ledger by which it is so.
    package let seq: Int
    package let topic: String
    /// In the order they are shown.
    package let facts: [Answer.Fact]
    /// The same for programs.
    package let members: [JSON.Member]

    package init(_ sort: Sort, seq: Int, topic: String, facts: [Answer.Fact], members: JSON) {
        self.sort = sort
        self.seq = seq
        self.topic = topic
        self.facts = facts
        self.members = members.members ?? []
    }

    /// `EVENT SEQ TOPIC k=v…`, without a line end.
    package var text: String {
        let words = facts.map { "\(Printable.word($0.name))=\(Printable.word($0.value))" }
        return (["EVENT", String(seq), topic] + words).joined(separator: " ")
    }

    package var json: JSON {
        .object([JSON.Member("seq", .int(seq)), JSON.Member("topic", .string(topic))] + members)
    }

    /// A notification of JSON-RPC, or the line of text, with its line end.
    package func line(rpc: Bool) -> [UInt8] {
        let notification: JSON = ["jsonrpc": "2.0", "method": .string(sort.rawValue), "params": json]
        return Array(((rpc ? notification.line : text) + "\n").utf8)
    }
}
