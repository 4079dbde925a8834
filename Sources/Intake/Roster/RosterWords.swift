import Vocabulary

/// What the columns of a roster are called, and what its words stand for.
package struct RosterWords: Sendable {
    let columns: [String: [String]]
    let schools: Set<String>
    let districts: Set<String>
    /// The states of what is on the roster no more.
    let gone: Set<String>
    let dates: [DateForm]
    let source: String?

    package init(reading json: JSON) throws(FileFault) {
        var form = MappingForm(json, of: "the words of rosters")
        columns = try form.names("columns")
        schools = Set(try form.texts("schools").map(CellWords.plain))
        districts = Set(try form.texts("districts").map(CellWords.plain))
        gone = Set(try form.texts("gone").map(CellWords.plain))
        dates = try DateForm.all(form.texts("dates"))
        source = try form.text("source")
        try form.end()
    }
}

/// The rows of one file of a roster, by what their columns are for.
struct RosterTable {
    struct Row {
        let line: Int
        fileprivate let cells: [String]
        fileprivate let places: [String: Int]

        /// `nil` where there is no such column, or nothing in it.
        subscript(name: String) -> String? {
            places[name].flatMap { cells[$0].isEmpty ? nil : cells[$0] }
        }
    }

    private let name: String
    private var table: Table
    private let places: [String: Int]

    init(_ file: FileBytes, named name: String, _ words: RosterWords) throws(FileFault) {
        self.name = name
        do throws(FileFault) {
            table = try Table(file, named: name)
        } catch {
            throw error.within(name)
        }
        places = words.columns.compactMapValues { [columns = table.columns] in columns.place(of: $0) }
    }

    mutating func next() throws(FileFault) -> [Row]? {
        do throws(FileFault) {
            return try table.next()?.map { Row(line: $0.line, cells: $0.cells, places: places) }
        } catch {
            throw error.within(name)
        }
    }
}

extension FileFault {
    /// The same fault, of a file that lies in another.
    fileprivate func within(_ name: String) -> FileFault { FileFault(.wrong("\(name), \(self)")) }
}
