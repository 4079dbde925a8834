extension Letter {
    /// CommonMark; ends with a line feed.
    package var markdown: String {
        let parts = blocks.map { block in
            switch block {
            case .heading(let text): "## " + text.markdownEscaped
            case .line(let text): text.markdownEscaped
            case .decision(let texts): texts.map { "> " + $0.markdownEscaped }.joined(separator: "\n>\n")
            case .items(let items):
                items.map { item in
                    let picture = item.picture.map { " \($0.words.markdownEscaped)" } ?? ""
                    return "- **\(item.lead.markdownEscaped)**: \(item.text.markdownEscaped)\(picture)"
                }.joined(separator: "\n")
            case .footer(let texts): "---\n\n" + texts.map(\.markdownEscaped).joined(separator: "\n\n")
            }
        }
        return (["# \(title.markdownEscaped)"] + parts).joined(separator: "\n\n") + "\n"
    }
}
