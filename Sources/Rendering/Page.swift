/// Lines of plain text, wrapped at words.
struct Page {
    /// Columns; a longer word stands alone on its line.
    static let width = 96

    private(set) var lines: [String] = []
    /// Stands at the beginning of every line, empty ones too.
    private let label: String

    init(labelled label: String = "") { self.label = label }

    /// A paragraph: the first line begins with `lead`, the rest stand under the text.
    mutating func add(_ text: String, lead: String = "") {
        let indent = label + String(repeating: " ", count: lead.count)
        var line = label + lead
        var isEmpty = true
        for word in text.split(separator: " ", omittingEmptySubsequences: true) {
            if !isEmpty, line.count + 1 + word.count > Page.width {
                lines.append(line)
                line = indent
                isEmpty = true
            }
            line += isEmpty ? String(word) : " " + word
            isEmpty = false
        }
        lines.append(line)
    }

    /// A heading, after a blank line where anything stands above it.
    mutating func head(_ text: String) {
        if !lines.isEmpty { lines.append(label.trimmingSuffix(while: \.isWhitespace)) }
        add(text)
    }

    mutating func bullet(_ text: String, mark: String = "-") {
        add(text, lead: "  \(mark) ")
    }

    mutating func under(_ text: String) {
        add(text, lead: "    ")
    }
}

extension String {
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
        String(reversed().drop(while: isTrimmed).reversed())
    }
}
