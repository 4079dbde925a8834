import Vocabulary

/// Something that an assistant can call.
struct Tool: Sendable {
    let name: String
    let title: String
    /// What it is for, with an example; at most 60 words, since it stands in every conversation.
    let says: String
    let arguments: [Argument]
    var writes = false

    struct Argument: Sendable {
        let name: String
        let says: String
        var isRequired = true
        /// A slug or a word, which may stand in a line of text; else free text.
        var isWord = true
    }

    var json: JSON {
        [
            "name": .string(name), "title": .string(title), "description": .string(says),
            "inputSchema": .members([
                "type": "object",
                "properties": .object(
                    arguments.map { argument in
                        JSON.Member(argument.name, ["type": "string", "description": .string(argument.says)])
                    }), "required": .array(arguments.filter(\.isRequired).map { .string($0.name) }),
                "additionalProperties": false,
            ]),
            "outputSchema": [
                "type": "object",
                "properties": [
                    "text": ["type": "string"], "available": ["type": "boolean"], "verdict": ["type": "string"],
                    "ledger_seq": ["type": "integer"], "conversation": ["type": "string"],
                    "follow_ups": ["type": "array", "items": ["type": "string"]],
                ], "required": ["text", "available"],
            ],
            "annotations": [
                "readOnlyHint": .bool(!writes), "destructiveHint": false, "idempotentHint": true,
                "openWorldHint": false,
            ],
        ]
    }

    /// The arguments of a call, by name.
    ///
    /// - Returns: What is wrong with them, in words that help to mend it.
    func checked(_ given: JSON?) -> Result<[String: String], Misuse> {
        var values: [String: String] = [:]
        for member in given?.members ?? [] {
            guard let argument = arguments.first(where: { $0.name == member.name }) else {
                let known = arguments.map(\.name).joined(separator: ", ")
                return .failure(
                    Misuse("\(name) has no argument \"\(member.name)\"; it takes \(known.isEmpty ? "none" : known)."))
            }
            guard let text = member.value.text, !text.isEmpty else {
                return .failure(Misuse("\(argument.name) must be text that is not empty."))
            }
            if argument.isWord, !text.utf8.allSatisfy({ (33...126).contains($0) }) || text.utf8.count > 128 {
                return .failure(Misuse("\(argument.name) must be one word, such as an id that \"status\" lists."))
            }
            values[argument.name] = text
        }
        if let missing = arguments.first(where: { $0.isRequired && values[$0.name] == nil }) {
            return .failure(Misuse("\(missing.name) is missing: \(missing.says)"))
        }
        return .success(values)
    }

    struct Misuse: Error {
        let says: String
        init(_ says: String) { self.says = says }
    }
}
