import Testing
import Vocabulary

@testable import Intake

/// Tables of which nothing may be taken.
struct TableFaultTests {
    @Test(arguments: [
        ("", nil, FileFault.Reason.empty),
        ("\n \n", nil, .empty),
        ("A,B\n1\n", 2, .ragged(cells: 1, columns: 2)),
        ("A,B\n1,2\n3,4,5\n", 3, .ragged(cells: 3, columns: 2)),
        ("A,B\n1,2\nTotal of all rows\n", 3, .ragged(cells: 1, columns: 2)),
        ("A,B\n1,\"2\n3,4\n", 2, .openQuote),
        ("A,B\n1,2\n5\" pipe,3\n4,5\n", 3, .openQuote),
        ("A,B\n1,2\n5\" pipe,6\" pipe\n4,5\n", 3, .strayQuote),
        ("A,B\n1,2\n\"5\"x,3\n4,5\n", 3, .strayQuote),
        ("A,B\n1,2\n5\" pipe,3\n4\",5\n\"6,7\n", 3, .strayQuote),
    ])
    func `a table that is wrong is refused whole, by its line`(text: String, line: Int?, reason: FileFault.Reason) {
        #expect(throws: FileFault(line: line, reason)) { try Table.rows(text) }
    }

    @Test func `a file that ends in the middle of a row is refused by that line`() {
        let text = "A,B,C\n1,2,3\n4,5"
        #expect(throws: FileFault(line: 3, .ragged(cells: 2, columns: 3))) { try Table.rows(text) }
    }

    @Test(arguments: [
        [0xFF, 0xFE, 0x41, 0x00], [0xFE, 0xFF, 0x00, 0x41], Array("PK\u{3}\u{4}\u{0}".utf8),
    ])
    func `a file that is no plain text is refused`(bytes: [UInt8]) {
        #expect(throws: FileFault(.notText)) { try Table.rows(bytes) }
    }

    @Test func `a character of no known kind is refused by its line`() {
        let bytes = Array("A,B\n1,2\n3,".utf8) + [0xFF, 0x81] + Array("\n5,6\n".utf8)
        #expect(throws: FileFault(line: 3, .badCharacter)) { try Table.rows(bytes) }
    }

    @Test func `a row without end is refused before it is held`() {
        let bytes = Array("A,B\n1,\"".utf8) + [UInt8](repeating: 0x78, count: RecordCutter.longest + FileBytes.block)
        #expect(throws: FileFault(line: 2, .longRow(bytes: RecordCutter.longest))) { try Table.rows(bytes) }
    }

    @Test func `a file that is not there is told`() {
        let fault = FileFault(.unreadable("there is no such file"))
        #expect(throws: fault) { try Table(.file(path: "/nonexistent/a.csv"), named: "a.csv") }
        #expect(fault.description == "it cannot be read: there is no such file")
    }

    @Test(arguments: [
        (
            FileFault(line: 7, .ragged(cells: 3, columns: 2)),
            "line 7: 3 cells, and the header has 2 columns; put cells that hold the delimiter in quotes, and take out lines that are no rows"
        ),
        (
            FileFault(line: 7, .openQuote),
            "line 7: a quote is opened and never closed; close it, or double a quote that is part of the text"
        ),
        (
            FileFault(.missingColumn("\"cds\"", among: ["A", "B"])),
            "there is no column \"cds\"; the columns are \"A\", \"B\""
        ),
        (
            FileFault(.students(column: "SSID")),
            "the column \"SSID\" carries data of single students, and Holdfast holds none: give totals by school or team instead"
        ),
        (FileFault(.notText), "this is not plain text; save it anew as CSV in UTF-8"),
    ])
    func `a fault says what to do`(fault: FileFault, says: String) {
        #expect(fault.description == says)
    }
}
