import Household
import Testing
import Transport
import Vocabulary
import Wire

@testable import Daemon

struct RepliesTests {
    private let method = MethodTable().method(verb: "status")

    private func stamp(_ generation: Int, _ day: Int = 1) -> Replies.Stamp {
        Replies.Stamp(generation: generation, day: Day(number: day))
    }

    private func replies(limit: Int = 1000) throws -> (Replies, Replies.Reply) {
        (Replies(limit: limit), Replies.Reply(bytes: KeptReply([1, 2, 3]), method: try #require(method), meter: nil))
    }

    private let reader = Standing(role: .reader)

    @Test func `a reply is given again to the same line, standing and stamp`() throws {
        let (replies, reply) = try replies()
        replies.keep(reply, to: [7], reader, at: stamp(1))
        #expect(replies.reply(to: [7], reader, at: stamp(1))?.bytes == KeptReply([1, 2, 3]))
        #expect(replies.reply(to: [8], reader, at: stamp(1)) == nil)
        #expect(replies.reply(to: [7], Standing(role: .reader, barred: ["oak"]), at: stamp(1)) == nil)
        #expect(replies.reply(to: [7], Standing(role: .recorder), at: stamp(1)) == nil)
        #expect(replies.reply(to: [7], reader, at: stamp(2)) == nil)
        #expect(replies.reply(to: [7], reader, at: stamp(1, 2)) == nil)
    }

    @Test func `what is kept at another stamp drops all that was kept before`() throws {
        let (replies, reply) = try replies()
        replies.keep(reply, to: [7], reader, at: stamp(1))
        replies.keep(reply, to: [8], reader, at: stamp(2))
        #expect(replies.reply(to: [7], reader, at: stamp(1)) == nil)
        #expect(replies.reply(to: [7], reader, at: stamp(2)) == nil)
        #expect(replies.reply(to: [8], reader, at: stamp(2)) != nil)
    }

    @Test func `no more is kept than the limit, and nothing at 0`() throws {
        let (replies, reply) = try replies(limit: 8)
        replies.keep(reply, to: [7], reader, at: stamp(1))
        replies.keep(reply, to: [8], reader, at: stamp(1))
        #expect(replies.reply(to: [7], reader, at: stamp(1)) != nil)
        replies.keep(reply, to: [9], reader, at: stamp(1))
        #expect(replies.reply(to: [7], reader, at: stamp(1)) == nil)
        #expect(replies.reply(to: [9], reader, at: stamp(1)) != nil)
        let (none, _) = try self.replies(limit: 0)
        none.keep(reply, to: [7], reader, at: stamp(1))
        #expect(none.reply(to: [7], reader, at: stamp(1)) == nil)
    }

    private static let launch =
        #"{"kind":"initiative","at":"2023-09-01","initiative":"math-plc","name":"Math PLC"}"#

    @Test(arguments: [
        "status", "why math-plc", #"{"jsonrpc":"2.0","id":1,"method":"status"}"#,
        #"{"jsonrpc":"2.0","id":1,"method":"diagnose","params":{"initiative":"math-plc"}}"#,
    ])
    func `who asks the same again gets the same bytes, and others as soon as something is recorded`(
        line: String
    ) async throws {
        try await House.open { house in
            try await house.visit { visitor in
                try await visitor.record(Self.launch)
                func lines() async throws -> [String] {
                    let first = try await visitor.ask(line)
                    guard line.first != "{" else { return [first] }
                    let count = first.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
                    var all = [first]
                    for _ in 0..<count { all.append(try await visitor.hear() ?? "") }
                    return all
                }
                let (first, again) = (try await lines(), try await lines())
                #expect(first == again)
                let stats = try JSON(parsing: try await visitor.ask(#"{"jsonrpc":"2.0","id":1,"method":"stats"}"#).utf8)
                #expect(stats["result"]?["counters"]?["replies.again"]?.whole == 1)
                try await visitor.record(
                    #"{"kind":"initiative","at":"2026-01-01","initiative":"math-plc","status":"paused"}"#)
                #expect(try await lines() != first)
            }
        }
    }
}
