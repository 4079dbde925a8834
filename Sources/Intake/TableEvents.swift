import Vocabulary

/// A table as events of one kind, by a mapping.
package struct TableEvents: EventSource {
    package var remarks: [String] { table.remarks }
    private let file: FileBytes
    private let name: String
    private let maker: RowMaker
    private var table: Table

    /// - Parameters:
    ///   - district: Meant where a row names none.
    ///   - places: What the ledger has, for schools that the file names in its own way.
    /// - Throws: `FileFault` where the file is not to be taken, or lacks a column that the mapping names.
    package init(
        _ file: FileBytes, named name: String, by mapping: Mapping, _ words: CellWords, district: String?,
        places: KnownPlaces
    ) throws(FileFault) {
        self.file = file
        self.name = name
        table = try Table(
            file, named: name, wanting: mapping.columns.filter(\.widths.isEmpty).map(\.names))
        maker = try RowMaker(mapping, words, table.columns, district, places)
    }

    package mutating func rewind() throws(FileFault) {
        table = try Table(file, named: name, wanting: maker.wanted)
    }

    package mutating func next() throws(FileFault) -> Reading? {
        guard let rows = try table.next() else { return nil }
        var reading = Reading()
        for row in rows {
            reading.read += 1
            switch maker.outcome(of: row) {
            case .found(let found): reading.events.append(found)
            case .suppressed: reading.suppressed += 1
            case .passedOver: reading.passedOver += 1
            case .refused(let reason): reading.refused.append(RefusedRow(line: row.line, reason: reason))
            }
        }
        return reading
    }
}

extension Table {
    /// The names of its columns, and the first rows.
    package mutating func sample() throws(FileFault) -> [TableRow] {
        var rows: [TableRow] = []
        while rows.count < 500, let more = try next() { rows += more }
        return Array(rows.prefix(500))
    }
}
