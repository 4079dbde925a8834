/// Somebody's address, with the name that is shown for it.
package struct Mailbox: Sendable, Hashable {
    /// In any script; empty where there is none.
    package let name: String
    /// `local@domain`, in ASCII.
    package let address: String

    /// Reads `ana@district.example` or `Ana Ruiz <ana@district.example>`.
    ///
    /// - Throws: `MailboxFault` for anything that could be more than one address, or the end of a header.
    package init(_ text: String) throws(MailboxFault) {
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw .control(text.unicodeScalars.map { $0.value < 32 ? "\\u{\($0.value)}" : String($0) }.joined())
        }
        let shown = text.trimmed
        if shown.hasSuffix(">"), let open = shown.lastIndex(of: "<") {
            address = String(shown[shown.index(after: open)...].dropLast())
            let before = String(shown[..<open]).trimmed
            name = before.unquoted
            guard name != before || !before.contains(where: { "<>@".contains($0) }) else { throw .noAddress(text) }
        } else {
            (name, address) = ("", shown)
        }
        guard Mailbox.isAddress(address) else { throw .noAddress(text) }
    }

    /// A dot-atom before the sign and a domain of names after it, as they go through every mail server.
    ///
    /// > Source: RFC 5322, 3.4.1; RFC 5321, 4.5.3.1
    private static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count <= 64, text.utf8.count <= 254 else { return false }
        let atoms = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let names = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return atoms.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isAtomic) }
            && names.allSatisfy { name in
                !name.isEmpty && name.utf8.count <= 63 && name.first != "-" && name.last != "-"
                    && name.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
            }
    }

    private static func isAtomic(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: false
        }
    }

    package var domain: String { String(address.drop { $0 != "@" }.dropFirst()) }
}

/// Why a text is no address.
package enum MailboxFault: Error, Sendable, Hashable, CustomStringConvertible {
    case control(String)
    case noAddress(String)

    package var description: String {
        switch self {
        case .control(let text): "\"\(text)\" holds a control character, which no address has; write it anew"
        case .noAddress(let text):
            "\"\(text)\" is no address; write name@district.example, or Name <name@district.example>"
        }
    }
}

extension StringProtocol {
    fileprivate var trimmed: String {
        var rest = self[...]
        while rest.first == " " { rest = rest.dropFirst() }
        while rest.last == " " { rest = rest.dropLast() }
        return String(rest)
    }

    /// Without the quotes around it, and without the signs that keep others in their place.
    fileprivate var unquoted: String {
        guard count >= 2, first == "\"", last == "\"" else { return String(self) }
        return String(dropFirst().dropLast()).replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
    }
}
