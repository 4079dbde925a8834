import Vocabulary
import Yams

/// A mapping of an entry while it is read: every key is asked for by name, and what nobody asked for is a fault.
///
/// The scalars of YAML are taken as text and read here, so that a fault can say what was expected, and where.
final class Form {
    let source: SourceText
    private let node: Node
    private let pairs: [(key: Node, name: String, value: Node)]
    private var asked: Set<String> = []
    private let references: References
    /// Which sort of mapping it is, for the schema: its keys from the entry down, as `causes.signs`.
    let path: String

    /// - Throws: `KnowledgeFault` where the node is no mapping, or a key is no text.
    init(_ node: Node, in source: SourceText, _ references: References, path: String) throws(KnowledgeFault) {
        self.path = path
        self.node = node
        self.source = source
        self.references = references
        guard case .mapping(let mapping) = node else {
            throw Form.fault(node, source, "expected keys with values here", "write \"key: value\" lines")
        }
        var pairs: [(key: Node, name: String, value: Node)] = []
        for (key, value) in mapping {
            guard case .scalar(let scalar) = key else {
                throw Form.fault(key, source, "a key must be a plain word", "write \"key: value\" lines")
            }
            pairs.append((key, scalar.string, value))
        }
        self.pairs = pairs
        references.shapes?.began(path)
    }

    static func fault(_ node: Node, _ source: SourceText, _ reason: String, _ remedy: String) -> KnowledgeFault {
        source.fault(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, reason, remedy)
    }

    func fault(_ node: Node, _ reason: String, _ remedy: String) -> KnowledgeFault {
        Form.fault(node, source, reason, remedy)
    }

    func fault(at key: String, _ reason: String, _ remedy: String) -> KnowledgeFault {
        fault(value(key) ?? node, reason, remedy)
    }

    func has(_ key: String) -> Bool { pairs.contains { $0.name == key } }

    /// The value of a key that may be left out.
    func value(_ key: String) -> Node? {
        asked.insert(key)
        references.shapes?.note(.anything, key, at: path)
        return pairs.first { $0.name == key }?.value
    }

    func required(_ key: String) throws(KnowledgeFault) -> Node {
        references.shapes?.demanded(key, at: path)
        guard let value = value(key) else {
            throw fault(
                node, "the key \"\(key)\" is missing", "add \"\(key):\"; the README of this folder says what it holds")
        }
        return value
    }

    /// To be called when all has been asked for.
    func finish() throws(KnowledgeFault) {
        guard let stray = pairs.first(where: { !asked.contains($0.name) }) else { return }
        let nearest = Nearness.nearest(to: stray.name, among: asked.sorted())
        let hint =
            nearest.first.map { "did you mean \"\($0)\"?" } ?? "known here: \(asked.sorted().joined(separator: ", "))"
        throw fault(stray.key, "unknown key \"\(stray.name)\"", hint)
    }

    /// Notes that the value must be the id of an entry of that sort, to be held against them when all are read.
    func refer(_ node: Node, to sort: EntrySort, _ id: String) {
        references.add(id, sort, source, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    /// Notes that the condition of this mapping asks this of an indicator.
    func ask(_ test: Condition.Test, of indicator: String) {
        let mark = pairs.first { $0.name != "indicator" }?.value.mark ?? node.mark
        references.ask(test, of: indicator, source, line: mark?.line ?? 1, column: mark?.column ?? 1)
    }

    func form(_ node: Node) throws(KnowledgeFault) -> Form {
        let key = key(of: node)
        let inner = "\(path).\(key ?? "?")"
        if let key { note(isElement(node) ? .list(.mapping(inner)) : .mapping(inner), key) }
        return try Form(node, in: source, references, path: inner)
    }

    /// Notes what a key holds.
    func note(_ shape: Shapes.Shape, _ key: String) { references.shapes?.note(shape, key, at: path) }

    /// The key under which a node stands, or a list that it is an element of.
    private func key(of node: Node) -> String? {
        guard references.shapes != nil else { return nil }
        return pairs.first { pair in
            Form.isOne(pair.value, node) || (pair.value.sequence ?? []).contains { Form.isOne($0, node) }
        }?.name
    }

    private func isElement(_ node: Node) -> Bool {
        pairs.contains { pair in (pair.value.sequence ?? []).contains { Form.isOne($0, node) } }
    }

    /// They stand in the same place.
    private static func isOne(_ left: Node, _ right: Node) -> Bool {
        guard let first = left.mark, let second = right.mark else { return false }
        return first.line == second.line && first.column == second.column
    }

    /// Where its first key stands; the first line of the file where it has none.
    var start: (line: Int, column: Int) {
        let mark = pairs.first?.key.mark
        return (mark?.line ?? 1, mark?.column ?? 1)
    }

    /// Every key with its value, for maps whose keys are data.
    func entries() -> [(key: Node, name: String, value: Node)] {
        asked.formUnion(pairs.map(\.name))
        references.shapes?.opened(path)
        return pairs
    }
}
