import Vocabulary

/// What the columns of a Dashboard file are called, whose rows are taken, and what each indicator measures.
package struct DashboardWords: Sendable {
    let columns: [String: [String]]
    let required: [String]
    /// Rows about schools and districts.
    let types: Set<String>
    /// Rows about all students.
    let groups: Set<String>
    /// What is said of every outcome, by what the name of the file begins with or holds.
    let measures: [(key: String, members: [JSON.Member])]
    let source: String?

    package init(reading json: JSON) throws(FileFault) {
        var form = MappingForm(json, of: "the mapping of the Dashboard")
        columns = try form.names("columns")
        required = try form.texts("required")
        types = Set(try form.texts("types").map(CellWords.plain))
        groups = Set(try form.texts("groups").map(CellWords.plain))
        measures = try form.members("measures").map { ($0.name, $0.value.members ?? []) }
        source = try form.text("source")
        try form.end()
    }

    /// - Parameter given: The key of a measure, where the name of the file does not tell it.
    /// - Throws: naming all keys, where none or several of them fit.
    func measure(_ given: String?, of file: String) throws(FileFault) -> [JSON.Member] {
        let name = file.lowercased()
        let fitting = measures.filter { given.map($0.key.elementsEqual) ?? name.contains($0.key) }
        guard fitting.count == 1 else {
            throw FileFault(
                .wrong(
                    "its name does not tell what it measures; give --measure, one of "
                        + measures.map(\.key).joined(separator: ", ")))
        }
        return fitting[0].members
    }
}
