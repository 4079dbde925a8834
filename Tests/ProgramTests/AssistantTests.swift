import Foundation
import Specimens
import Testing
import Vocabulary

/// `holdfast mcp` as assistants start it: a process of its own, with hardly any environment.
@Suite(.timeLimit(.minutes(5)))
struct AssistantTests {
    private static let envelope =
        #""_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}"#

    private func call(_ tool: String, _ arguments: String, id: Int = 1) -> String {
        #"{"jsonrpc":"2.0","id":\#(id),"method":"tools/call","params":{"name":"\#(tool)","arguments":\#(arguments),\#(Self.envelope)}}"#
            + "\n"
    }

    /// What it says to these lines, and how it ended.
    private func talk(_ camp: Camp, _ lines: String, _ options: [String] = []) async throws -> (
        code: Int32, replies: [JSON]
    ) {
        let ran = try await Program.holdfast.run(
            ["mcp", "--socket", camp.socket] + options, input: lines, through: ["env", "-i"])
        return (
            ran.code, try ran.out.split(separator: "\n").map { try JSON(parsing: $0.utf8) }
        )
    }

    @Test func `it answers with the evidence, and at the end of input it ends`() async throws {
        try await Camp.served { camp in
            _ = try await camp.holdfast("import", "events", try camp.write(Histories.small, to: "h.jsonl"))
            let tools = [
                ("ask", #"{"question":"Why is Math PLC stalling?"}"#), ("status", "{}"),
                ("initiative", #"{"initiative":"math-plc"}"#),
                ("evidence", #"{"initiative":"math-plc","claim":"verdict"}"#), ("commitments", "{}"),
                ("open_questions", #"{"initiative":"math-plc"}"#),
            ]
            let lines = tools.enumerated().map { call($0.element.0, $0.element.1, id: $0.offset) }.joined()
            let (code, replies) = try await talk(camp, lines)
            #expect(code == 0 && replies.count == tools.count)
            for reply in replies {
                #expect(reply["result"]?["isError"] == false, "\(reply.line)")
                #expect(reply["result"]?["structuredContent"]?["text"]?.text?.isEmpty == false)
                // Who holds the seats is not told.
                #expect(!reply.line.contains("A. Ito") && !reply.line.contains("B. Cruz"))
            }
        }
    }

    @Test func `an assistant that may not record cannot, not even by saying yes`() async throws {
        try await Camp.served { camp in
            _ = try await camp.holdfast("import", "events", try camp.write(Histories.small, to: "h.jsonl"))
            let before = try await camp.position()
            let (_, told) = try await talk(
                camp, call("ask", #"{"question":"we paused Math PLC in January"}"#))
            let conversation = try #require(told.first?["result"]?["structuredContent"]?["conversation"]?.text)
            _ = try await talk(
                camp, call("ask", #"{"question":"yes","conversation":"\#(conversation)"}"#))
            #expect(try await camp.position() == before)
            let (_, refused) = try await talk(
                camp, call("add_note", #"{"initiative":"math-plc","note":"a","key":"k"}"#))
            #expect(refused.first?["error"]?["code"] == -32602)
            for _ in 0..<2 {
                let (_, noted) = try await talk(
                    camp, call("add_note", #"{"initiative":"math-plc","note":"a","key":"k"}"#), ["--allow-record"])
                #expect(noted.first?["result"]?["isError"] == false, "\(noted)")
            }
            #expect(try await camp.position() == before.map { $0 + 1 })
        }
    }

    @Test func `without a daemon it lists what there is, and says what to start`() async throws {
        try await Camp.with { camp in
            let list = #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{\#(Self.envelope)}}"# + "\n"
            let (code, replies) = try await talk(camp, list + call("status", "{}", id: 2))
            #expect(code == 0)
            let listed = replies.first { $0["id"] == 1 }
            let called = replies.first { $0["id"] == 2 }
            #expect(listed?["result"]?["tools"]?.elements?.count == 6)
            #expect(called?.line.contains("systemctl start holdfast.socket") == true)
        }
    }

    @Test func `hostile lines are each answered, and the next one is served`() async throws {
        try await Camp.with { camp in
            let lines = [
                String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000),
                #"{"jsonrpc":"2.0","id":"big","method":"no/such","params":{"x":"\#(String(repeating: "y", count: 5 << 20))"}}"#,
                "\u{0}", #"{"jsonrpc":"2.0","id":1,"method":"no\ud800"}"#, "[]", "", "   ",
                #"{"jsonrpc":"2.0","id":2,"method":"ping"}"#,
            ].joined(separator: "\n")
            let (code, replies) = try await talk(camp, lines + "\n" + #"{"jsonrpc":"2.0","id":3,"me"#)
            #expect(code == 0)
            #expect(replies.compactMap { $0["error"]?["code"]?.whole } == [-32700, -32700, -32700, -32700, -32600])
            #expect(replies.last?["result"] == .object([]))
        }
    }

    @Test(arguments: ["claude", "cursor", "vscode", "codex"])
    func `the settings of a host name this program by its whole path`(host: String) async throws {
        let ran = try await Program.holdfast.run(["mcp", "--print-config", host])
        #expect(ran.code == 0 && ran.out.contains("\"/") && ran.out.contains("holdfast"))
        if host != "codex" { _ = try JSON(parsing: ran.out.utf8.dropLast()) }
    }

    @Test(
        .enabled(if: MailSink.isThere && FileManager.default.fileExists(atPath: sdk), "needs the protocol's own client")
    )
    func `the protocol's own client calls every tool, in both eras`() async throws {
        try await Camp.served { camp in
            _ = try await camp.holdfast("import", "events", try camp.write(Histories.small, to: "h.jsonl"))
            let running = try Running(
                [
                    MailSink.python, Bases.project + "/Tests/Assistants/call_all.py", Program.holdfast.url.path,
                    camp.socket,
                ],
                [:], "")
            let code = await running.end()
            let complaints = try running.err()
            #expect(code == 0, "\(complaints)")
            #expect(try running.out().split(separator: "\n").count == 2)
        }
    }

    /// Where the client is, in the environment that `scripts/test` sets up.
    private static var sdk: String {
        let library =
            URL(fileURLWithPath: MailSink.python).deletingLastPathComponent().deletingLastPathComponent().path + "/lib"
        let versions = FileManager.default.enumerator(atPath: library)?.prefix(1).compactMap { $0 as? String } ?? []
        return "\(library)/\(versions.first ?? "")/site-packages/mcp"
    }
}
