import Foundation

/// Text that is not JSON.
package struct JSONFault: Error, Hashable, CustomStringConvertible {
    /// What was found and near which character, in the words of the parser.
    package let description: String
}

extension JSON {
    /// Reads one JSON text, which may be a single value of any kind.
    ///
    /// Members of an object come back sorted by name: the parser does not keep their order, and whatever needs an order
    /// (an event, an answer) has one of its own.
    ///
    /// - Throws: `JSONFault` for anything that is not one JSON value, numbers beyond a double and nesting deeper than
    ///   512 among them.
    package init(parsing bytes: some Sequence<UInt8>) throws(JSONFault) {
        let found: Any
        do {
            found = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
        } catch {
            let detail = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
            throw JSONFault(description: detail ?? "not a JSON text")
        }
        self = JSON(bridging: found)
    }

    private init(bridging value: Any) {
        switch value {
        case let text as String: self = .string(text)
        case let elements as [Any]: self = .array(elements.map(JSON.init(bridging:)))
        case let members as [String: Any]:
            self = .object(members.sorted { $0.key < $1.key }.map { Member($0.key, JSON(bridging: $0.value)) })
        case let number as NSNumber: self = JSON(number)
        default: self = .null
        }
    }

    /// The parser marks what it read by the C type of the number: `c` for true and false, `d` for a fraction or an
    /// exponent, `Q` for a whole number above the signed range.
    private init(_ number: NSNumber) {
        switch UInt8(bitPattern: number.objCType.pointee) {
        case UInt8(ascii: "c"), UInt8(ascii: "B"): self = .bool(number.boolValue)
        case UInt8(ascii: "d"), UInt8(ascii: "f"): self = .double(number.doubleValue)
        case UInt8(ascii: "Q"): self = Int(exactly: number.uint64Value).map(JSON.int) ?? .double(number.doubleValue)
        default: self = .int(number.intValue)
        }
    }
}
