extension Document {
    /// CommonMark with tables, as most editors and web pages show it; ends with a line feed.
    package var markdown: String {
        (["# \(title)"] + blocks.map(\.markdown)).joined(separator: "\n\n") + "\n"
    }
}

extension Document.Block {
    fileprivate var markdown: String {
        switch self {
        case .heading(let level, let text, let anchor):
            "<a id=\"\(anchor)\"></a>\n\n" + String(repeating: "#", count: level) + " " + text.markdownEscaped
        case .paragraph(let runs): runs.markdown
        case .bullets(let items): items.map { "- " + $0.markdown }.joined(separator: "\n")
        case .table(let rows): Document.Block.table(rows)
        }
    }

    private static func table(_ rows: [[[Document.Run]]]) -> String {
        var lines = rows.map { row in
            "| " + row.map { $0.markdown.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
        }
        let width = rows.first?.count ?? 0
        lines.insert("|" + String(repeating: "---|", count: width), at: min(1, lines.count))
        return lines.joined(separator: "\n")
    }
}

extension [Document.Run] {
    fileprivate var markdown: String {
        map { run in
            switch run {
            case .plain(let text): text.markdownEscaped
            case .strong(let text): "**\(text.markdownEscaped)**"
            case .link(let text, let anchor): "[\(text.markdownEscaped)](#\(anchor))"
            case .code(let text): "`\(text)`"
            }
        }.joined()
    }
}

extension String {
    /// Signs that Markdown would take for its own.
    var markdownEscaped: String {
        reduce(into: "") { text, character in
            if "\\`*_[]<>".contains(character) { text.append("\\") }
            text.append(character)
        }
    }
}
