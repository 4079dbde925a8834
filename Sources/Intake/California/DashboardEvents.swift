import Vocabulary

/// A Dashboard file as `outcome` events of the schools and districts that the ledger has.
package struct DashboardEvents: EventSource {
    package private(set) var remarks: [String] = []
    private let file: FileBytes
    private let name: String
    private let words: DashboardWords
    private let cells: CellWords
    private let places: KnownPlaces
    private let measure: [JSON.Member]
    private let at: [String: Int]
    private var complement = Complement()
    private var table: Table

    /// - Parameter given: The key of the measure, where the name of the file does not tell it.
    /// - Throws: `FileFault` where the file is not to be taken.
    package init(
        _ file: FileBytes, named name: String, _ words: DashboardWords, _ cells: CellWords, measure given: String?,
        places: KnownPlaces
    ) throws(FileFault) {
        self.file = file
        self.name = name
        self.words = words
        self.cells = cells
        self.places = places
        measure = try words.measure(given, of: name)
        let wanted = words.required.compactMap { words.columns[$0] }
        table = try Table(file, named: name, wanting: wanted)
        for names in wanted { _ = try table.columns.require(names) }
        at = words.columns.compactMapValues { [columns = table.columns] in columns.place(of: $0) }
        if places.isEmpty {
            remarks.append("No district is on record, so nothing is taken; import the school directory first.")
        }
        while let rows = try table.next() {
            for row in rows {
                guard let cds = code(of: row) else { continue }
                complement.take(cds, isHidden: isHidden(row), students: students(row))
            }
        }
        try rewind()
    }

    package mutating func rewind() throws(FileFault) {
        table = try Table(file, named: name, wanting: words.required.compactMap { words.columns[$0] })
    }

    package mutating func next() throws(FileFault) -> Reading? {
        guard let rows = try table.next() else { return nil }
        var reading = Reading()
        for row in rows {
            reading.read += 1
            take(row, into: &reading)
        }
        return reading
    }

    private func cell(_ column: String, _ row: TableRow) -> String? { at[column].map { row.cells[$0] } }

    /// The code of a row about all students of a school or district; `nil` for any other row.
    private func code(of row: TableRow) -> String? {
        guard let cds = cell("cds", row), words.types.contains(CellWords.plain(cell("type", row) ?? "")),
            words.groups.contains(CellWords.plain(cell("group", row) ?? ""))
        else { return nil }
        return cds
    }

    private func students(_ row: TableRow) -> Int? { cell("n", row).flatMap(Figure.number)?.whole }

    /// Not told, said to be hidden, or of fewer students than may be told of.
    private func isHidden(_ row: TableRow) -> Bool {
        let value = cell("value", row) ?? ""
        return cells.isSuppressed(value) || cells.isMissing(value) || cells.isSuppressed(cell("n", row) ?? "")
            || students(row).map { $0 < cells.smallestGroup } ?? false
    }

    private func take(_ row: TableRow, into reading: inout Reading) {
        func refuse(_ reason: String) { reading.refused.append(RefusedRow(line: row.line, reason: reason)) }
        guard let cds = code(of: row), places.place(code: cds.prefix(7) + "0000000") != nil else {
            reading.passedOver += 1
            return
        }
        guard let place = places.place(code: cds) else {
            return refuse("its CDS code is of a school that is not on record; import the school directory first")
        }
        guard !isHidden(row), !complement.isKeptBack(cds) else {
            reading.suppressed += 1
            return
        }
        guard let figure = cell("value", row).flatMap(Figure.number) else { return refuse("its status is no number") }
        reading.add(
            EventDraft(
                key: "dash-\(cds)",
                members: measure
                    + JSON.members([
                        "kind": "outcome", "at": cell("year", row).map(JSON.string),
                        "district": .string(place.district), "site": place.site.map(JSON.string), "value": figure,
                        "n": students(row).map(JSON.int), "source": words.source.map(JSON.string),
                    ]).fields), line: row.line)
    }
}

extension JSON {
    fileprivate var fields: [Member] { members ?? [] }
}
