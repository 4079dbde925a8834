import Vocabulary

/// Reads the members of an object of a mapping, and faults those that nobody reads.
struct MappingForm {
    private let json: JSON
    private let name: String
    private var seen: Set<String> = ["schema", "about"]

    init(_ json: JSON, of name: String) {
        self.json = json
        self.name = name
    }

    private func wrong(_ words: String) -> FileFault { FileFault(.wrong("\(name): \(words)")) }

    mutating func json(_ key: String) -> JSON? {
        seen.insert(key)
        return json[key]
    }

    mutating func text(_ key: String) throws(FileFault) -> String? {
        guard let value = json(key) else { return nil }
        guard let text = value.text else { throw wrong("\"\(key)\" must be a text, not \(value.sort)") }
        return text
    }

    mutating func count(_ key: String) throws(FileFault) -> Int? {
        guard let value = json(key) else { return nil }
        guard let count = value.whole, count >= 0 else { throw wrong("\"\(key)\" must be a whole number, 0 or more") }
        return count
    }

    mutating func texts(_ key: String) throws(FileFault) -> [String] {
        guard let value = json(key) else { return [] }
        return try texts(value, key)
    }

    /// A text alone is a list of one.
    func texts(_ value: JSON, _ key: String) throws(FileFault) -> [String] {
        if let text = value.text { return [text] }
        guard let elements = value.elements, elements.allSatisfy({ $0.text != nil }) else {
            throw wrong("\"\(key)\" must be a list of texts, not \(value.sort)")
        }
        return elements.compactMap(\.text)
    }

    mutating func members(_ key: String) throws(FileFault) -> [JSON.Member] {
        guard let value = json(key) else { return [] }
        guard let members = value.members else { throw wrong("\"\(key)\" must be an object, not \(value.sort)") }
        return members
    }

    /// Names of columns by what they are for.
    mutating func names(_ key: String) throws(FileFault) -> [String: [String]] {
        var names: [String: [String]] = [:]
        for member in try members(key) { names[member.name] = try texts(member.value, member.name) }
        return names
    }

    /// Words by words.
    mutating func words(_ key: String) throws(FileFault) -> [String: String] {
        var words: [String: String] = [:]
        for member in try members(key) {
            guard let text = member.value.text else { throw wrong("\"\(member.name)\" of \"\(key)\" must be a text") }
            words[CellWords.plain(member.name)] = text
        }
        return words
    }

    func end() throws(FileFault) {
        guard let members = json.members else { throw wrong("must be an object, not \(json.sort)") }
        for member in members where !seen.contains(member.name) {
            let near = Nearness.nearest(to: member.name, among: seen.sorted()).first
            throw wrong("there is no \"\(member.name)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""))
        }
    }
}
