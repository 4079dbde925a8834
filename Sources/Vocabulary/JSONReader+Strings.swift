extension JSONReader {
    /// A string, from its opening quotation mark to its closing one.
    mutating func string() throws(JSONFault) -> String {
        at += 1
        let start = at
        var text: [UInt8] = []
        var copied = at
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw unexpected("a control character that is not escaped") }
            guard byte == UInt8(ascii: "\\") else {
                at += 1
                continue
            }
            text += bytes[copied..<at]
            at += 1
            text += String(try escaped()).utf8
            copied = at
        }
        guard next != nil else { throw unexpected("a text that is not closed") }
        text += bytes[copied..<at]
        guard let string = String(validating: text, as: UTF8.self) else {
            at = start
            throw unexpected("a text that is not UTF-8")
        }
        at += 1
        return string
    }

    private mutating func escaped() throws(JSONFault) -> Unicode.Scalar {
        let letter = next
        at += 1
        switch letter {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try scalar()
        default:
            at -= 1
            throw unexpected("an escape that JSON does not know")
        }
    }

    /// Four hexadecimal digits, or twice four where the first are the leading half of a pair.
    private mutating func scalar() throws(JSONFault) -> Unicode.Scalar {
        let first = try unit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard UTF16.isLeadSurrogate(first), next == UInt8(ascii: "\\"),
            bytes.dropFirst(at + 1).first == UInt8(ascii: "u")
        else { throw unexpected("half of a surrogate pair") }
        at += 2
        let second = try unit()
        guard UTF16.isTrailSurrogate(second) else { throw unexpected("half of a surrogate pair") }
        return UTF16.decode(UTF16.EncodedScalar([first, second]))
    }

    private mutating func unit() throws(JSONFault) -> UInt16 {
        let digits = bytes.dropFirst(at).prefix(4)
        guard digits.count == 4, digits.allSatisfy(\.isHexadecimal),
            let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw unexpected("no four hexadecimal digits") }
        at += 4
        return unit
    }
}

extension UInt8 {
    /// Checked apart from `UInt16(_:radix:)`, which would take a sign as well.
    fileprivate var isHexadecimal: Bool { Unicode.Scalar(self).properties.isASCIIHexDigit }
}
