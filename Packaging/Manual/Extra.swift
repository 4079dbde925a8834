import Foundation

/// What a manual page says besides what the program says of itself: `docs/manual/PAGE.md`.
///
/// `# SECTION` begins a section; a line `name: words` is an item of it, a line set in by four blanks is as it stands, and every
/// other line is text.
struct Extra {
    let sections: [(name: String, lines: [String])]

    init(page: String, in folder: String) throws {
        let text = try String(contentsOfFile: "\(folder)/\(page).md", encoding: .utf8)
        var sections: [(name: String, lines: [String])] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("# ") {
                sections.append((String(line.dropFirst(2)), []))
            } else if !sections.isEmpty {
                sections[sections.count - 1].lines.append(line)
            }
        }
        self.sections = sections
    }

    /// What is said under a name, and nothing where there is no such section.
    func text(_ name: String) -> String {
        sections.first { $0.name == name }?.lines.joined(separator: " ") ?? ""
    }

    /// Those sections that are not built from elsewhere, in their order.
    func add(to page: inout Roff, besides known: Set<String> = ["NAME", "DESCRIPTION"]) {
        for section in sections where !known.contains(section.name) {
            page.section(section.name)
            Extra.add(section.lines, to: &page)
        }
    }

    private static func add(_ lines: [String], to page: inout Roff) {
        var rest = lines[...]
        while let line = rest.first {
            if line.hasPrefix("    ") {
                let block = rest.prefix { $0.hasPrefix("    ") }
                page.literal(block.map { String($0.dropFirst(4)) })
                rest = rest.dropFirst(block.count)
            } else if let item = item(line) {
                var items = [item]
                rest = rest.dropFirst()
                while let next = rest.first, let more = self.item(next) {
                    items.append(more)
                    rest = rest.dropFirst()
                }
                page.items(items)
            } else {
                if !line.isEmpty { page.say(line) }
                rest = rest.dropFirst()
            }
        }
    }

    /// `HOLDFAST_SOCKET: where the daemon listens`
    private static func item(_ line: String) -> (name: String, words: String)? {
        guard let colon = line.range(of: ": "), !line.hasPrefix("    ") else { return nil }
        let name = line[..<colon.lowerBound]
        guard !name.contains(" ") || name.first?.isNumber == true else { return nil }
        return (Roff.quoted(String(name)), String(line[colon.upperBound...]))
    }
}
