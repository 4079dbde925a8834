/// What a conversation is about: small, bounded, and all there is to it.
///
/// Its id says it in full, so that nothing is kept between two questions of one who sends it back.
package struct Conversation: Sendable, Hashable {
    /// The slug of the initiative that was spoken of last.
    package var initiative: String?
    /// The last question that was answered, as it was put: what "shorter" and "2" lean on.
    package var asked: String?
    /// What was told and waits for a yes, as it was put.
    package var told: String?
    /// Positions of what was put on record in it, in the order in which that happened.
    package var recorded: [Int] = []

    /// The initiative that was just chosen of several, whatever the words say; no part of the id.
    package var chosen: String?

    package init(initiative: String? = nil) { self.initiative = initiative }

    /// What is longer is not kept: nothing leans on it then.
    package static let longest = 280
    /// How far back can be undone.
    package static let undoable = 8

    /// One word of printable ASCII; the initiative alone is its slug. `nil` where there is nothing to keep.
    package var id: String? {
        let parts = [
            asked.map { "q=" + Conversation.coded($0) }, told.map { "t=" + Conversation.coded($0) },
            recorded.isEmpty ? nil : "r=" + recorded.map(String.init).joined(separator: ","),
        ].compactMap { $0 }
        if parts.isEmpty { return initiative }
        return ([initiative ?? ""] + parts).joined(separator: ";")
    }

    package init(id: String) {
        let parts = id.split(separator: ";", omittingEmptySubsequences: false)
        initiative = parts.first.flatMap { $0.isEmpty ? nil : String($0) }
        for part in parts.dropFirst() {
            let value = part.dropFirst(2)
            switch part.prefix(2) {
            case "q=": asked = Conversation.decoded(value)
            case "t=": told = Conversation.decoded(value)
            case "r=": recorded = value.split(separator: ",").compactMap { Int($0) }.suffix(Conversation.undoable)
            default: break
            }
        }
    }

    private static let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-".utf8)

    private static func coded(_ text: String) -> String {
        text.utf8.reduce(into: "") { coded, byte in
            if plain.contains(byte) {
                coded.unicodeScalars.append(UnicodeScalar(byte))
            } else if byte == UInt8(ascii: " ") {
                coded += "+"
            } else {
                coded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
    }

    /// `nil` for what no id of a conversation says.
    private static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
                    value >= 0x20, value != 0x7F
                else { return nil }
                bytes.append(value)
                rest = rest.dropFirst(2)
            default: bytes.append(byte)
            }
        }
        guard bytes.count <= longest else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}
