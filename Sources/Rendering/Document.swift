/// A text with headings, lists and tables, to be written as Markdown or as HTML.
package struct Document: Sendable {
    package let title: String
    package private(set) var blocks: [Block] = []

    package init(title: String) {
        self.title = title
    }

    package mutating func add(_ block: Block) { blocks.append(block) }

    package enum Block: Sendable, Hashable {
        /// Level 1 to 4; links lead to `anchor`.
        case heading(Int, String, anchor: String)
        case paragraph([Run])
        case bullets([[Run]])
        /// The first row is the head.
        case table([[[Run]]])
    }

    /// A stretch of text within a line.
    package enum Run: Sendable, Hashable, ExpressibleByStringLiteral {
        case plain(String)
        case strong(String)
        case link(String, to: String)
        /// A name of a file or an id, as it is written.
        case code(String)

        package init(stringLiteral text: String) { self = .plain(text) }
    }
}
