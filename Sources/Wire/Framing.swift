import Vocabulary

/// From the bytes of a line to what it asks for.
package struct Framing: Sendable {
    package let methods: MethodTable
    /// How many requests a JSON-RPC batch may have.
    package let batchLimit: Int
    /// How many bytes a reply may have.
    package let replyLimit: Int

    package init(methods: MethodTable = MethodTable(), batchLimit: Int = 1024, replyLimit: Int = 1 << 20) {
        self.methods = methods
        self.batchLimit = batchLimit
        self.replyLimit = replyLimit
    }

    /// A line read.
    package enum Decoded: Sendable, Hashable {
        /// An empty line or a remark: no reply.
        case ignored
        case text(tag: String?, Call)
        case rpc(RPC.Message)
        /// Nothing to execute: the reply is ready, and the connection may have to close after it.
        case refused(reply: [UInt8], closes: Bool)
    }

    /// Reads one line; its first byte chooses the framing.
    ///
    /// - Parameters:
    ///   - line: Without its line end.
    ///   - hears: Whether a single word that is no verb means something all the same; see `TextRequest`.
    package func decode(_ line: some Collection<UInt8>, hears: (String) -> Bool = { _ in false }) -> Decoded {
        let style = Style(firstOf: line)
        if style == .ignored { return .ignored }
        guard let text = String(validating: line, as: UTF8.self) else {
            return refuse(Refusal(.badEncoding, "this line is not UTF-8"), style, line)
        }
        if text.unicodeScalars.contains(where: Framing.isControl) {
            return refuse(Refusal(.badEncoding, "this line holds a control character"), style, line)
        }
        do throws(Refusal) {
            if style == .rpc {
                return .rpc(try RPC.message(line, in: methods, batchLimit: batchLimit))
            }
            if Framing.looksLikeHTTP(text) {
                let refusal = Refusal(.badRequest, "this socket does not speak HTTP; see help", slug: "not-http")
                return .refused(reply: TextReply.refused(refusal, tag: nil), closes: true)
            }
            let request = try TextRequest(text)
            return .text(tag: request.tag, try request.call(in: methods, hears: hears))
        } catch {
            return refuse(error, style, line)
        }
    }

    private func refuse(_ refusal: Refusal, _ style: Style, _ line: some Collection<UInt8>) -> Decoded {
        .refused(reply: Framing.refused(refusal, lineStarting: line), closes: false)
    }

    /// The reply to a line that is not executed, in the framing of its first byte and with its tag.
    ///
    /// - Parameter start: The line, or as much of it as was kept.
    package static func refused(_ refusal: Refusal, lineStarting start: some Collection<UInt8>) -> [UInt8] {
        if Style(firstOf: start) == .rpc { return RPC.refused(refusal) }
        let tag = start.first == UInt8(ascii: "@") ? start.dropFirst().prefix { (0x21...0x7E).contains($0) } : nil
        let isWhole = tag.map { (1...64).contains($0.count) } ?? false
        return TextReply.refused(refusal, tag: isWhole ? tag.map { String(decoding: $0, as: UTF8.self) } : nil)
    }

    /// C0 without the tab, DEL and C1.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 ? scalar != "\t" : (0x7F...0x9F).contains(scalar.value)
    }

    /// A request line, such as `GET / HTTP/1.1`, or the preface of HTTP/2.
    private static func looksLikeHTTP(_ text: String) -> Bool {
        let words = text.split(separator: " ", maxSplits: 3)
        guard words.count == 3, words[2].hasPrefix("HTTP/") else { return false }
        return words[0].utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    /// What the first byte of a line says about it.
    private enum Style {
        case ignored
        case rpc
        case text

        init(firstOf line: some Collection<UInt8>) {
            switch line.first {
            case nil, UInt8(ascii: "#"): self = .ignored
            case UInt8(ascii: "{"), UInt8(ascii: "["): self = .rpc
            default: self = .text
            }
        }
    }
}
