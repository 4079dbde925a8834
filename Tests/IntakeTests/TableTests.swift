import Testing
import Vocabulary

@testable import Intake

struct TableTests {
    private let expected = [
        TableRow(line: 2, cells: ["Lincoln", "3", ""]), TableRow(line: 3, cells: ["Café, The", "4", "x"]),
    ]

    @Test(arguments: [",", "\t", ";", "^", "|"])
    func `the delimiter is found in the header`(delimiter: String) throws {
        let rows = ["School,Using,Note", "Lincoln,3,", "\"Café, The\",4,x"].map { row in
            row.replacing(",", with: delimiter).replacing("Café\(delimiter) The", with: "Café, The")
        }
        #expect(try Table.rows(rows.joined(separator: "\n")) == expected)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `lines end in any way, and the last one needs no end`(end: String) throws {
        let text = ["School,Using,Note", "Lincoln,3,", "\"Café, The\",4,x"].joined(separator: end)
        #expect(try Table.rows(text) == expected)
        #expect(try Table.rows(text + end) == expected)
    }

    @Test func `line ends may be mixed`() throws {
        #expect(try Table.rows("School,Using,Note\r\nLincoln,3,\r\"Café, The\",4,x\n\r\n") == expected)
    }

    @Test(arguments: [
        (
            "School,Using\nLincoln,31",
            ["a.csv, line 2 has no line end: if the file was cut short, its last cell is not whole."]
        ),
        ("School,Using\nLincoln,31\n", []), ("School,Using\r\nLincoln,31\r\n", []), ("School,Using\rLincoln,31\r", []),
        ("School,Using\nLincoln,31\n  ", []),
    ])
    func `a last row without a line end is told, since it may be cut short`(text: String, remarks: [String]) throws {
        var table = try Table(.bytes(Array(text.utf8)), named: "a.csv")
        while let rows = try table.next() { #expect(rows.count == 1) }
        #expect(table.remarks == remarks)
    }

    @Test func `a mark at the start is no part of the first name`() throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array("School\nLincoln\n".utf8)
        let table = try Table(.bytes(bytes), named: "a.csv")
        #expect(table.columns.names == ["School"])
    }

    @Test func `a file that is not UTF-8 is Windows-1252`() throws {
        let bytes = Array("School\nPe".utf8) + [0xF1] + Array("a ".utf8) + [0x96] + Array(" North\n".utf8)
        #expect(try Table.rows(bytes) == [TableRow(line: 2, cells: ["Peña – North"])])
    }

    @Test func `a character of UTF-8 that two blocks share stays whole`() throws {
        let filler = String(repeating: "x", count: FileBytes.block - 9)
        let text = "A\n\(filler)\nééééé\n"
        #expect(try TextEncoding.found(in: .bytes(Array(text.utf8))) == .utf8)
    }

    @Test func `blank lines are passed over, and the line of each row is kept`() throws {
        #expect(
            try Table.rows("\n\nA,B\n\n1,2\n,\n\n3,4\n")
                == [TableRow(line: 5, cells: ["1", "2"]), TableRow(line: 8, cells: ["3", "4"])])
    }

    @Test func `a cell in quotes may hold quotes, the delimiter and line ends`() throws {
        #expect(
            try Table.rows("A,B\n\"a \"\"b\"\", c\nd\",2\n5,6\n")
                == [TableRow(line: 2, cells: ["a \"b\", c\nd", "2"]), TableRow(line: 4, cells: ["5", "6"])])
    }

    @Test func `blanks around a cell are dropped`() throws {
        #expect(try Table.rows("A,B\n 1 ,\"2 \"\n") == [TableRow(line: 2, cells: ["1", "2"])])
    }

    @Test func `titles above the header are passed over where the header is known`() throws {
        let text = "Our schools\n\nas of June,\nSchool,Using\nLincoln,3\n"
        var table = try Table(.bytes(Array(text.utf8)), named: "a.csv", wanting: [["site", "school"], ["using"]])
        #expect(table.columns.names == ["School", "Using"])
        #expect(try table.next() == [TableRow(line: 5, cells: ["Lincoln", "3"])])
    }

    @Test func `cells beyond the header pass while they are empty, and missing ones where the header has no name`()
        throws
    {
        #expect(try Table.rows("A,B\n1,2,,\n") == [TableRow(line: 2, cells: ["1", "2"])])
        #expect(try Table.rows("A,B,,\n1,2\n") == [TableRow(line: 2, cells: ["1", "2", "", ""])])
    }

    @Test func `rows beyond one block come in their order`() throws {
        let count = 40_000
        let rows = (0..<count).map { "School \($0),\($0)" }
        let read = try Table.rows((["A,B"] + rows).joined(separator: "\r\n"))
        #expect(read.count == count)
        #expect(read.enumerated().allSatisfy { $0.element.cells[1] == String($0.offset) })
        #expect(read.enumerated().allSatisfy { $0.element.line == $0.offset + 2 })
    }
}
