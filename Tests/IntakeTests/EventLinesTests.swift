import Testing
import Vocabulary

@testable import Intake

struct EventLinesTests {
    private let note = #"{"kind":"note","at":"2026-03-02","district":"riverbend","note":"a"}"#
    private let district = #"{"kind":"district","at":"2026","district":"riverbend"}"#

    private func lines(_ text: String, district: String? = nil) throws -> EventLines {
        try EventLines(reading: Array(text.utf8), district: district)
    }

    @Test func `lines become events in their order`() throws {
        let read = try lines("\(district)\n\(note)\n")
        #expect(
            read.events.map(\.line) == [
                #"{"kind": "district", "at": "2026", "district": "riverbend"}"#,
                #"{"kind": "note", "at": "2026-03-02", "district": "riverbend", "note": "a"}"#,
            ])
        #expect(read.numbers == [1, 2])
        #expect(read.unplaced == [])
    }

    @Test(arguments: ["\n", "\r\n"])
    func `lines end in either way, and the last one needs no end`(end: String) throws {
        let whole = try lines([district, note].joined(separator: "\n") + "\n")
        #expect(try lines([district, note].joined(separator: end)) == whole)
        #expect(try lines([district, note].joined(separator: end) + end) == whole)
    }

    @Test func `empty lines and remarks are passed over`() throws {
        let read = try lines("# of the spring\n\n\(note)\n\r\n#\(district)\n# \u{00E9}\n")
        #expect(try read.events == lines(note).events)
        #expect(read.numbers == [3])
    }

    @Test(arguments: ["", "\n", "\r\n\n", "# nothing yet"])
    func `a file without events is no fault`(text: String) throws {
        #expect(try lines(text).events == [])
    }

    @Test func `an event that names no district gets the one that is meant`() throws {
        let homeless = #"{"kind":"note","at":"2026-03-02","note":"a"}"#
        let read = try lines("\(homeless)\n\(note)", district: "oakdale")
        #expect(read.events.map(\.district) == ["oakdale", "riverbend"])
        #expect(read.unplaced == [])
    }

    @Test func `where no district is meant, those that name none are left to the daemon`() throws {
        let homeless = #"{"kind":"note","at":"2026-03-02","note":"a"}"#
        let read = try lines("\(note)\n\(homeless)\n\(district)\n\(homeless)")
        #expect(read.unplaced == [1, 3])
    }

    @Test func `a report may answer any indicator, since the daemon knows which there are`() throws {
        let report = #"{"kind": "report", "at": "2026", "district": "d", "indicator": "our-own", "value": 3}"#
        #expect(try lines(report).events.map(\.line) == [report])
    }

    @Test func `an event of exactly the longest line is taken`() throws {
        let frame = note.utf8.count
        let longest = note.replacing(
            "\"a\"", with: "\"\(String(repeating: "a", count: EventLines.longestLine - frame + 1))\"")
        #expect(longest.utf8.count == EventLines.longestLine)
        #expect(try lines(longest + "\r\n").events.count == 1)
        #expect(throws: IntakeFault(line: 1, reason: .tooLong(bytes: EventLines.longestLine + 1))) {
            try lines(longest + " \n")
        }
    }
}
