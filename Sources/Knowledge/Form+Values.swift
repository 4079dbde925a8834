import Vocabulary
import Yams

extension Form {
    func scalar(_ node: Node, _ what: String) throws(KnowledgeFault) -> String {
        guard case .scalar(let scalar) = node, !scalar.string.isEmpty else {
            throw fault(node, "expected \(what)", "write it after the colon, on the same line or folded with \">-\"")
        }
        return scalar.string
    }

    func text(_ key: String) throws(KnowledgeFault) -> String {
        defer { note(.text, key) }
        return try scalar(required(key), "a text")
    }

    func optionalText(_ key: String) throws(KnowledgeFault) -> String? {
        defer { note(.text, key) }
        guard let node = value(key) else { return nil }
        return try scalar(node, "a text")
    }

    func word(_ key: String, of words: [String]) throws(KnowledgeFault) -> String {
        defer { note(.word(words), key) }
        return try word(required(key), of: words)
    }

    func word(_ node: Node, of words: [String]) throws(KnowledgeFault) -> String {
        let text = try scalar(node, "one of \(words.joined(separator: ", "))")
        guard words.contains(text) else {
            let nearest = Nearness.nearest(to: text, among: words).first.map { "did you mean \"\($0)\"?" }
            throw fault(
                node, "\"\(text)\" is none of the words known here", nearest ?? "use \(words.joined(separator: ", "))")
        }
        return text
    }

    func number(_ key: String) throws(KnowledgeFault) -> Double {
        defer { note(.number, key) }
        return try number(required(key))
    }

    func number(_ node: Node) throws(KnowledgeFault) -> Double {
        let text = try scalar(node, "a number")
        guard let number = Double(text), number.isFinite else {
            throw fault(node, "\"\(text)\" is no number", "write digits, with a point for fractions: 0.5")
        }
        return number
    }

    func whole(_ key: String) throws(KnowledgeFault) -> Int {
        defer { note(.whole(nil), key) }
        return try whole(required(key))
    }

    func whole(_ node: Node) throws(KnowledgeFault) -> Int {
        let text = try scalar(node, "a whole number")
        guard let whole = Int(text) else { throw fault(node, "\"\(text)\" is no whole number", "write digits only") }
        return whole
    }

    func whole(_ key: String, in range: ClosedRange<Int>) throws(KnowledgeFault) -> Int {
        defer { note(.whole(range), key) }
        return try whole(required(key), in: range)
    }

    /// A whole number within bounds, both included, so that no sum made of it can overflow.
    func whole(_ node: Node, in range: ClosedRange<Int>) throws(KnowledgeFault) -> Int {
        let whole = try whole(node)
        guard range.contains(whole) else {
            throw fault(
                node, "\(whole) is out of bounds", "write a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return whole
    }

    func optionalFlag(_ key: String) throws(KnowledgeFault) -> Bool? {
        defer { note(.flag, key) }
        guard let node = value(key) else { return nil }
        return try flag(node)
    }

    func optionalWhole(_ key: String) throws(KnowledgeFault) -> Int? {
        defer { note(.whole(nil), key) }
        guard let node = value(key) else { return nil }
        return try whole(node)
    }

    func optionalWhole(_ key: String, in range: ClosedRange<Int>) throws(KnowledgeFault) -> Int? {
        defer { note(.whole(range), key) }
        guard let node = value(key) else { return nil }
        return try whole(node, in: range)
    }

    /// Spans of time, in days: up to a century.
    static let days = 1...36_500

    func flag(_ node: Node) throws(KnowledgeFault) -> Bool {
        switch try scalar(node, "true or false") {
        case "true": return true
        case "false": return false
        case let other: throw fault(node, "\"\(other)\" is neither true nor false", "write true or false")
        }
    }

    func nodes(_ key: String) throws(KnowledgeFault) -> [Node] {
        defer { note(.list(.anything), key) }
        guard let node = value(key) else { return [] }
        guard case .sequence(let sequence) = node else {
            throw fault(node, "expected a list", "write [one, two], or a line \"- one\" for each")
        }
        return Array(sequence)
    }

    func texts(_ key: String) throws(KnowledgeFault) -> [String] {
        note(.list(.text), key)
        var texts: [String] = []
        for node in try nodes(key) { texts.append(try scalar(node, "a text")) }
        return texts
    }

    func words(_ key: String, of words: [String]) throws(KnowledgeFault) -> [String] {
        note(.list(.word(words)), key)
        var found: [String] = []
        for node in try nodes(key) { found.append(try word(node, of: words)) }
        return found
    }

    func forms(_ key: String) throws(KnowledgeFault) -> [Form] {
        var forms: [Form] = []
        for node in try nodes(key) { forms.append(try form(node)) }
        return forms
    }

    func reference(_ key: String, to sort: EntrySort) throws(KnowledgeFault) -> String {
        note(.reference(sort), key)
        let node = try required(key)
        let id = try scalar(node, "an id")
        refer(node, to: sort, id)
        return id
    }

    func references(_ key: String, to sort: EntrySort) throws(KnowledgeFault) -> [String] {
        note(.list(.reference(sort)), key)
        var ids: [String] = []
        for node in try nodes(key) {
            let id = try scalar(node, "an id")
            refer(node, to: sort, id)
            ids.append(id)
        }
        return ids
    }

    /// The id of an entry, which must be the name of its file.
    func id() throws(KnowledgeFault) -> String {
        let id = try text("id")
        guard id == source.stem else {
            throw fault(
                at: "id", "the id \"\(id)\" is not the name of its file",
                "rename the file or write \"id: \(source.stem)\"")
        }
        return id
    }

    /// Where a claim comes from; one source at the least.
    func footing() throws(KnowledgeFault) -> Footing {
        let basis = try word("basis", of: Basis.allCases.map(\.rawValue))
        let sources = try references("source", to: .source)
        guard let basis = Basis(rawValue: basis), !sources.isEmpty else {
            throw fault(at: "source", "a claim needs a source", "add \"source: [id]\" with an id of sources/")
        }
        return Footing(basis: basis, sources: sources)
    }
}
