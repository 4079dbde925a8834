/// How bytes are written so that every mail server lets them through.
enum Encodings {
    /// Base64 in lines of 76 signs, each but the last ended by CRLF.
    ///
    /// > Source: RFC 2045, 6.8
    static func base64(_ bytes: some Sequence<UInt8>) -> String {
        let signs = Array(base64Line(Array(bytes)))
        return stride(from: 0, to: signs.count, by: 76).map { start in
            String(signs[start..<min(start + 76, signs.count)])
        }.joined(separator: "\r\n")
    }

    static func base64Line(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let number = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                text.append(place <= group.count ? alphabet[number >> (18 - 6 * place) & 63] : "=")
            }
        }
        return text
    }

    /// Quoted-printable of a text whose lines end in line feeds; each line that comes out has at most 76 signs.
    ///
    /// > Source: RFC 2045, 6.7
    static func quotedPrintable(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { quotedLine($0) }.joined(separator: "\r\n")
    }

    private static func quotedLine(_ line: some StringProtocol) -> String {
        let bytes = Array(line.utf8)
        var lines: [String] = []
        var current = ""
        for (index, byte) in bytes.enumerated() {
            let isLast = index == bytes.count - 1
            let isBlank = byte == 32 || byte == 9
            let isPlain = (33...126).contains(byte) && byte != UInt8(ascii: "=")
            // A full stop or "From " at the beginning of a line is dear to servers of old.
            let isRisky = current.isEmpty && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "F"))
            let sign =
                isPlain && !isRisky || isBlank && !isLast
                ? String(UnicodeScalar(byte)) : "=" + hexadecimal(byte)
            if current.utf8.count + sign.utf8.count > 75 {
                lines.append(current + "=")
                current = ""
            }
            current += sign
        }
        return (lines + [current]).joined(separator: "\r\n")
    }

    static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return byte < 16 ? "0" + digits : digits
    }

    /// FNV-1a of 64 bits, in hexadecimal: names parts and messages the same every time.
    ///
    /// > Source: draft-eastlake-fnv
    package static func name(of text: String) -> String {
        let hash = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
