import Transport
import Vocabulary

/// A client of a house, that speaks in lines.
package struct Visitor: Sendable {
    private let client: LineClient

    package func say(_ text: String) async throws {
        try await client.send(Array(text.utf8))
    }

    package func send(_ bytes: [UInt8]) async throws {
        try await client.send(bytes)
    }

    /// The next line; `nil` once the daemon has closed.
    package func hear() async throws -> String? {
        try await client.readLine().map { String(decoding: $0, as: UTF8.self) }
    }

    /// Says a line and hears one.
    package func ask(_ line: String) async throws -> String {
        try await say(line + "\n")
        guard let reply = try await hear() else { throw Unanswered(request: line, reply: nil) }
        return reply
    }

    /// Calls a method: its whole reply, an object of JSON-RPC.
    package func call(_ method: String, _ params: JSON = .object([]), id: JSON = 1) async throws -> JSON {
        let request: JSON = ["jsonrpc": "2.0", "id": id, "method": .string(method), "params": params]
        return try JSON(parsing: try await ask(request.line).utf8)
    }

    /// Records lines of events as one batch: the reply.
    @discardableResult
    package func record(_ lines: String, more: Bool = false) async throws -> JSON {
        let events = try lines.split(separator: "\n").map { try JSON(parsing: $0.utf8) }
        let last: JSON = ["events": .array(events)]
        return try await call("record", more ? ["events": .array(events), "more": true] : last)
    }

    /// Shuts the writing side, and hears all there is up to the end.
    package func finish() async throws -> [String] {
        try await client.finishSending()
        var lines: [String] = []
        while let line = try await hear() { lines.append(line) }
        return lines
    }

    fileprivate init(_ client: LineClient) {
        self.client = client
    }

    fileprivate func leave() async { await client.close() }
}

extension House {
    /// Lets somebody in for the time of `talk`.
    @discardableResult
    package func visit<Value>(_ talk: (Visitor) async throws -> Value) async throws -> Value {
        let visitor = Visitor(try await LineClient.connect(to: socket))
        do {
            let value = try await talk(visitor)
            await visitor.leave()
            return value
        } catch {
            await visitor.leave()
            throw error
        }
    }

    /// All that is said to these lines, sent in one go.
    package func hear(_ lines: String) async throws -> [String] {
        try await visit { visitor in
            try await visitor.say(lines)
            return try await visitor.finish()
        }
    }

    /// The result of a method, asked on a connection of its own.
    package func result(_ method: String, _ params: JSON = .object([])) async throws -> JSON {
        let reply = try await visit { try await $0.call(method, params) }
        guard let result = reply["result"] else { throw Unanswered(request: method, reply: reply.line) }
        return result
    }

    /// The last position of the ledger.
    package func position() async throws -> Int? {
        try await result("stats")["ledger_seq"]?.whole
    }
}

/// A request that was to be answered and was not.
package struct Unanswered: Error {
    let request: String
    let reply: String?
}
