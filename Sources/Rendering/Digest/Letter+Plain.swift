extension Letter {
    /// For every mail program and for a terminal: lines of at most 76 characters; ends with a line feed.
    package var plain: String {
        var lines = Letter.wrapped(title)
        for block in blocks {
            switch block {
            case .heading(let text): lines += ["", text.uppercased()]
            case .line(let text): lines += [""] + Letter.wrapped(text)
            case .decision(let texts): lines += texts.flatMap { Letter.wrapped($0, lead: "  ") }
            case .items(let items):
                lines += items.flatMap { item in
                    let picture = item.picture.map { " \($0.words)" } ?? ""
                    return Letter.wrapped("\(item.lead): \(item.text)\(picture)", lead: "- ")
                }
            case .footer(let texts): lines += ["", "--"] + texts.flatMap { Letter.wrapped($0) }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Broken between words; a word that is too long for a line is cut.
    private static func wrapped(_ text: String, lead: String = "") -> [String] {
        let room = 76 - lead.count
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            var rest = word[...]
            if !line.isEmpty, line.count + 1 + rest.count > room {
                lines.append(line)
                line = ""
            }
            while rest.count > room {
                lines.append(String(rest.prefix(room)))
                rest = rest.dropFirst(room)
            }
            line += line.isEmpty ? String(rest) : " " + rest
        }
        lines.append(line)
        let indent = String(repeating: " ", count: lead.count)
        return lines.enumerated().map { ($0.offset == 0 ? lead : indent) + $0.element }
    }
}
