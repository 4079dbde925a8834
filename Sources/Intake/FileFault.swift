import Vocabulary

/// Why nothing of a file can be taken, and where.
package struct FileFault: Error, Hashable, CustomStringConvertible {
    /// From 1; `nil` where it is about the file as a whole.
    package let line: Int?
    package let reason: Reason

    package enum Reason: Hashable, Sendable {
        case unreadable(String)
        case empty
        /// Bytes of UTF-16, or of no text at all.
        case notText
        case badCharacter
        /// The column carries data of single students; empty where the file as such does.
        case students(column: String)
        case openQuote
        case strayQuote
        case ragged(cells: Int, columns: Int)
        case longRow(bytes: Int)
        /// Of a file of events.
        case longLine(bytes: Int)
        case notUTF8
        case notJSON(String)
        case event(EventFault)
        case missingColumn(String, among: [String])
        /// A mapping, calendar or archive that is wrong in itself.
        case wrong(String)
    }

    package init(line: Int? = nil, _ reason: Reason) {
        self.line = line
        self.reason = reason
    }

    package var description: String { (line.map { "line \($0)\(place): " } ?? "") + words }

    /// Where in the line.
    private var place: String {
        guard case .event(let fault) = reason else { return "" }
        return (fault.id.map { " (\($0))" } ?? "") + (fault.field.isEmpty ? "" : ", field \"\(fault.field)\"")
    }

    private var words: String {
        switch reason {
        case .unreadable(let detail): "it cannot be read: \(detail)"
        case .empty: "there is no header and no row in it"
        case .notText: "this is not plain text; save it anew as CSV in UTF-8"
        case .badCharacter: "this is neither UTF-8 nor Windows-1252; save the file anew as CSV in UTF-8"
        case .students(let column):
            (column.isEmpty ? "the file carries" : "the column \"\(column)\" carries")
                + " data of single students, and Holdfast holds none: give totals by school or team instead"
        case .openQuote: "a quote is opened and never closed; close it, or double a quote that is part of the text"
        case .strayQuote:
            "a quote stands where none may; put the whole cell in quotes, and double a quote that is part of the text"
        case .ragged(let cells, let columns):
            "\(cells) \(cells == 1 ? "cell" : "cells"), and the header has \(columns) columns; put cells that hold the delimiter in quotes, "
                + "and take out lines that are no rows"
        case .longRow(let bytes): "a row of more than \(bytes) bytes; is a quote not closed?"
        case .longLine(let bytes):
            "\(bytes) bytes, and a line has at most \(EventLines.longestLine); an event is one line"
        case .notUTF8: "this is not UTF-8; save the file anew as UTF-8"
        case .notJSON(let detail): "this is not JSON: \(detail)"
        case .event(let fault):
            fault.reason + (fault.suggestions.first.map { "; did you mean \"\($0)\"?" } ?? "")
        case .missingColumn(let names, let columns):
            "there is no column \(names); the columns are \(columns.map { "\"\($0)\"" }.joined(separator: ", "))"
        case .wrong(let detail): detail
        }
    }
}
