/// A header field of a message.
struct Header: Sendable, Hashable {
    let name: String
    let value: String

    /// Folded to lines of at most 78 signs where it can be, each ended by CRLF.
    ///
    /// > Source: RFC 5322, 2.2.3
    var written: String {
        var lines: [String] = []
        var line = "\(name):"
        for word in value.split(separator: " ") {
            if line.count + 1 + word.count > 78, line != "\(name):" {
                lines.append(line)
                line = ""
            }
            line += " " + word
        }
        return (lines + [line]).joined(separator: "\r\n") + "\r\n"
    }

    /// 42 bytes make 56 signs, and the frame has 12 more: within the 75 that an encoded word may have.
    private static let mostBytes = 42

    /// Free text, as encoded words where it is not plain ASCII.
    ///
    /// > Source: RFC 2047
    static func text(_ text: String) -> String {
        let clean = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let isPlain = clean.utf8.allSatisfy { (32...126).contains($0) } && !clean.contains("=?")
        // Plain text can be folded at its blanks alone.
        let isFoldable = clean.split(separator: " ").allSatisfy { $0.utf8.count <= 64 }
        return isPlain && isFoldable ? clean : encoded(clean)
    }

    private static func encoded(_ clean: String) -> String {
        var words: [String] = []
        var current = String.UnicodeScalarView()
        var room = mostBytes
        for scalar in clean.unicodeScalars {
            let size = UTF8.width(scalar)
            if size > room {
                words.append(String(current))
                current.removeAll()
                room = mostBytes
            }
            current.append(scalar)
            room -= size
        }
        return (words + [String(current)]).map { "=?utf-8?B?\(Encodings.base64Line(Array($0.utf8)))?=" }.joined(
            separator: " ")
    }

    /// A mailbox, its name encoded or quoted where it needs to be.
    static func mailbox(_ mailbox: Mailbox) -> String {
        guard !mailbox.name.isEmpty else { return mailbox.address }
        let isPlain =
            mailbox.name.utf8.allSatisfy { (32...126).contains($0) } && !mailbox.name.contains("=?")
            && mailbox.name.split(separator: " ").allSatisfy { $0.utf8.count <= 60 }
        let isAtoms = mailbox.name.utf8.allSatisfy { byte in
            byte == 32 || !"()<>[]:;@\\,.\"".utf8.contains(byte)
        }
        let name =
            !isPlain
            ? encoded(mailbox.name)
            : isAtoms
                ? mailbox.name
                : "\"" + mailbox.name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        return "\(name) <\(mailbox.address)>"
    }
}
