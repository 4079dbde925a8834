import Vocabulary

/// The names that the columns of a school directory have had, and what its words stand for.
package struct SchoolColumns: Sendable {
    private let names: [String: [String]]
    private let required: [String]
    private let missing: Set<String>
    let levels: [String: String]
    let statuses: [String: String]
    let dates: [DateForm]
    let source: String?
    let state: String?

    package init(reading json: JSON) throws(FileFault) {
        var form = MappingForm(json, of: "the mapping of schools")
        names = try form.names("columns")
        required = try form.texts("required")
        missing = Set(try form.texts("missing").map(CellWords.plain))
        levels = try form.words("levels")
        statuses = try form.words("statuses")
        dates = try DateForm.all(form.texts("dates"))
        source = try form.text("source")
        state = try form.text("state")
        try form.end()
    }

    var wanted: [[String]] { required.compactMap { names[$0] } }

    /// Where each column stands in a file.
    func places(in columns: Columns) throws(FileFault) -> [String: Int] {
        for names in wanted { _ = try columns.require(names) }
        return names.compactMapValues { columns.place(of: $0) }
    }

    func isMissing(_ cell: String) -> Bool { cell.isEmpty || missing.contains(CellWords.plain(cell)) }
}
