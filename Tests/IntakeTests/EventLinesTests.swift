import Testing
import Vocabulary

@testable import Intake

struct EventLinesTests {
    private let note = #"{"kind":"note","at":"2026-03-02","district":"riverbend","note":"a"}"#
    private let district = #"{"kind":"district","at":"2026","district":"riverbend"}"#

    private func lines(_ text: String, district: String? = nil) throws -> [Found] {
        try EventLines.all(in: Array(text.utf8), district: district)
    }

    @Test func `lines become events in their order`() throws {
        let read = try lines("\(district)\n\(note)\n")
        #expect(
            read.map(\.event.line) == [
                #"{"kind": "district", "at": "2026", "district": "riverbend"}"#,
                #"{"kind": "note", "at": "2026-03-02", "district": "riverbend", "note": "a"}"#,
            ])
        #expect(read.map(\.line) == [1, 2])
        #expect(read.allSatisfy { !$0.isUnplaced })
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `lines end in any way, and the last one needs no end`(end: String) throws {
        let whole = try lines([district, note].joined(separator: "\n") + "\n")
        #expect(try lines([district, note].joined(separator: end)) == whole)
        #expect(try lines([district, note].joined(separator: end) + end) == whole)
    }

    @Test func `empty lines and remarks are passed over`() throws {
        let read = try lines("# of the spring\n\n\(note)\n\r\n#\(district)\n# \u{00E9}\n")
        let plain = try lines(note)
        #expect(read.map(\.event) == plain.map(\.event))
        #expect(read.map(\.line) == [3])
    }

    @Test(arguments: ["", "\n", "\r\n\n", "# nothing yet"])
    func `a file without events is no fault`(text: String) throws {
        #expect(try lines(text) == [])
    }

    @Test func `an event that names no district gets the one that is meant`() throws {
        let homeless = #"{"kind":"note","at":"2026-03-02","note":"a"}"#
        let read = try lines("\(homeless)\n\(note)", district: "oakdale")
        #expect(read.map(\.event.district) == ["oakdale", "riverbend"])
        #expect(read.allSatisfy { !$0.isUnplaced })
    }

    @Test func `where no district is meant, those that name none are left to the daemon`() throws {
        let homeless = #"{"kind":"note","at":"2026-03-02","note":"a"}"#
        let read = try lines("\(note)\n\(homeless)\n\(district)\n\(homeless)")
        #expect(read.map(\.isUnplaced) == [false, true, false, true])
    }

    @Test func `a report may answer any indicator, since the daemon knows which there are`() throws {
        let report = #"{"kind": "report", "at": "2026", "district": "d", "indicator": "our-own", "value": 3}"#
        #expect(try lines(report).map(\.event.line) == [report])
    }

    @Test func `an event of exactly the longest line is taken`() throws {
        let frame = note.utf8.count
        let longest = note.replacing(
            "\"a\"", with: "\"\(String(repeating: "a", count: EventLines.longestLine - frame + 1))\"")
        #expect(longest.utf8.count == EventLines.longestLine)
        #expect(try lines(longest + "\r\n").count == 1)
        #expect(throws: FileFault(line: 1, .longLine(bytes: EventLines.longestLine + 1))) {
            try lines(longest + " \n")
        }
    }

    @Test func `lines that end in several ways, after the mark of a Windows editor, are the same lines`() throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array("\(district)\r\(note)\r\n\n\(note)\n\r\(note)".utf8)
        let read = try EventLines.all(in: bytes)
        #expect(read.map(\.line) == [1, 2, 4, 6])
        let plain = try lines([district, note, note, note].joined(separator: "\n"))
        #expect(read.map(\.event) == plain.map(\.event))
    }

    @Test func `an end of two bytes that is parted by the end of a block is one end`() throws {
        let whole = note.replacing(
            "\"a\"", with: "\"\(String(repeating: "a", count: FileBytes.block - note.utf8.count))\"")
        #expect(whole.utf8.count == FileBytes.block - 1)
        #expect(try lines("\(whole)\r\n\(note)\r\n").map(\.line) == [1, 2])
    }

    @Test func `a large file is gone through some lines at a time, and again from its start`() throws {
        let text = (1...10_000).map { note.replacing("\"a\"", with: "\"\($0)\"") }.joined(separator: "\n")
        var source = try EventLines(.bytes(Array(text.utf8)))
        for _ in 1...2 {
            var numbers: [Int] = []
            while let reading = try source.next() {
                #expect(reading.events.count < 5_000)
                numbers += reading.events.map(\.line)
            }
            #expect(numbers == Array(1...10_000))
            try source.rewind()
        }
    }
}
