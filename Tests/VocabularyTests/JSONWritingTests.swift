import Testing
import Vocabulary

struct JSONWritingTests {
    private static let values: [JSON] = [
        JSON.null, [1, 1.0, -0.5, "", true, nil], ["a": ["b": []]], .double(0.1 + 0.2), .double(.leastNonzeroMagnitude),
        .int(.min), .double(1e16), "\u{0}\u{1B}\u{85}\u{2028}\u{1F392}\u{10FFFF}",
    ]

    private static let lines: [(JSON, String)] = [
        (JSON.null, "null"), (true, "true"), (5, "5"), (5.0, "5.0"), (1e20, "1e+20"), (.double(.nan), "null"),
        (.double(-.infinity), "null"), ([], "[]"), ([1, "a"], #"[1, "a"]"#), ([:], "{}"),
        (["b": 1, "a": [true, nil]], #"{"b": 1, "a": [true, null]}"#),
        ("a\"b\\c/d", #""a\"b\\c/d""#), ("\n\r\t", #""\n\r\t""#),
        ("\u{0}\u{1F}\u{7F}\u{85}\u{9F}\u{A0}", "\"\\u0000\\u001F\\u007F\\u0085\\u009F\u{A0}\""),
        ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("é🎒", #""é🎒""#),
    ]

    @Test(arguments: lines)
    func `a value is one line`(value: JSON, line: String) {
        #expect(value.line == line)
    }

    @Test func `members keep their order, and those without a value are left out`() {
        #expect(JSON.members(["b": 1, "x": nil, "a": "y"]).line == #"{"b": 1, "a": "y"}"#)
    }

    @Test(arguments: values)
    func `what is written reads back as the same value`(value: JSON) throws {
        #expect(try json(value.line) == value)
    }

    @Test func `every share of up to 100 people reads back as the same number`() throws {
        var changed: [JSON] = []
        for whole in 1...100 {
            for part in 0...whole {
                let share = JSON.double(Double(part) / Double(whole))
                if try json(share.line) != share { changed.append(share) }
            }
        }
        #expect(changed == [])
    }

    @Test func `a value says what it is and what it holds`() {
        let values: [JSON] = [nil, true, 1, 1.5, "a", [1], ["a": 1]]
        #expect(
            values.map(\.sort) == [
                "null", "true or false", "a whole number", "a number", "text", "a list", "an object",
            ])
        #expect(values.map(\.number) == [nil, nil, 1, 1.5, nil, nil, nil])
        #expect(values.map(\.whole) == [nil, nil, 1, nil, nil, nil, nil])
        #expect(values.map(\.text) == [nil, nil, nil, nil, "a", nil, nil])
        #expect(values.map(\.flag) == [nil, true, nil, nil, nil, nil, nil])
        #expect(values.map(\.elements) == [nil, nil, nil, nil, nil, [1], nil])
        #expect(values.map(\.["a"]) == [nil, nil, nil, nil, nil, nil, 1])
    }
}
