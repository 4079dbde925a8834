/// One file of the knowledge base, read and not yet understood.
package struct SourceText: Sendable, Hashable {
    /// Relative to the folder, with `/` between the parts: `causes/soft-money.yaml`.
    package let file: String
    package let text: String

    package init(file: String, text: String) {
        self.file = file
        self.text = text
    }

    /// The folder it stands in, empty at the top.
    var folder: String { file.split(separator: "/").dropLast().joined(separator: "/") }

    /// The id it must hold: its name without the ending.
    var stem: String {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }

    func line(_ number: Int) -> String {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return lines.indices.contains(number - 1) ? String(lines[number - 1]) : ""
    }

    func fault(line: Int, column: Int, _ reason: String, _ remedy: String) -> KnowledgeFault {
        KnowledgeFault(
            place: Place(file: file, line: line, column: column), excerpt: self.line(line), reason: reason,
            remedy: remedy)
    }
}
