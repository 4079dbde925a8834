/// Lines that were wrapped for one width, wrapped for another.
package struct Reflow: Sendable {
    /// Columns of the lines as they come.
    private let from: Int
    /// Columns they are wanted in.
    private let width: Int

    package init(from: Int = 96, to width: Int) {
        self.from = from
        self.width = width
    }

    package func lines(_ lines: [String]) -> [String] {
        paragraphs(lines).flatMap(wrapped)
    }

    /// A paragraph with what stands before its first line, and before the others.
    private struct Paragraph {
        var lead: String
        var indent: Int
        var words: [Substring]
        /// As it came, where it was one line.
        var line: String?
    }

    /// A line goes on where its first word did not fit the line before: so it was wrapped.
    private func paragraphs(_ lines: [String]) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        var before: String?
        for line in lines {
            let words = line.split(separator: " ")
            let indent = line.prefix { $0 == " " }.count
            if let last = before, let word = words.first, !last.isEmpty, last.count + 1 + word.count > from,
                var paragraph = paragraphs.popLast()
            {
                if paragraph.line != nil { paragraph.indent = indent }
                paragraph.line = nil
                paragraph.words += words
                paragraphs.append(paragraph)
            } else {
                paragraphs.append(
                    Paragraph(
                        lead: String(repeating: " ", count: indent), indent: indent + Reflow.mark(of: words),
                        words: words, line: line))
            }
            before = line
        }
        return paragraphs
    }

    /// How far the text stands behind a mark such as `-` or `1.`.
    private static func mark(of words: [Substring]) -> Int {
        guard words.count > 1, let first = words.first else { return 0 }
        let isMark = ["-", "+", "?"].contains(first) || first.last == "." && first.dropLast().allSatisfy(\.isNumber)
        return isMark ? first.count + 1 : 0
    }

    private func wrapped(_ paragraph: Paragraph) -> [String] {
        if let line = paragraph.line, Cells.width(of: line) <= width { return [line] }
        var lines: [String] = []
        // So narrow a place has no room for steps.
        let indent = String(repeating: " ", count: min(paragraph.indent, width / 3))
        var line = paragraph.lead.count > width / 3 ? String(repeating: " ", count: width / 3) : paragraph.lead
        var isEmpty = true
        for word in paragraph.words.flatMap(pieces) {
            if !isEmpty, Cells.width(of: line) + 1 + Cells.width(of: word) > width {
                lines.append(line)
                line = indent
                isEmpty = true
            }
            line += isEmpty ? String(word) : " " + word
            isEmpty = false
        }
        lines.append(line)
        return lines
    }

    /// A word that is longer than a line comes apart.
    private func pieces(_ word: Substring) -> [Substring] {
        let room = width - width / 3
        guard Cells.width(of: word) > room else { return [word] }
        var pieces: [Substring] = []
        var rest = word
        while !rest.isEmpty {
            var end = rest.startIndex
            var taken = 0
            while end < rest.endIndex, taken + Cells.width(of: rest[end]) <= room {
                taken += Cells.width(of: rest[end])
                end = rest.index(after: end)
            }
            if end == rest.startIndex { end = rest.index(after: end) }
            pieces.append(rest[..<end])
            rest = rest[end...]
        }
        return pieces
    }
}
