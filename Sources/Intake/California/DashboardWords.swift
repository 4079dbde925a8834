import Vocabulary

/// What the columns of a Dashboard file are called, whose rows are taken, and what each indicator measures.
package struct DashboardWords: Sendable {
    /// An indicator.
    struct Measure: Sendable {
        /// Begins a word of the names of its files.
        let key: String
        /// What is said in every outcome of it.
        let members: [JSON.Member]
        /// The figure where it holds of none of the students and where of all of them; `nil` for points, which have no end.
        let range: ClosedRange<Double>?
    }

    let columns: [String: [String]]
    let required: [String]
    /// Rows about schools.
    let schools: Set<String>
    /// Rows about districts.
    let districts: Set<String>
    /// Rows about all students.
    let groups: Set<String>
    let measures: [Measure]
    let source: String?

    package init(reading json: JSON) throws(FileFault) {
        var form = MappingForm(json, of: "the mapping of the Dashboard")
        columns = try form.names("columns")
        required = try form.texts("required")
        schools = Set(try form.texts("schools").map(CellWords.plain))
        districts = Set(try form.texts("districts").map(CellWords.plain))
        groups = Set(try form.texts("groups").map(CellWords.plain))
        var measures: [Measure] = []
        for member in try form.members("measures") {
            let ends = member.value["range"]?.elements?.compactMap(\.number) ?? []
            guard member.value["range"] == nil || ends.count == 2 && ends[0] < ends[1] else {
                throw FileFault(
                    .wrong("the mapping of the Dashboard, \"\(member.name)\": \"range\" must be two numbers, that rise")
                )
            }
            measures.append(
                Measure(
                    key: member.name, members: member.value.members?.filter { $0.name != "range" } ?? [],
                    range: ends.isEmpty ? nil : ends[0]...ends[1]))
        }
        self.measures = measures
        source = try form.text("source")
        try form.end()
    }

    var wanted: [[String]] { required.compactMap { columns[$0] } }

    /// - Parameters:
    ///   - given: The key of a measure, where the name of the file does not tell it.
    ///   - file: The name of the file.
    /// - Throws: naming all keys, where none or several of them fit.
    func measure(_ given: String?, of file: String) throws(FileFault) -> Measure {
        let words = file.lowercased().split { !$0.isLetter }
        let fitting = measures.filter { measure in
            given.map { $0 == measure.key } ?? words.contains { $0.hasPrefix(measure.key) }
        }
        guard fitting.count == 1 else {
            let all = measures.map(\.key).joined(separator: ", ")
            throw FileFault(
                .wrong(
                    given.map { "there is no measure \"\($0)\"; it must be one of \(all)" }
                        ?? "its name does not tell what it measures; give it with --measure, one of \(all)"))
        }
        return fitting[0]
    }
}
