import ArgumentParser
import Foundation
import Synchronization
import Transport
import Vocabulary

/// What a shell offers where a word is begun: what is on record now, if the daemon says so soon enough.
enum Live {
    /// Ids of initiatives.
    static let initiatives = CompletionKind.custom { _, _, _ in await ids("initiatives", "initiative") }
    static let districts = CompletionKind.custom { _, _, _ in await ids("districts", nil) }

    /// A shell that waits longer than this is felt to be stuck.
    private static let patience = Duration.milliseconds(120)

    private static func ids(_ method: String, _ field: String?) async -> [String] {
        let first = AsyncStream<[String]>.makeStream()
        let asking = Task {
            first.continuation.yield(await asked(method, field))
        }
        let waiting = Task {
            do {
                try await Task.sleep(for: patience)
                first.continuation.yield([])
            } catch {
                // It was answered in time.
            }
        }
        defer {
            asking.cancel()
            waiting.cancel()
        }
        return await first.stream.first { _ in true } ?? []
    }

    /// None where nobody answers: a shell has no place for why.
    private static func asked(_ method: String, _ field: String?) async -> [String] {
        do {
            let client = try await LineClient.connect(to: SocketPath.usual)
            let request: JSON = ["jsonrpc": "2.0", "id": 1, "method": .string(method), "params": .object([])]
            try await client.send(Array((request.line + "\n").utf8))
            let reply = try JSON(parsing: try await client.readLine() ?? [])
            return (reply["result"]?[method]?.elements ?? []).compactMap { entry in
                field.map { entry[$0]?.text } ?? entry.text
            }
        } catch {
            return []
        }
    }
}
