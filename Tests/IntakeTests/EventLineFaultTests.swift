import Testing
import Vocabulary

@testable import Intake

/// Files of which nothing may be taken: the second line from the end is wrong, and the rest is right.
struct EventLineFaultTests {
    private static let note = #"{"kind":"note","at":"2026-03-02","district":"riverbend","note":"a"}"#

    private func fault(_ line: [UInt8]) -> FileFault? {
        let file = Array("# remark\r\n\n\(Self.note)\n".utf8) + line + Array("\n\(Self.note)\n".utf8)
        do throws(FileFault) {
            _ = try EventLines.all(in: file)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a line that is not UTF-8 is named by its number`() {
        let latin =
            Array(#"{"kind":"note","at":"2026","district":"riverbend","note":"caf"#.utf8) + [0xE9] + Array("\"}".utf8)
        let found = fault(latin)
        #expect(found == FileFault(line: 4, .notUTF8))
        #expect(found?.description == "line 4: this is not UTF-8; save the file anew as UTF-8")
    }

    @Test func `a line of two MiB is named by its number and size`() {
        let found = fault([UInt8](repeating: UInt8(ascii: "x"), count: 2 << 20))
        #expect(found == FileFault(line: 4, .longLine(bytes: 2_097_152)))
        #expect(
            found?.description
                == "line 4: 2097152 bytes, and a line has at most 1048576; an event is one line")
    }

    @Test(arguments: [
        (#"{"kind":"note""#, "line 4: this is not JSON: an object that is not closed at the end of the text"),
        (#"{"kind":"note"} {}"#, "line 4: this is not JSON: more text after the value at byte 16"),
        ("kind: note", "line 4: this is not JSON: no JSON value at byte 0"),
        ("   ", "line 4: this is not JSON: no JSON value at the end of the text"),
        (
            #"{"kind":"note","kind":"note"}"#,
            #"line 4: this is not JSON: two members named "kind" in the object that ends at the end of the text"#
        ),
    ])
    func `a line that is not JSON is named by its number and the byte`(line: String, says: String) {
        #expect(fault(Array(line.utf8))?.description == says)
    }

    @Test(arguments: [
        (#"["note"]"#, "line 4: an event is an object, not a list"),
        (#"{"at":"2026"}"#, #"line 4, field "kind": is required, and missing"#),
        (
            #"{"kind":"reveiw","at":"2026","district":"d"}"#,
            #"line 4, field "kind": there is no kind of event "reveiw"; did you mean "review"?"#
        ),
        (
            #"{"id":"n-7","kind":"note","at":"2026-02-31","district":"d","note":"a"}"#,
            #"line 4 (n-7), field "at": must be a date: 2026-03-02, an RFC 3339 instant, 2026-03, 2026 or sy2025-26, not "2026-02-31""#
        ),
        (
            #"{"kind":"observation","at":"2026","district":"d","initiative":"m","proficient":7,"observed":6}"#,
            #"line 4, field "proficient": 7 is more than observed, which is 6"#
        ),
        (
            #"{"kind":"note","at":"2026","district":"d","note":"a","ssid":"1"}"#,
            #"line 4, field "ssid": carries data of single students, and Holdfast holds none: give aggregate figures only"#
        ),
    ])
    func `an event that is wrong is named by its line, its id and its field`(line: String, says: String) {
        #expect(fault(Array(line.utf8))?.description == says)
    }

    @Test func `of several wrong lines the first is told`() {
        let file = Array("{}\nnot JSON\n".utf8)
        #expect(
            throws: FileFault(line: 1, .event(EventFault(field: "kind", reason: "is required, and missing")))
        ) {
            try EventLines.all(in: file)
        }
    }
}
