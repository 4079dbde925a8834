extension Document {
    /// For a terminal: wrapped lines, tables as labelled lines; ends with a line feed.
    package var plain: String {
        var page = Page()
        page.add(title)
        for block in blocks {
            switch block {
            case .heading(_, let text, _): page.head(text)
            case .paragraph(let runs): page.add(runs.plain, lead: "  ")
            case .bullets(let items): for item in items { page.bullet(item.plain) }
            case .table(let rows):
                for row in rows.dropFirst() {
                    page.bullet(row.first?.plain ?? "")
                    for (head, cell) in zip(rows.first ?? [], row).dropFirst() where !cell.plain.isEmpty {
                        page.under("\(head.plain): \(cell.plain)")
                    }
                }
            }
        }
        return page.lines.joined(separator: "\n") + "\n"
    }
}

extension [Document.Run] {
    /// The id stands behind what a link leads to.
    fileprivate var plain: String {
        map { run in
            switch run {
            case .plain(let text), .strong(let text), .code(let text): text
            case .link(let text, let id): "\(text) (\(id))"
            }
        }.joined()
    }
}
