import ModelContext
import Testing
import Vocabulary

/// The protocol, before a daemon that answers from a list.
struct SessionTests {
    /// Answers what it has, and says what it was asked.
    private struct Listed: Advisor {
        func call(_ method: String, _ params: JSON) async throws(Unavailable) -> Result<JSON, Refused> {
            switch method {
            case "events":
                return .success([
                    "events": [["kind": "seat", "seat": "sup", "role": "superintendent", "holder": "Ana Ruiz"]]
                ])
            case "ask":
                return .success([
                    "text": .string("Ana Ruiz, said by root, \u{1B}[31m#7: \(params.line)"), "conversation": "math;q=1",
                    "follow_ups": ["and Oak?"], "result": ["verdict": "stalling", "ledger_seq": 7],
                ])
            default: return .failure(Refused("no \(method)"))
            }
        }

        func say(_ line: String) async throws(Unavailable) -> Result<Said, Refused> {
            line.contains("nothing")
                ? .failure(Refused("there is no initiative; did you mean math-plc?"))
                : .success(Said(text: "\(line): Ana Ruiz\nsecond line", facts: ["seq": "7", "verdict": "thin"]))
        }
    }

    private struct Away: Advisor {
        func call(_ method: String, _ params: JSON) async throws(Unavailable) -> Result<JSON, Refused> {
            throw Unavailable("start it with: systemctl start holdfast.socket")
        }

        func say(_ line: String) async throws(Unavailable) -> Result<Said, Refused> {
            throw Unavailable("start it with: systemctl start holdfast.socket")
        }
    }

    private static let envelope: JSON = .object([
        JSON.Member("io.modelcontextprotocol/protocolVersion", "2026-07-28"),
        JSON.Member("io.modelcontextprotocol/clientCapabilities", .object([])),
    ])

    private func session(_ advisor: any Advisor = Listed(), recording: Bool = false, named: Bool = false) -> Session {
        Session(advisor, recording: recording, named: named)
    }

    private func reply(_ session: Session, _ line: String) async -> JSON? {
        switch session.take(Array(line.utf8)) {
        case .settled(let reply): reply
        case .work(let work): await session.answer(work)
        }
    }

    /// In the newest revision.
    private func ask(_ session: Session, _ method: String, _ params: JSON = .object([])) async -> JSON {
        let request: JSON = [
            "jsonrpc": "2.0", "id": "q", "method": .string(method),
            "params": .object((params.members ?? []) + [JSON.Member("_meta", Self.envelope)]),
        ]
        return await reply(session, request.line) ?? .null
    }

    @Test func `both eras are served in one connection, whichever comes first`() async throws {
        let session = session()
        #expect(await ask(session, "server/discover")["result"]?["supportedVersions"] == ["2026-07-28"])
        let opened = await reply(
            session,
            #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"p","version":"1"}}}"#
        )
        #expect(opened?["result"]?["protocolVersion"] == "2025-06-18")
        let plain = await reply(session, #"{"jsonrpc":"2.0","id":2,"method":"tools/list"}"#)
        #expect(plain?["result"]?["tools"]?.elements?.count == 6)
        #expect(plain?["result"]?["resultType"] == nil)
        let stateless = await ask(session, "tools/list")
        #expect(stateless["result"]?["resultType"] == "complete" && stateless["result"]?["cacheScope"] == "private")
    }

    @Test(arguments: [
        (#"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#, -32602),
        (
            #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}}"#,
            -32602
        ),
        (
            #"{"jsonrpc":"2.0","id":1,"method":"server/discover","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2099-01-01"}}}"#,
            -32022
        ),
        (#"{"jsonrpc":"2.0","id":1,"method":"#, -32700), ("[]", -32600),
        (#"[{"jsonrpc":"2.0","id":1,"method":"ping"}]"#, -32600),
        (#"{"jsonrpc":"2.0","id":null,"method":"ping"}"#, -32600),
        (#"{"jsonrpc":"2.0","id":true,"method":"ping"}"#, -32600),
        (#"{"id":1,"method":"ping"}"#, -32600), (#"{"jsonrpc":"2.0","id":1,"method":7}"#, -32600), ("7", -32600),
        (#"{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}"#, -32602),
        (#"{"jsonrpc":"2.0","id":1,"method":"no\ud800such"}"#, -32700),
        (String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000), -32700),
    ])
    func `what is no request is refused by its number`(line: String, code: Int) async {
        #expect(await reply(session(), line)?["error"]?["code"] == .int(code))
    }

    @Test(arguments: [
        #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#, #"{"jsonrpc":"2.0","method":"no/such"}"#,
        #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":9}}"#,
        #"{"jsonrpc":"2.0","id":4,"result":{}}"#,
    ])
    func `a notification gets no reply`(line: String) async {
        #expect(await reply(session(), line) == nil)
    }

    @Test(arguments: [
        ("tools/call", #"{"name":"nothing","arguments":{}}"#, -32602), ("tools/call", "{}", -32602),
        ("tools/call", #"{"name":"ask","arguments":[]}"#, -32602),
        ("resources/read", #"{"uri":"holdfast://no/such"}"#, -32602),
        ("resources/read", #"{"uri":"holdfast://initiative/nothing"}"#, -32602),
        ("resources/read", #"{"uri":"holdfast://initiative/a b"}"#, -32602),
        ("prompts/get", #"{"name":"board_brief"}"#, -32602), ("prompts/get", #"{"name":"none"}"#, -32602),
        ("ping", "{}", -32601), ("logging/setLevel", #"{"level":"info"}"#, -32601),
    ])
    func `what is not here is told by its number`(method: String, params: String, code: Int) async throws {
        let params = try JSON(parsing: params.utf8)
        #expect(await ask(session(), method, params)["error"]?["code"] == .int(code))
    }

    @Test(arguments: [
        ("ask", "{}", "question is missing"), ("ask", #"{"question":7}"#, "must be text"),
        ("ask", #"{"question":""}"#, "must be text"),
        ("initiative", #"{"initiative":"math plc"}"#, "must be one word"),
        ("initiative", #"{"initiative":"math\nrecord {}"}"#, "must be one word"),
        ("status", #"{"all":"yes"}"#, "no argument"),
        ("initiative", #"{"initiative":"nothing"}"#, "did you mean math-plc"),
    ])
    func `wrong arguments come back in words that a model can mend`(tool: String, arguments: String, says: String)
        async throws
    {
        let arguments = try JSON(parsing: arguments.utf8)
        let result = await ask(session(), "tools/call", ["name": .string(tool), "arguments": arguments])["result"]
        #expect(result?["isError"] == true)
        #expect(result?["content"]?.elements?.first?["text"]?.text?.contains(says) == true)
    }

    @Test func `an answer stands whole in both forms, without names and without what steers a terminal`() async throws {
        let result = try #require(
            await ask(session(), "tools/call", ["name": "ask", "arguments": ["question": "Why?"]])["result"])
        let text = try #require(result["content"]?.elements?.first?["text"]?.text)
        #expect(result["structuredContent"]?["text"]?.text == text)
        #expect(
            text.contains("the superintendent, said by a person") && !text.contains("Ana") && !text.contains("\u{1B}"))
        #expect(text.contains("#7"))
        #expect(text.contains("read_only"))
        #expect(result["structuredContent"]?["verdict"] == "stalling")
        let named = try #require(
            await ask(session(named: true), "tools/call", ["name": "status", "arguments": .object([])])["result"])
        #expect(named["structuredContent"]?["text"]?.text?.contains("Ana Ruiz") == true)
    }

    @Test func `without a daemon everything is listed, and a call says what to start`() async throws {
        let session = session(Away())
        #expect(await ask(session, "tools/list")["result"]?["tools"]?.elements?.count == 6)
        let result = await ask(session, "tools/call", ["name": "status", "arguments": .object([])])["result"]
        #expect(result?["structuredContent"]?["available"] == false)
        #expect(result?["content"]?.elements?.first?["text"]?.text?.contains("systemctl start") == true)
        let read = await ask(session, "resources/read", ["uri": "holdfast://status"])["result"]
        #expect(read?["contents"]?.elements?.first?["text"]?.text?.contains("systemctl start") == true)
    }

    @Test func `tools that write are there only where they were asked for`() async {
        func names(_ session: Session) async -> [String] {
            await ask(session, "tools/list")["result"]?["tools"]?.elements?.compactMap { $0["name"]?.text } ?? []
        }
        #expect(await !names(session()).contains("add_note"))
        #expect(await names(session(recording: true)).suffix(2) == ["record_answer", "add_note"])
        let refused = await ask(session(), "tools/call", ["name": "add_note", "arguments": .object([])])
        #expect(refused["error"]?["code"] == -32602)
    }

    @Test func `the catalogue costs a conversation less than 2,500 tokens`() async {
        let listed = await ask(session(recording: true), "tools/list")["result"]?["tools"] ?? .null
        // Four bytes make a token, as a rule.
        #expect(listed.line.utf8.count / 4 < 2500)
        #expect(listed.elements?.count == 8)
        for tool in listed.elements ?? [] {
            #expect((tool["description"]?.text ?? "").split(separator: " ").count <= 60)
        }
    }

    /// Answers when it is let.
    private struct Held: Advisor {
        let asked: AsyncStream<Void>.Continuation
        let held: AsyncStream<Void>

        func call(_ method: String, _ params: JSON) async throws(Unavailable) -> Result<JSON, Refused> {
            .success(["events": []])
        }

        func say(_ line: String) async throws(Unavailable) -> Result<Said, Refused> {
            asked.yield()
            for await _ in held { break }
            return .success(Said(text: "late", facts: [:]))
        }
    }

    @Test(arguments: [true, false])
    func `a call that was cancelled is not answered`(isCancelled: Bool) async throws {
        let (asked, tell) = AsyncStream<Void>.makeStream()
        let (held, release) = AsyncStream<Void>.makeStream()
        let session = session(Held(asked: tell, held: held))
        let request = JSON.object([
            JSON.Member("jsonrpc", "2.0"), JSON.Member("id", "late"), JSON.Member("method", "tools/call"),
            JSON.Member(
                "params",
                .object([
                    JSON.Member("name", "status"), JSON.Member("arguments", .object([])),
                    JSON.Member("_meta", Self.envelope),
                ])),
        ])
        guard case .work(let work) = session.take(Array(request.line.utf8)) else {
            Issue.record("it is no work")
            return
        }
        async let answer = session.answer(work)
        for await _ in asked { break }
        if isCancelled {
            let cancel = #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":"late"}}"#
            #expect(await reply(session, cancel) == nil)
        }
        release.yield()
        let line = await answer?.line
        #expect((line == nil) == isCancelled)
    }
}
