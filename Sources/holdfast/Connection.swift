import ArgumentParser
import Foundation
import Transport
import Vocabulary
import Wire

/// Where the daemon is, and how its answer is shown.
struct Connection: ParsableArguments {
    @Option(
        help:
            "The daemon's socket; else HOLDFAST_SOCKET, else /run/holdfast/holdfast.sock, else that of one's own service."
    )
    var socket: String?

    @Flag(help: "Print one JSON object instead of text.")
    var json = false

    private var path: String {
        socket ?? SocketPath.usual
    }

    /// Runs a conversation with the daemon.
    ///
    /// - Throws: `Ending` 5 where no daemon is reachable.
    func open<Value>(_ talk: (LineClient) async throws -> Value) async throws -> Value {
        do {
            let client = try await LineClient.connect(to: path)
            let value: Value
            do {
                value = try await talk(client)
            } catch {
                await client.close()
                throw error
            }
            await client.close()
            return value
        } catch let fault as ConnectFault {
            switch fault {
            case .notPermitted: throw Ending(code: 4, words: "\(fault); ask its administrator to let you in")
            case .noSuchPath, .nobodyListens, .busy, .unusablePath, .failed:
                throw Ending(
                    code: 5, words: "no daemon is reachable: \(fault). Start one with: holdfastd --socket \(path)")
            case .broken, .tooLong: throw Ending(code: 1, words: "\(fault)")
            }
        }
    }

    /// Calls a method and shows what comes, as text or as JSON.
    ///
    /// - Parameters:
    ///   - line: The same call in the text form.
    ///   - abstains: An answer that not enough is known ends with 3.
    func show(
        _ method: String, _ params: JSON, line: String, abstains: Bool = false
    ) async throws {
        let verdict = try await open { client in
            json ? try await printJSON(client, method, params) : try await printText(client, line)
        }
        if abstains, verdict == "not-known" { throw Ending(code: 3, words: nil) }
    }

    private func printText(_ client: LineClient, _ line: String) async throws -> String? {
        try await client.send(Array((line + "\n").utf8))
        guard let bytes = try await client.readLine(), let head = ReplyHead(String(decoding: bytes, as: UTF8.self))
        else {
            throw Ending(code: 1, words: "the daemon closed without an answer")
        }
        if let error = head.error {
            throw Ending(code: head.code == 403 ? 4 : 1, words: "\(error.message) (\(head.code))")
        }
        for _ in 0..<head.count {
            guard let bytes = try await client.readLine() else {
                throw Ending(code: 1, words: "the answer was cut short")
            }
            print(String(decoding: bytes, as: UTF8.self))
        }
        return head.facts["verdict"]
    }

    private func printJSON(_ client: LineClient, _ method: String, _ params: JSON) async throws -> String? {
        let result = try await call(client, method, params)
        print(result.line)
        return result["verdict"]?.text ?? result["result"]?["verdict"]?.text
    }

    /// Calls a method in JSON-RPC.
    ///
    /// - Throws: `Ending` with the error, printed as JSON where JSON was asked for.
    func call(_ client: LineClient, _ method: String, _ params: JSON) async throws -> JSON {
        let request: JSON = ["jsonrpc": "2.0", "id": 1, "method": .string(method), "params": params]
        try await client.send(Array((request.line + "\n").utf8))
        guard let bytes = try await client.readLine() else {
            throw Ending(code: 1, words: "the daemon closed without an answer", isSettled: false)
        }
        let reply = try JSON(parsing: bytes)
        if let result = reply["result"] { return result }
        let error = reply["error"] ?? .null
        if json {
            let shown: JSON = ["schema": "holdfast.error/1", "error": error]
            print(shown.line)
        }
        let data = error["data"] ?? .null
        let code = error["code"]?.whole ?? 0
        // Below 0 the message is one of the few that JSON-RPC has: reason and field say what it is about.
        let isSpare = code < 0
        let field = isSpare ? data["field"]?.text ?? "" : ""
        let says = isSpare ? data["reason"]?.text ?? error["message"]?.text : error["message"]?.text
        // Of one event of several it goes on with which; else with what is wrong.
        let goesOn = data["event"] == nil ? ":" : ","
        let words = (field.isEmpty ? "" : "field \"\(field)\"\(goesOn) ") + (says ?? "the daemon refused")
        let hints = data["suggestions"]?.elements?.compactMap(\.text) ?? []
        let hint = hints.isEmpty ? "" : "; did you mean \(hints.map { "\"\($0)\"" }.joined(separator: " or "))?"
        throw Ending(
            code: code == 403 ? 4 : 1, words: json ? nil : words + hint, event: data["event"]?.whole,
            isSettled: code != 509, isLater: [408, 429, 503, 504, 507, 509].contains(code))
    }
}
