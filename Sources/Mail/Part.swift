/// A part of a message, with parts within it or a body of its own.
///
/// > Source: RFC 2045, RFC 2046
struct Part: Sendable {
    private let headers: [Header]
    /// Ended by no line end of its own.
    private let body: String

    /// Headers, an empty line and the body.
    var written: String { headers.map(\.written).joined() + "\r\n" + body + "\r\n" }

    static func text(_ sort: String, _ text: String) -> Part {
        Part(
            headers: [
                Header(name: "Content-Type", value: "text/\(sort); charset=utf-8"),
                Header(name: "Content-Transfer-Encoding", value: "quoted-printable"),
            ], body: Encodings.quotedPrintable(text))
    }

    static func image(_ image: Message.Image, _ contentID: String) -> Part {
        Part(
            headers: [
                Header(name: "Content-Type", value: "image/png; name=\"\(image.name).png\""),
                Header(name: "Content-Transfer-Encoding", value: "base64"),
                Header(name: "Content-ID", value: "<\(contentID)>"),
                Header(name: "Content-Disposition", value: "inline; filename=\"\(image.name).png\""),
            ], body: Encodings.base64(image.bytes))
    }

    static func calendar(_ calendar: String) -> Part {
        Part(
            headers: [
                Header(name: "Content-Type", value: "text/calendar; charset=utf-8; method=PUBLISH; name=\"due.ics\""),
                Header(name: "Content-Transfer-Encoding", value: "base64"),
                Header(name: "Content-Disposition", value: "attachment; filename=\"due.ics\""),
            ], body: Encodings.base64(calendar.utf8))
    }

    static func many(_ sort: String, _ parts: [Part], boundary: String) -> Part {
        Part(
            headers: [Header(name: "Content-Type", value: "multipart/\(sort); boundary=\"\(boundary)\"")],
            body: parts.map { "--\(boundary)\r\n\($0.written)" }.joined() + "--\(boundary)--")
    }
}
