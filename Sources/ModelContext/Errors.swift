import Vocabulary

/// Why a request has no result.
struct ProtocolError: Error {
    let code: Int
    let message: String
    var data: JSON?

    static func parse(_ why: String) -> ProtocolError { ProtocolError(code: -32700, message: "Parse error: \(why)") }
    static func invalid(_ why: String) -> ProtocolError {
        ProtocolError(code: -32600, message: "Invalid request: \(why)")
    }
    static func noMethod(_ name: String) -> ProtocolError {
        ProtocolError(code: -32601, message: "There is no method \"\(name)\"")
    }
    static func params(_ why: String) -> ProtocolError { ProtocolError(code: -32602, message: why) }
    static let noResource = -32002
    static let noVersion = -32022

    func reply(to id: JSON) -> JSON {
        .members([
            "jsonrpc": "2.0", "id": id,
            "error": .members(["code": .int(code), "message": .string(message), "data": data]),
        ])
    }
}
