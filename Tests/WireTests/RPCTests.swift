import Testing
import Vocabulary
import Wire

struct RPCTests {
    private func error(_ code: Int, _ message: String, id: JSON = .null) -> JSON {
        ["jsonrpc": "2.0", "id": id, "error": ["code": .int(code), "message": .string(message)]]
    }

    /// The reply with the details of its errors left out, which is what the specification speaks about.
    private func bare(_ value: JSON) -> JSON {
        if let elements = value.elements { return .array(elements.map(bare)) }
        guard let error = value["error"], let code = error["code"], let message = error["message"] else { return value }
        return ["jsonrpc": "2.0", "id": value["id"] ?? "none", "error": ["code": code, "message": message]]
    }

    private func reply(to line: String) throws -> JSON? {
        let message: RPC.Message
        do {
            message = try RPC.message(line.utf8, in: MethodTable())
        } catch {
            return bare(try JSON(parsing: RPC.refused(error)))
        }
        let bytes = Framing().reply(to: .rpc(message)) { call in
            .success(Answer(json: { call.params }, lines: { [] }))
        }
        return try bytes.map { bare(reordered(try JSON(parsing: $0))) }
    }

    private func reordered(_ value: JSON) -> JSON {
        if let elements = value.elements { return .array(elements.map(reordered)) }
        return .members([
            "jsonrpc": value["jsonrpc"], "id": value["id"], "result": value["result"], "error": value["error"],
        ])
    }

    @Test(arguments: [
        #"{"jsonrpc": "2.0", "method": "foobar, "params": "bar", "baz]"#,
        #"[ {"jsonrpc": "2.0", "method": "sum", "params": [1,2,4], "id": "1"}, {"jsonrpc": "2.0", "method" ]"#,
        "", "{", #"{"a": 1} {"b": 2}"#, "NaN",
        String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000),
    ])
    func `what is no JSON is a parse error`(line: String) throws {
        #expect(try reply(to: line) == error(-32700, "Parse error"))
    }

    @Test(
        arguments: [
            (#"{"jsonrpc": "2.0", "method": 1, "params": "bar"}"#, .null),
            (#"{"method": "status", "id": 5}"#, 5),
            (#"{"jsonrpc": "1.0", "method": "status", "id": 6}"#, 6),
            (#"{"jsonrpc": 2.0, "method": "status", "id": "7"}"#, "7"),
            (#"{"jsonrpc": "2.0", "method": "status", "id": {}}"#, .null),
            (#"{"jsonrpc": "2.0", "method": "status", "id": true}"#, .null),
            (#"{"jsonrpc": "2.0", "method": "status", "id": [1]}"#, .null),
            (#"{"jsonrpc": "2.0", "Method": "status", "id": 12}"#, 12),
            (#"{"jsonrpc": "2.0", "method": "status", "params": "bar", "id": 1.5}"#, 1.5),
            (#"{"jsonrpc": "2.0", "method": "status", "params": null, "id": 8}"#, 8),
            ("1", .null), ("\"hi\"", .null), ("null", .null), ("{}", .null), ("[]", .null),
        ] as [(String, JSON)])
    func `what is no request is invalid, and keeps its id where it has one`(line: String, id: JSON) throws {
        #expect(try reply(to: line) == error(-32600, "Invalid Request", id: id))
    }

    @Test func `a batch is answered in a list, each of its elements on its own`() throws {
        let invalid = error(-32600, "Invalid Request")
        #expect(try reply(to: "[1]") == [invalid])
        #expect(try reply(to: "[1, 2, 3]") == [invalid, invalid, invalid])
        let mixed = """
            [{"jsonrpc": "2.0", "method": "status", "id": 1}, {"jsonrpc": "2.0", "method": "status"}, {"foo": "boo"}, \
            {"jsonrpc": "2.0", "method": "nothing", "id": "2"}]
            """
        #expect(
            try reply(to: mixed) == [
                ["jsonrpc": "2.0", "id": 1, "result": [:]], invalid, error(-32601, "Method not found", id: "2"),
            ])
    }

    @Test(arguments: [
        #"{"jsonrpc": "2.0", "method": "foobar"}"#,
        #"{"jsonrpc": "2.0", "method": "status", "params": {"nonsense": 1}}"#,
        #"[{"jsonrpc": "2.0", "method": "status"}, {"jsonrpc": "2.0", "method": "record", "params": [[]]}]"#,
    ])
    func `notifications get no reply, whatever they are`(line: String) throws {
        #expect(try reply(to: line) == nil)
    }

    @Test func `a write without an id is not done`() {
        let line = #"{"jsonrpc": "2.0", "method": "record", "params": {"events": [{"kind": "note"}]}}"#
        let reply = Framing().reply(to: Framing().decode(Array(line.utf8))) { _ in
            Issue.record("executed")
            return .failure(Refusal(.fault, "executed"))
        }
        #expect(reply == nil)
    }

    @Test func `a batch over the limit is refused as a whole`() throws {
        let two = #"[{"jsonrpc": "2.0", "method": "status", "id": 1}, 2]"#
        #expect(try RPC.message(two.utf8, in: MethodTable(), batchLimit: 2).entries.count == 2)
        #expect(throws: Refusal.self) { try RPC.message(two.utf8, in: MethodTable(), batchLimit: 1) }
    }

    @Test(arguments: ["7", "-3", "\"a\"", "\"\"", "1.5", "null"])
    func `an id comes back with its type`(id: String) {
        #expect(
            Framing().answering(#"{"jsonrpc": "2.0", "id": \#(id), "method": "health"}"#)
                == #"{"jsonrpc": "2.0", "id": \#(id), "result": {}}"# + "\n")
    }

    @Test(arguments: [
        ("diagnose", #"["math-plc"]"#, #"{"initiative": "math-plc"}"#),
        ("diagnose", #"["math-plc", "lincoln"]"#, #"{"initiative": "math-plc", "district": "lincoln"}"#),
        ("diagnose", #"{"initiative": "math-plc", "as_of": null}"#, #"{"initiative": "math-plc"}"#),
        ("recommend", #"{"initiative": "math-plc", "limit": 3}"#, #"{"initiative": "math-plc", "limit": 3}"#),
        ("hello", #"{"client": "probe 1", "versions": [1, 2]}"#, #"{"client": "probe 1", "versions": [1, 2]}"#),
    ])
    func `arguments come by name or in the order of the table`(method: String, params: String, read: String) {
        #expect(
            Framing().answering(#"{"jsonrpc": "2.0", "id": 1, "method": "\#(method)", "params": \#(params)}"#)
                == #"{"jsonrpc": "2.0", "id": 1, "result": \#(read)}"# + "\n")
    }

    @Test(
        arguments: [
            ("diagnose", "{}", "initiative", []),
            ("diagnose", #"{"initiative": 3}"#, "initiative", []),
            ("diagnose", #"{"initiatve": "math-plc"}"#, "initiatve", ["initiative"]),
            ("diagnose", #"["math-plc", 1]"#, "district", []),
            ("status", "[1, 2, 3, 4, 5, 6]", "params", []),
            ("recommend", #"{"initiative": "math-plc", "limit": 51}"#, "limit", []),
            ("recommend", #"{"initiative": "math-plc", "limit": 2.0}"#, "limit", []),
            ("record", #"{"events": {"kind": "note"}}"#, "events", []),
            ("help", #"{"topic": "statsu"}"#, "topic", ["status"]),
        ] as [(String, String, String, JSON)])
    func `a wrong argument is named`(method: String, params: String, field: String, nearest: JSON) throws {
        let line = #"{"jsonrpc": "2.0", "id": 1, "method": "\#(method)", "params": \#(params)}"#
        let reply = try JSON(parsing: try #require(Framing().answering(line)).utf8)
        #expect(reply["error"]?["code"] == -32602)
        #expect(reply["error"]?["message"] == "Invalid params")
        #expect(reply["error"]?["data"]?["slug"] == "wrong-value")
        #expect(reply["error"]?["data"]?["field"] == .string(field))
        #expect(reply["error"]?["data"]?["suggestions"] ?? [] == nearest)
    }

    @Test(arguments: [
        (Refusal(.notAllowed, "no"), 403, "no"), (Refusal(.notFound, "none"), 404, "none"),
        (Refusal(.conflict, "other"), 409, "other"), (Refusal(.tooMany, "wait", retryAfter: 500), 429, "wait"),
        (Refusal(.fault, "broken", incident: "f-1"), -32603, "Internal error"),
        (Refusal.wrong("due", "is in the past"), -32602, "Invalid params"),
        (Refusal(.badRequest, "what"), -32600, "Invalid Request"),
        (Refusal(.outcomeUnknown, "who knows"), 509, "who knows"),
    ])
    func `a code is used as it is, but for the five of the specification`(
        refusal: Refusal, number: Int, message: String
    ) throws {
        let reply = try JSON(parsing: RPC.refused(refusal))
        #expect(reply["error"]?["code"] == .int(number))
        #expect(reply["error"]?["message"] == .string(message))
        #expect(reply["error"]?["data"]?["retry"] == .bool(refusal.code.retryCanHelp))
        #expect(reply["error"]?["data"]?["retry_ms"] == refusal.retryAfter.map(JSON.int))
        #expect(reply["error"]?["data"]?["incident"] == refusal.incident.map(JSON.string))
        #expect(RPC.number(of: refusal) == number)
    }
}
