import Vocabulary

/// A row, with the line it begins in, from 1.
package struct TableRow: Sendable, Hashable {
    package let line: Int
    /// Without blanks around them, as many as the header has columns.
    package let cells: [String]
}

/// A CSV or TSV file, gone through some rows at a time.
package struct Table {
    package let columns: Columns
    package let delimiter: Character
    private let name: String
    private var cutter: RecordCutter
    private let cells: Cells
    private var ready: [TableRow]

    private static let delimiters: [Character] = ["\t", "^", ",", ";", "|"]
    /// Lines above the header, as spreadsheets have them.
    private static let titles = 12
    /// Rows looked at for what they hold.
    private static let looked = 2000

    /// Finds encoding, delimiter and header, and refuses what is of single students.
    ///
    /// - Parameters:
    ///   - name: The file's own name.
    ///   - wanted: Names of which the header has one of each; lines above it are passed over. Without any, the first line
    ///     that is not blank is the header.
    package init(_ file: FileBytes, named name: String, wanting wanted: [[String]] = []) throws(FileFault) {
        self.name = name
        let encoding = try TextEncoding.found(in: file)
        cutter = try RecordCutter(file)
        var rows: [TableRow] = []
        guard let first = try cutter.next() else { throw FileFault(.empty) }
        var header: (columns: Columns, delimiter: Character, place: Int)?
        for (place, start) in first.starts.enumerated().prefix(Table.titles) {
            let end = place + 1 < first.starts.count ? first.starts[place + 1] : first.bytes.count
            let one = RecordCutter.Chunk(
                bytes: Array(first.bytes[start..<end]), lines: [first.lines[place]], starts: [0])
            let delimiter = Table.delimiter(of: one.bytes)
            let cells = try Cells(encoding: encoding, delimiter: delimiter).rows(of: one)[0].trimmed.cells
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            let columns = Columns(cells)
            if StudentData.isFile(named: name, firstCell: cells[0]) { throw FileFault(.students(column: "")) }
            if let column = StudentData.column(of: cells) { throw FileFault(.students(column: column)) }
            let fits = wanted.allSatisfy { columns.place(of: $0) != nil }
            if header == nil || fits { header = (columns, delimiter, place) }
            if fits { break }
        }
        guard let header else { throw FileFault(.empty) }
        columns = header.columns
        delimiter = header.delimiter
        cells = Cells(encoding: encoding, delimiter: delimiter)
        if header.place + 1 < first.starts.count {
            let start = first.starts[header.place + 1]
            rows = try cells.rows(
                of: .init(
                    bytes: Array(first.bytes[start...]), lines: Array(first.lines[(header.place + 1)...]),
                    starts: first.starts[(header.place + 1)...].map { $0 - start }))
        }
        ready = []
        ready = try fitted(rows)
        while ready.count < Table.looked, let chunk = try cutter.next() { ready += try fitted(cells.rows(of: chunk)) }
        let shown = ready.prefix(Table.looked).map(\.cells)
        if let column = StudentData.column(of: columns.names, holding: shown) {
            throw FileFault(.students(column: column))
        }
    }

    /// What there is to tell of it when it is gone through. A cut within the last cell leaves a row that looks whole.
    package var remarks: [String] {
        cutter.openLine.map {
            ["\(name), line \($0) has no line end: if the file was cut short, its last cell is not whole."]
        }
            ?? []
    }

    /// The next rows, `nil` at the end. Blank rows are passed over.
    ///
    /// - Throws: `.ragged` for a row that has not as many cells as the header, save for empty ones beyond it.
    package mutating func next() throws(FileFault) -> [TableRow]? {
        if !ready.isEmpty {
            defer { ready = [] }
            return ready
        }
        guard let chunk = try cutter.next() else { return nil }
        return try fitted(cells.rows(of: chunk))
    }

    private func fitted(_ rows: [TableRow]) throws(FileFault) -> [TableRow] {
        var fitted: [TableRow] = []
        for row in rows {
            var cells = row.trimmed.cells
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            while cells.count > columns.names.count, cells.last == "" { cells.removeLast() }
            if cells.count < columns.names.count, columns.names[cells.count...].allSatisfy(\.isEmpty) {
                cells += Array(repeating: "", count: columns.names.count - cells.count)
            }
            guard cells.count == columns.names.count else {
                throw FileFault(line: row.line, .ragged(cells: cells.count, columns: columns.names.count))
            }
            fitted.append(TableRow(line: row.line, cells: cells))
        }
        return fitted
    }

    /// The one that a header line has most of, outside quotes.
    private static func delimiter(of line: [UInt8]) -> Character {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in line {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() } else if !isQuoted { counts[byte, default: 0] += 1 }
        }
        func count(_ delimiter: Character) -> Int { delimiter.asciiValue.flatMap { counts[$0] } ?? 0 }
        return delimiters.max { count($0) < count($1) }.flatMap { count($0) > 0 ? $0 : nil } ?? ","
    }
}

extension TableRow {
    fileprivate var trimmed: TableRow {
        TableRow(
            line: line,
            cells: cells.map { cell in
                guard let last = cell.unicodeScalars.last, last.properties.isWhitespace else { return cell }
                return String(cell.reversed().drop(while: \.isWhitespace).reversed())
            })
    }
}
