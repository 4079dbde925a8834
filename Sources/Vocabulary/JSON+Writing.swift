extension JSON {
    /// This value as one line of JSON, members in their own order, with a space after each colon and comma.
    ///
    /// Control characters are escaped, so the text never holds a line end. A number that is not finite is written as
    /// `null`, since JSON has no word for it.
    package var line: String {
        var text = ""
        write(into: &text)
        return text
    }

    package func write(into text: inout String) {
        switch self {
        case .null: text += "null"
        case .bool(let flag): text += flag ? "true" : "false"
        case .int(let whole): text += String(whole)
        case .double(let number): text += number.isFinite ? number.description : "null"
        case .string(let string): JSON.quote(string, into: &text)
        case .array(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += ", " }
                element.write(into: &text)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { text += ", " }
                JSON.quote(member.name, into: &text)
                text += ": "
                member.value.write(into: &text)
            }
            text += "}"
        }
    }

    private static func quote(_ string: String, into text: inout String) {
        text += "\""
        if string.utf8.allSatisfy(\.isPlain) {
            text += string
            text += "\""
            return
        }
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let code = String(scalar.value, radix: 16, uppercase: true)
                text += "\\u" + String(repeating: "0", count: 4 - code.count) + code
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}

extension UInt8 {
    /// A byte of ASCII that stands for itself in a JSON string.
    fileprivate var isPlain: Bool { self >= 0x20 && self < 0x7F && self != 0x22 && self != 0x5C }
}
