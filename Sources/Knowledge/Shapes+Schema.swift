import Vocabulary

extension KnowledgeBase {
    /// A JSON Schema for every sort of entry, by the folder that the sort stands in, in the order of folders.
    ///
    /// It is drawn from what the reader asks while it reads this base, so that it holds for any other too, save for ids: these are
    /// the ones that this base has.
    package static func schemas(reading texts: [SourceText]) throws(KnowledgeFaults) -> [(sort: String, schema: JSON)] {
        let shapes = Shapes()
        let base = try KnowledgeBase(reading: texts, noting: shapes)
        let ids = base.ids.mapValues { $0.sorted() }
        return Shelves.folders.sorted().filter { shapes.mappings[$0] != nil }.map { sort in
            let schema = shapes.schema(of: sort, ids)
            let head: [JSON.Member] = [
                JSON.Member("$schema", "https://json-schema.org/draft/2020-12/schema"),
                JSON.Member("title", .string("Holdfast, an entry of \(sort)/")),
            ]
            return (sort, .object(head + (schema.members ?? [])))
        }
    }
}

extension Shapes {
    fileprivate func schema(of path: String, _ ids: [EntrySort: [String]], depth: Int = 0) -> JSON {
        guard let mapping = mappings[path], depth < 8 else { return ["type": "object"] }
        let keys = mapping.keys.sorted { $0.key < $1.key }
        let needed = keys.filter { $0.value.demanded == mapping.count && mapping.count > 0 }.map(\.key)
        return .members([
            "type": "object",
            "properties": .object(keys.map { JSON.Member($0.key, json($0.value.shape, ids, depth)) }),
            "required": .array(needed.map(JSON.string)), "additionalProperties": .bool(mapping.isOpen),
        ])
    }

    private func json(_ shape: Shape, _ ids: [EntrySort: [String]], _ depth: Int) -> JSON {
        switch shape {
        case .anything, .various: return .object([])
        // A text of digits alone is a number to an editor.
        case .text: return ["type": ["string", "number", "boolean"]]
        case .number: return ["type": "number"]
        case .flag: return ["type": "boolean"]
        case .whole(let range):
            return .members([
                "type": "integer", "minimum": (range?.lowerBound).map(JSON.int),
                "maximum": (range?.upperBound).map(JSON.int),
            ])
        case .word(let words): return ["enum": .array(words.map(JSON.string))]
        case .reference(let sort): return ["enum": .array((ids[sort] ?? []).map(JSON.string))]
        case .list(let element): return ["type": "array", "items": json(element, ids, depth)]
        case .mapping(let path): return schema(of: path, ids, depth: depth + 1)
        }
    }
}
