import Foundation
import ModelContext
import Transport
import Vocabulary
import Wire

/// The daemon, behind an assistant: each call on a connection of its own, so that a daemon that was started meanwhile is found.
struct DaemonAdvisor: Advisor {
    let path: String

    func call(_ method: String, _ params: JSON) async throws(Unavailable) -> Result<JSON, Refused> {
        let request: JSON = ["jsonrpc": "2.0", "id": 1, "method": .string(method), "params": params]
        let line = try await exchange(request.line) { client in try await client.readLine().map { [$0] } ?? [] }
        do {
            let reply = try JSON(parsing: line.first ?? [])
            if let result = reply["result"] { return .success(result) }
            let data = reply["error"]?["data"]
            let says = data?["reason"]?.text ?? reply["error"]?["message"]?.text ?? "the daemon refused"
            let field = data?["field"]?.text.map { "\($0): " } ?? ""
            return .failure(Refused(field + says + DaemonAdvisor.hint(data?["suggestions"])))
        } catch {
            throw Unavailable(
                "The Holdfast service at \(path) gave an answer that cannot be read; are both of one version?")
        }
    }

    func say(_ line: String) async throws(Unavailable) -> Result<Said, Refused> {
        let lines = try await exchange(line) { client in
            guard let first = try await client.readLine() else { return [] }
            var lines = [first]
            for _ in 0..<(ReplyHead(String(decoding: first, as: UTF8.self))?.count ?? 0) {
                guard let next = try await client.readLine() else { break }
                lines.append(next)
            }
            return lines
        }
        guard let first = lines.first, let head = ReplyHead(String(decoding: first, as: UTF8.self)) else {
            throw Unavailable("The Holdfast service at \(path) closed without an answer.")
        }
        if let error = head.error { return .failure(Refused(error.message)) }
        let text = lines.dropFirst().map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
        return .success(Said(text: text, facts: head.facts))
    }

    private func exchange(
        _ line: String, _ read: (LineClient) async throws -> [[UInt8]]
    ) async throws(Unavailable) -> [[UInt8]] {
        do {
            let client = try await LineClient.connect(to: path)
            do {
                try await client.send(Array((line + "\n").utf8))
                let lines = try await read(client)
                await client.close()
                return lines
            } catch {
                await client.close()
                throw error
            }
        } catch {
            throw Unavailable(
                "The Holdfast service is not reachable: \(error). A person can start it with: systemctl start holdfast.socket, or: holdfastd --socket \(path)"
            )
        }
    }

    private static func hint(_ suggestions: JSON?) -> String {
        let names = (suggestions?.elements ?? []).compactMap(\.text)
        return names.isEmpty ? "" : "; did you mean \(names.joined(separator: " or "))?"
    }
}
