/// Text that is not JSON.
package struct JSONFault: Error, Hashable, CustomStringConvertible {
    /// What was found, and at which byte, from 0.
    package let description: String
}

extension JSON {
    /// Reads one JSON text (RFC 8259, in UTF-8), which may be a single value of any kind.
    ///
    /// Members of an object come back sorted by name: whatever needs an order (an event, an answer) has one of its own.
    /// A fraction is read as the nearest double, so that what `line` writes reads back as the same value.
    ///
    /// - Throws: `JSONFault` for anything that is not one JSON value; among them numbers beyond a double, nesting deeper
    ///   than 512, and an object that has two members of one name, since one of them would be lost.
    package init(parsing bytes: some Sequence<UInt8>) throws(JSONFault) {
        var reader = JSONReader(bytes)
        self = try reader.only()
    }
}
