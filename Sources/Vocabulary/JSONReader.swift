/// Reads a JSON text from its first byte to its last.
struct JSONReader {
    private static let deepest = 512

    let bytes: [UInt8]
    var at = 0
    private var depth = 0

    init(_ bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
    }

    /// The value that the whole text is.
    mutating func only() throws(JSONFault) -> JSON {
        let value = try value()
        skipBlanks()
        guard at == bytes.count else { throw unexpected("more text after the value") }
        return value
    }

    private mutating func value() throws(JSONFault) -> JSON {
        skipBlanks()
        switch next {
        case UInt8(ascii: "{"): return try nested { reader throws(JSONFault) in try reader.object() }
        case UInt8(ascii: "["): return try nested { reader throws(JSONFault) in try reader.array() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func nested(
        _ read: (inout JSONReader) throws(JSONFault) -> JSON
    ) throws(JSONFault) -> JSON {
        depth += 1
        guard depth <= JSONReader.deepest else { throw unexpected("nesting deeper than \(JSONReader.deepest)") }
        at += 1
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func array() throws(JSONFault) -> JSON {
        var elements: [JSON] = []
        if takes("]") { return .array(elements) }
        repeat {
            elements.append(try value())
        } while takes(",")
        guard takes("]") else { throw unexpected("a list that is not closed") }
        return .array(elements)
    }

    private mutating func object() throws(JSONFault) -> JSON {
        var members: [JSON.Member] = []
        if takes("}") { return .object(members) }
        repeat {
            skipBlanks()
            guard next == UInt8(ascii: "\"") else { throw unexpected("no name of a member") }
            let name = try string()
            guard takes(":") else { throw unexpected("no colon after a name") }
            members.append(JSON.Member(name, try value()))
        } while takes(",")
        guard takes("}") else { throw unexpected("an object that is not closed") }
        members.sort { $0.name < $1.name }
        for (member, following) in zip(members, members.dropFirst()) where member.name == following.name {
            throw unexpected("two members named \(JSON.string(member.name).line) in the object that ends")
        }
        return .object(members)
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONFault) -> JSON {
        let end = at + word.utf8CodeUnitCount
        guard end <= bytes.count, bytes[at..<end].elementsEqual(word.description.utf8) else {
            throw unexpected("no JSON value")
        }
        at = end
        return value
    }
}

extension JSONReader {
    var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
    }

    /// Goes past a mark, and the blanks before it, where it is what comes next.
    mutating func takes(_ mark: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard next == UInt8(ascii: mark) else { return false }
        at += 1
        return true
    }

    func unexpected(_ what: String) -> JSONFault {
        JSONFault(description: at < bytes.count ? "\(what) at byte \(at)" : "\(what) at the end of the text")
    }
}
