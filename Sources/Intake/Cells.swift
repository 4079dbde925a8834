import SwiftCSV

/// Cells of records, read by SwiftCSV.
///
/// It is given some whole records at a time (`RecordCutter`), since it keeps all that it is given, tells no line of a
/// fault, and takes a quote that is open at the end of the text for closed.
struct Cells {
    let encoding: TextEncoding
    let delimiter: Character

    /// - Throws: `.strayQuote` or `.badCharacter` naming the line of the first record that it cannot read.
    func rows(of chunk: RecordCutter.Chunk) throws(FileFault) -> [TableRow] {
        if let text = encoding.text(chunk.bytes[...]), let rows = rows(text), rows.count == chunk.lines.count {
            return zip(chunk.lines, rows).map { TableRow(line: $0, cells: $1) }
        }
        // One by one, to know the line that is at fault.
        var found: [TableRow] = []
        for (index, line) in chunk.lines.enumerated() {
            let end = index + 1 < chunk.starts.count ? chunk.starts[index + 1] : chunk.bytes.count
            guard let text = encoding.text(chunk.bytes[chunk.starts[index]..<end]) else {
                throw FileFault(line: line, .badCharacter)
            }
            guard let rows = rows(text), rows.count == 1 else { throw FileFault(line: line, .strayQuote) }
            found.append(TableRow(line: line, cells: rows[0]))
        }
        return found
    }

    /// `nil` where the library refuses them.
    private func rows(_ text: String) -> [[String]]? {
        var rows: [[String]] = []
        do {
            let csv = try CSV<Enumerated>(
                string: text, delimiter: .init(unicodeScalarLiteral: delimiter), loadColumns: false, rowLimit: 0)
            try csv.enumerateAsArray(startAt: 0, rowLimit: nil) { rows.append($0) }
        } catch {
            return nil
        }
        return rows
    }
}
