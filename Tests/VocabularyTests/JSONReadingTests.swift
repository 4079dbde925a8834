import Testing
import Vocabulary

struct JSONReadingTests {
    private static let values: [(String, JSON)] = [
        ("null", JSON.null), ("true", true), ("false", false), (" 5 ", 5), ("-7", -7), ("0", 0), ("-0", 0),
        ("5.0", 5.0), ("1e2", 100.0), ("1E+2", 100.0), ("25e-1", 2.5), ("-0.5", -0.5), ("0.1", 0.1),
        ("0.30000000000000004", .double(0.1 + 0.2)), ("5e-324", .double(.leastNonzeroMagnitude)), ("1e-400", 0.0),
        ("1.7976931348623157e308", .double(.greatestFiniteMagnitude)),
        ("9007199254740993", 9_007_199_254_740_993), ("9223372036854775807", .int(.max)),
        ("-9223372036854775808", .int(.min)), ("9223372036854775808", 9223372036854775808.0),
        (#""""#, ""), (#""é 🎒""#, "é 🎒"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
        (#""\u00e9\u00E9\uD83C\uDF92\u0000""#, "éé🎒\u{0}"), ("[]", []), ("{}", [:]),
        ("[1, [true, null], {}]", [1, [true, nil], [:]]),
        (#"{"b": 1, "a": {"d": [], "c": "x"}}"#, ["a": ["c": "x", "d": []], "b": 1]),
        ("\t\r\n [ 1 \n, 2 ] ", [1, 2]),
    ]

    @Test(arguments: values)
    func `a text and its value`(text: String, value: JSON) throws {
        #expect(try json(text) == value)
    }

    @Test(arguments: [
        ("", "no JSON value at the end of the text"), ("{} x", "more text after the value at byte 3"),
        ("[1,]", "no JSON value at byte 3"), (#"{"a":1,}"#, "no name of a member at byte 7"),
        ("[1 2]", "a list that is not closed at byte 3"), ("[1", "a list that is not closed at the end of the text"),
        (#"{"a" 1}"#, "no colon after a name at byte 5"), ("{a: 1}", "no name of a member at byte 1"),
        (#"{"a": 1"#, "an object that is not closed at the end of the text"),
        (#"{"a": 1, "b": 2, "a": 1}"#, #"two members named "a" in the object that ends at the end of the text"#),
        (#"[{"a": 1, "\u0061": 2}]"#, #"two members named "a" in the object that ends at byte 22"#),
        ("'a'", "no JSON value at byte 0"), ("nul", "no JSON value at byte 0"), ("NaN", "no JSON value at byte 0"),
        ("01", "a number with a leading zero at byte 0"), ("-01", "a number with a leading zero at byte 0"),
        ("+1", "no JSON value at byte 0"), (".5", "no JSON value at byte 0"),
        ("-", "no digit after a minus at the end of the text"), ("1.", "no digit after a point at the end of the text"),
        ("1.e5", "no digit after a point at byte 2"), ("1e", "no digit in an exponent at the end of the text"),
        ("1e400", "a number beyond the range of a double at byte 0"), ("\u{FEFF}{}", "no JSON value at byte 0"),
        ("\"a\nb\"", "a control character that is not escaped at byte 2"),
        (#""abc"#, "a text that is not closed at the end of the text"),
        (#""\x""#, "an escape that JSON does not know at byte 2"),
        (#""\"#, "an escape that JSON does not know at the end of the text"),
        (#""\u12G4""#, "no four hexadecimal digits at byte 3"), (#""\u+123""#, "no four hexadecimal digits at byte 3"),
        (#""\ud83d""#, "half of a surrogate pair at byte 7"), (#""\ude00""#, "half of a surrogate pair at byte 7"),
        (#""\ud83d\u0041""#, "half of a surrogate pair at byte 13"),
    ])
    func `a text that is not JSON`(text: String, words: String) {
        let fault = #expect(throws: JSONFault.self) { try json(text) }
        #expect(fault?.description == words)
    }

    @Test(
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xE2, 0x82, 0x22],
        ] as [[UInt8]])
    func `bytes that are not UTF-8`(bytes: [UInt8]) {
        let fault = #expect(throws: JSONFault.self) { try JSON(parsing: bytes) }
        #expect(fault?.description == "a text that is not UTF-8 at byte 1")
    }

    @Test func `UTF-16 is not taken for JSON`() {
        #expect(throws: JSONFault.self) { try JSON(parsing: [0x7B, 0, 0x7D, 0] as [UInt8]) }
    }

    @Test(arguments: [("[", "]"), (#"{"a":"#, "}")])
    func `nesting to 512 and no deeper`(open: String, close: String) throws {
        func nested(_ depth: Int) -> String {
            String(repeating: open, count: depth - 1) + (open == "[" ? "[]" : "{}")
                + String(repeating: close, count: depth - 1)
        }
        #expect(try json(nested(512)).line.utf8.count > 512)
        let fault = #expect(throws: JSONFault.self) { try json(nested(513)) }
        #expect(fault?.description.hasPrefix("nesting deeper than 512 at byte ") == true)
        #expect(throws: JSONFault.self) { try json(String(repeating: open, count: 1_000_000)) }
    }
}
