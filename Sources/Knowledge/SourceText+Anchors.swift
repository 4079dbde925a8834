extension SourceText {
    /// The first anchor or alias of YAML (`&name`, `*name`), which no entry needs.
    ///
    /// A few lines of aliases that name each other stand for millions of values, and the parser would go through them
    /// all; so they are looked for before it reads. A text that really begins a word with one of the two signs is put in
    /// quotes.
    func anchorFault() -> KnowledgeFault? {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "*") }) else { return nil }
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            guard line.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "*") }) else { continue }
            var before: Character = " "
            let characters = Array(line)
            for (column, character) in characters.enumerated() {
                if character == "#", before == " " { break }
                let following = characters.indices.contains(column + 1) ? characters[column + 1] : nil
                if character == "&" || character == "*", " [{,:-?\t".contains(before),
                    following.map({ $0.isLetter || $0.isNumber }) ?? false
                {
                    return fault(
                        line: index + 1, column: column + 1, "an anchor or alias of YAML is not used here",
                        "write the value out; put quotes around a text that begins a word with & or *")
                }
                before = character
            }
        }
        return nil
    }
}
