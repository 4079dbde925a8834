import Yams

/// Where in the files things stand, for faults that show only when the whole is looked at.
package struct Spots: Sendable {
    private let texts: [String: SourceText]

    package init(_ texts: [SourceText]) {
        self.texts = Dictionary(texts.map { ($0.file, $0) }) { first, _ in first }
    }

    /// A key of a mapping, or the place in a list from 0.
    package enum Step: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
        case key(String)
        case item(Int)

        package init(stringLiteral key: String) { self = .key(key) }
        package init(integerLiteral item: Int) { self = .item(item) }
    }

    /// A fault at what stands under those steps, as far down as they lead; at the first line where the file cannot be
    /// read.
    package func fault(
        in file: String, at steps: [Step] = [], _ reason: String, _ remedy: String
    ) -> KnowledgeFault {
        let text = texts[file] ?? SourceText(file: file, text: "")
        var node: Node?
        do {
            node = try Parser(yaml: text.text, resolver: .basic, encoding: .utf8).singleRoot()
        } catch {
            node = nil
        }
        var mark = node?.mark
        for step in steps {
            switch step {
            case .key(let key): node = node?.mapping?.first { $0.key.string == key }?.value
            case .item(let item):
                node = node?.sequence.flatMap { $0.indices.contains(item) ? $0[item] : nil }
            }
            mark = node?.mark ?? mark
        }
        return text.fault(line: mark?.line ?? 1, column: mark?.column ?? 1, reason, remedy)
    }
}
