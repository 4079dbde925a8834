import Glibc
import Testing
import Transport

@Suite(.timeLimit(.minutes(5)))
struct LineServerTests {
    @Test func `a thousand lines in one write get a thousand replies in order`() async throws {
        try await serving(.echo()) { path, _ in
            let client = try await LineClient.connect(to: path)
            let lines = (0..<1000).map { "line \($0)" }
            try await client.say(lines.map { $0 + "\r\n" }.joined())
            try await client.finishSending()
            #expect(try await client.hearAll() == lines)
            await client.close()
        }
    }

    @Test func `a line of two MiB is refused and the next one answered`() async throws {
        try await serving(.echo()) { path, _ in
            let client = try await LineClient.connect(to: path)
            try await client.say(String(repeating: "x", count: 2 << 20) + "\nnext\n")
            #expect(try await client.hear() == "too long: 128 kept, limit 1048576")
            #expect(try await client.hear() == "next")
            await client.close()
        }
    }

    @Test func `a line of exactly the limit is answered`() async throws {
        try await serving(.echo()) { path, _ in
            let client = try await LineClient.connect(to: path)
            let longest = String(repeating: "x", count: 1 << 20)
            try await client.say(longest + "\r\n")
            #expect(try await client.hear() == longest)
            try await client.say(longest + "y\n")
            #expect(try await client.hear() == "too long: 128 kept, limit 1048576")
            await client.close()
        }
    }

    @Test func `a client that shuts its writing side still gets every reply`() async throws {
        let gate = Gate()
        let service = Script { event, _ in
            .later {
                await gate.pass()
                return Script.told(event)
            }
        }
        try await serving(service) { path, _ in
            let client = try await LineClient.connect(to: path)
            try await client.say("one\ntwo\nthr")
            try await client.finishSending()
            await gate.open()
            #expect(try await client.hearAll() == ["one", "two", "unterminated: thr"])
            await client.close()
        }
    }

    @Test func `lines wait for a slow one before them and other connections go on`() async throws {
        let gate = Gate()
        let service = Script { event, _ in
            guard event == .line(Array("slow".utf8)) else { return .now(Script.told(event)) }
            return .later {
                await gate.pass()
                return Script.told(event)
            }
        }
        try await serving(service) { path, _ in
            let waiting = try await LineClient.connect(to: path)
            let going = try await LineClient.connect(to: path)
            try await waiting.say("first\nslow\nquick\nslow\nlast\n")
            #expect(try await waiting.hear() == "first")
            for word in ["a", "b"] {
                try await going.say("\(word)\n")
                #expect(try await going.hear() == word)
            }
            #expect(service.events == 4)
            await gate.open()
            for word in ["slow", "quick", "slow", "last"] { #expect(try await waiting.hear() == word) }
            await waiting.close()
            await going.close()
        }
    }

    @Test func `a silent answer leaves no trace and a last one closes`() async throws {
        let service = Script { event, _ in
            switch event {
            case .line(let line) where line.first == UInt8(ascii: "#"): .silent
            case .line(let line) where line == Array("quit".utf8): .last(Array("bye\n".utf8))
            default: .now(Script.told(event))
            }
        }
        try await serving(service) { path, _ in
            let client = try await LineClient.connect(to: path)
            try await client.say("# remark\na\nquit\nnever\n")
            #expect(try await client.hearAll() == ["a", "bye"])
            #expect(service.events == 3)
            await client.close()
        }
    }

    @Test func `replies that are kept come in their order among others, whole, to each of many who ask at once`()
        async throws
    {
        let kept = KeptReply(Array((String(repeating: "k", count: 5000) + "\n").utf8))
        let service = Script { event, _ in
            event == .line(Array("kept".utf8)) ? .kept(kept) : .now(Script.told(event))
        }
        try await serving(service) { path, _ in
            try await withThrowingTaskGroup { group in
                for client in 0..<20 {
                    group.addTask {
                        let line = try await LineClient.connect(to: path)
                        for turn in 0..<20 {
                            // Alone, first, last and in a row.
                            try await line.say("kept\n")
                            #expect(try await line.hear()?.count == 5000)
                            try await line.say("kept\n\(client) \(turn)\nkept\nkept\n")
                            #expect(try await line.hear()?.count == 5000)
                            #expect(try await line.hear() == "\(client) \(turn)")
                            for _ in 0..<2 { #expect(try await line.hear()?.count == 5000) }
                        }
                        await line.close()
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func `a client that never reads is neither executed nor in the way`() async throws {
        let reply = [UInt8](repeating: UInt8(ascii: "x"), count: 64 << 10) + [0x0A]
        let service = Script { event, _ in
            event == .line(Array("big".utf8)) ? .now(reply) : .now(Script.told(event))
        }
        // A patience that a busy machine keeps.
        try await serving(service, limits: TransportLimits(stallTime: .seconds(300))) { path, _ in
            let greedy = try await LineClient.connect(to: path)
            try await greedy.say(String(repeating: "big\n", count: 1000))
            let other = try await LineClient.connect(to: path)
            for number in 0..<100 {
                try await other.say("\(number)\n")
                #expect(try await other.hear() == "\(number)")
            }
            // What the bound and the buffers of kernel and client hold is some tens of replies, not a thousand.
            #expect(service.events - 100 < 100)
            try await greedy.finishSending()
            #expect(try await greedy.hearAll().count == 1000)
            await greedy.close()
            await other.close()
        }
    }

    @Test func `a session knows who is at the other end`() async throws {
        let service = Script { _, peer in .now(Array("\(peer.uid) \(peer.gid)\n".utf8)) }
        try await serving(service) { path, _ in
            let client = try await LineClient.connect(to: path)
            try await client.say("who\n")
            #expect(try await client.hear() == "\(getuid()) \(getgid())")
            await client.close()
        }
    }

    @Test func `a client that vanishes while its work runs harms nobody`() async throws {
        let gate = Gate()
        let service = Script { event, _ in
            event == .line(Array("slow".utf8))
                ? .later {
                    await gate.pass()
                    return Script.told(event)
                } : .now(Script.told(event))
        }
        try await serving(service) { path, server in
            let vanishing = try await LineClient.connect(to: path)
            try await vanishing.say("a\nslow\n")
            #expect(try await vanishing.hear() == "a")
            await vanishing.close()
            for await happening in service.happened where happening == .closed { break }
            #expect(server.connections == 0)
            await gate.open()
            let client = try await LineClient.connect(to: path)
            try await client.say("b\n")
            #expect(try await client.hear() == "b")
            await client.close()
        }
    }
}
