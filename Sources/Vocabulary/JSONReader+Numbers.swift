extension JSONReader {
    /// A number: whole ones that fit 64 bits as `int`, all others as the nearest double.
    mutating func number() throws(JSONFault) -> JSON {
        let start = at
        if next == UInt8(ascii: "-") { at += 1 }
        let isZero = next == UInt8(ascii: "0")
        let length = try digits(or: at == start ? "no JSON value" : "no digit after a minus")
        guard !isZero || length == 1 else {
            at = start
            throw unexpected("a number with a leading zero")
        }
        var isWhole = true
        if next == UInt8(ascii: ".") {
            isWhole = false
            at += 1
            _ = try digits(or: "no digit after a point")
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            isWhole = false
            at += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { at += 1 }
            _ = try digits(or: "no digit in an exponent")
        }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        if isWhole, let whole = Int(text) { return .int(whole) }
        guard let number = Double(text), number.isFinite else {
            at = start
            throw unexpected("a number beyond the range of a double")
        }
        return .double(number)
    }

    /// - Returns: How many there were.
    private mutating func digits(or what: String) throws(JSONFault) -> Int {
        let start = at
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { at += 1 }
        guard at > start else { throw unexpected(what) }
        return at - start
    }
}
