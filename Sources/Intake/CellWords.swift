import Vocabulary

/// What cells say that is no figure: what is hidden, what is missing, yes and no.
package struct CellWords: Sendable, Hashable {
    let suppressed: Set<String>
    let missing: Set<String>
    let yes: Set<String>
    let no: Set<String>
    /// A figure of fewer students than that is hidden.
    let smallestGroup: Int
    /// Tried in their order.
    let dates: [DateForm]
    /// The same as they are written.
    let forms: [String]

    package init(reading json: JSON) throws(FileFault) {
        var form = MappingForm(json, of: "the words of cells")
        suppressed = Set(try form.texts("suppressed").map(CellWords.plain))
        missing = Set(try form.texts("missing").map(CellWords.plain))
        yes = Set(try form.texts("yes").map(CellWords.plain))
        no = Set(try form.texts("no").map(CellWords.plain))
        smallestGroup = try form.count("smallest-group") ?? 0
        forms = try form.texts("dates")
        dates = try DateForm.all(forms)
        try form.end()
    }

    /// A cell that is longer is none of them.
    private static let longest = 64

    func isSuppressed(_ cell: String) -> Bool { CellWords.says(cell, suppressed) }
    func isMissing(_ cell: String) -> Bool { cell.isEmpty || CellWords.says(cell, missing) }

    static func says(_ cell: String, _ words: Set<String>) -> Bool {
        !words.isEmpty && cell.utf8.count <= longest && words.contains(plain(cell))
    }

    /// `n < 11` and `N<11` are the same.
    static func plain(_ cell: String) -> String {
        guard cell.utf8.allSatisfy({ $0 < 0x80 }) else { return cell.lowercased().filter { !$0.isWhitespace } }
        return String(
            decoding: cell.utf8.lazy.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 },
            as: UTF8.self)
    }
}
