/// A message to a reader, before it becomes plain text, Markdown or HTML: each says the same, so that none says more.
package struct Letter: Sendable, Hashable {
    /// The subject too.
    package let title: String
    package private(set) var blocks: [Block] = []

    package enum Block: Sendable, Hashable {
        case heading(String)
        case line(String)
        /// What is asked for, set apart.
        case decision([String])
        case items([Item])
        /// Small print.
        case footer([String])
    }

    package struct Item: Sendable, Hashable {
        /// What it is about.
        package let lead: String
        package let text: String
        package let picture: Sketch?
    }

    /// A series, drawn small; `words` say what it shows.
    package struct Sketch: Sendable, Hashable {
        package let name: String
        package let values: [Double]
        package let words: String
    }

    init(title: String) { self.title = title.printable }

    mutating func head(_ text: String) { blocks.append(.heading(text.printable)) }
    mutating func add(_ text: String) { blocks.append(.line(text.printable)) }
    mutating func ask(_ lines: [String]) { blocks.append(.decision(lines.map(\.printable))) }
    mutating func close(_ lines: [String]) { blocks.append(.footer(lines.map(\.printable))) }

    mutating func list(_ items: [Item]) {
        guard !items.isEmpty else { return }
        blocks.append(
            .items(
                items.map {
                    Item(lead: $0.lead.printable, text: $0.text.printable, picture: $0.picture?.printable)
                }))
    }

    package var pictures: [Sketch] {
        blocks.flatMap { block in
            if case .items(let items) = block { items.compactMap(\.picture) } else { [Sketch]() }
        }
    }

    /// Words of the plain text.
    package var words: Int { plain.split(whereSeparator: \.isWhitespace).count }
}

extension Letter.Sketch {
    fileprivate var printable: Letter.Sketch {
        Letter.Sketch(name: name, values: values, words: words.printable)
    }
}

extension String {
    /// Without what could steer a terminal or turn the direction of what follows: each such character becomes a blank.
    var printable: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .lineSeparator, .paragraphSeparator: " "
                    case .format: (0x200C...0x200D).contains(scalar.value) ? scalar : " "
                    default: scalar
                    }
                }))
    }
}
