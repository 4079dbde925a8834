/// A line of an iCalendar file: `DTSTART;TZID=Pacific Standard Time:20250820T144500`.
///
/// There is no Swift library for iCalendar to be had, so what is needed of RFC 5545 is read here.
struct CalendarLine: Hashable {
    /// From 1: where it begins in the file.
    let line: Int
    /// In capitals.
    let name: String
    /// By name in capitals; what stood in quotes is without them.
    let parameters: [String: String]
    /// As it stands, with its escapes.
    let value: String

    /// All lines of a file, folded ones put together: a fold may part the bytes of a character. Lines end in LF, CRLF or CR.
    ///
    /// - Throws: `.notText` for a file with a NUL, `.wrong` naming a line that is none.
    static func all(in bytes: [UInt8]) throws(FileFault) -> [CalendarLine] {
        guard !bytes.contains(0) else { throw FileFault(.notText) }
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        var lines: [CalendarLine] = []
        var pending: [UInt8] = []
        var start = 1
        var number = 0
        func flush() throws(FileFault) {
            guard !pending.isEmpty else { return }
            guard let text = TextEncoding.utf8.text(pending) ?? TextEncoding.windows1252.text(pending),
                let line = CalendarLine(text, line: start)
            else { throw FileFault(line: start, .wrong("this is no line of a calendar (NAME:VALUE)")) }
            lines.append(line)
        }
        for raw in CalendarLine.split(bytes) {
            number += 1
            if let first = raw.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t"), !pending.isEmpty {
                pending += raw.dropFirst()
                continue
            }
            try flush()
            pending = Array(raw)
            start = number
        }
        try flush()
        return lines
    }

    /// Ends of lines may be those of Windows, Unix or the old Macintosh, and may be mixed.
    private static func split(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r") {
            let isSecond =
                bytes[index] == UInt8(ascii: "\n") && index > bytes.startIndex && bytes[index - 1] == UInt8(ascii: "\r")
            if !isSecond { lines.append(bytes[start..<index]) }
            start = index + 1
        }
        return lines + [bytes[start...]]
    }

    private init?(_ text: String, line: Int) {
        var parts: [String] = []
        var part = ""
        var isQuoted = false
        var value: String?
        for index in text.indices {
            let letter = text[index]
            if letter == "\"" {
                isQuoted.toggle()
            } else if letter == ":", !isQuoted {
                value = String(text[text.index(after: index)...])
                break
            } else if letter == ";", !isQuoted {
                parts.append(part)
                part = ""
            } else {
                part.append(letter)
            }
        }
        parts.append(part)
        guard let value, let name = parts.first, !name.isEmpty else { return nil }
        self.line = line
        self.name = name.uppercased()
        self.value = value
        parameters = Dictionary(
            parts.dropFirst().compactMap { part in
                part.firstIndex(of: "=").map {
                    (part[..<$0].uppercased(), String(part[part.index(after: $0)...]))
                }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The value as a text, its escapes undone.
    var text: String {
        var text = ""
        var isEscaped = false
        for letter in value {
            if isEscaped {
                text.append(letter == "n" || letter == "N" ? "\n" : letter)
                isEscaped = false
            } else if letter == "\\" {
                isEscaped = true
            } else {
                text.append(letter)
            }
        }
        return text
    }
}
