import Foundation
import Testing

/// Clients that do not do as they should: each complete request is answered once, memory stays within bounds, and whoever
/// sits beside them is served as before.
///
/// How long the one beside them waits at most, in 99 of 100 cases, is printed.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct HostileClientTests {
    @Test func `who never reads is cut off in the end`() async throws {
        try await Bystander.watch("never reads", settings: "limits: {stall-seconds: 1}") { camp, daemon async throws in
            let deaf = try (0..<20).map { _ in try Plug(camp.socket) }
            let asked = Array(String(repeating: "describe\n", count: 2000).utf8)
            for plug in deaf { _ = plug.offer(asked[...]) }
            let before = try daemon.residentKiB()
            var cut = 0
            for plug in deaf {
                // More than a socket holds, so that it would block if it were never read again.
                var taken = 0
                while let count = plug.offer(asked[...]), taken < 50_000_000 {
                    taken += count
                    if count == 0 { try await Task.sleep(for: .milliseconds(5)) }
                }
                if plug.offer(asked[...]) == nil { cut += 1 }
            }
            #expect(cut == deaf.count)
            #expect(try daemon.residentKiB() - before < 64 << 10)
        }
    }

    @Test func `who reads slowly gets every answer, once and in order`() async throws {
        try await Bystander.watch("reads slowly") { camp, daemon async throws in
            let plug = try Plug(camp.socket)
            let count = 30
            let asked = (0..<count).map { "@\($0) describe\n" }.joined()
            var rest = Array(asked.utf8)[...]
            var text: [UInt8] = []
            while text.count(where: { $0 == UInt8(ascii: "\n") }) < 2 * count {
                if let taken = plug.offer(rest) { rest = rest.dropFirst(taken) }
                plug.take(atMost: 100_000)
                text += plug.handOver()
                try await Task.sleep(for: .milliseconds(2))
            }
            let tags = String(decoding: text, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("@") }
                .compactMap { $0.split(separator: " ").first }
            #expect(tags.elementsEqual((0..<count).map { "@\($0)" }))
        }
    }

    @Test func `half a line is told that it came to no end`() async throws {
        try await Bystander.watch("half a line", settings: "limits: {line-seconds: 1}") { camp, _ async throws in
            let plugs = try (0..<50).map { _ in try Plug(camp.socket) }
            for plug in plugs { try await plug.send("hea") }
            for plug in plugs {
                #expect(try await plug.line()?.hasPrefix("ERR 4") == true)
            }
        }
    }

    @Test func `of 200 in a burst those beyond the limit are told so, and the others answered`() async throws {
        try await Bystander.watch("200 in a burst", settings: "limits: {connections: 64}") { camp, _ async throws in
            let plugs = try (0..<200).map { _ in try Plug(camp.socket) }
            for plug in plugs { try await plug.send("health\n") }
            var answered = 0
            var turnedAway = 0
            for plug in plugs {
                switch try await plug.line() {
                case .some(let line) where line.hasPrefix("OK "): answered += 1
                case .some(let line) where line.hasPrefix("ERR 503") || line.hasPrefix("ERR 429"): turnedAway += 1
                case let line: Issue.record("\(line ?? "nothing")")
                }
            }
            // One place is the bystander's.
            #expect(answered == 63)
            #expect(turnedAway == 137)
        }
    }

    @Test(arguments: [("in lines", 100), ("in one line", Int.max)])
    func `garbage is refused line by line, however much of it there is`(_: String, length: Int) async throws {
        try await Bystander.watch("garbage, a line end each \(length)") { camp, daemon async throws in
            let plug = try Plug(camp.socket)
            var chance = SystemRandomNumberGenerator()
            var portion = (0..<100_000).map { _ in UInt8.random(in: 128...255, using: &chance) }
            for spot in stride(from: 0, to: portion.count, by: min(length, portion.count)) where length != .max {
                portion[spot] = UInt8(ascii: "\n")
            }
            let before = try daemon.residentKiB()
            let whole = Trials.garbage
            var sent = 0
            while sent < whole {
                var rest = portion[...]
                while !rest.isEmpty {
                    let count = try #require(plug.offer(rest))
                    rest = rest.dropFirst(count)
                    sent += count
                    plug.drop()
                    if count == 0 { try await Task.sleep(for: .microseconds(200)) }
                }
            }
            #expect(try daemon.residentKiB() - before < 64 << 10)
            plug.endSending()
            while !plug.isOver {
                plug.drop()
                try await Task.sleep(for: .microseconds(200))
            }
        }
    }

    /// What is sent, and what the one line that comes back holds.
    private static let noRequests = [
        ("health\0\n", "ERR 406"), ("\0\0\0\n", "ERR 406"), ("\u{1B}[31mhealth\n", "ERR 406"),
        ("health\u{7}\n", "ERR 406"), ("GET / HTTP/1.1\r\nHost: x\r\n\r\n", "ERR 400 not-http"),
        ("POST /rpc HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}", "ERR 400 not-http"),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "ERR 400 not-http"), ("\u{16}\u{3}\u{1}\n", "ERR 406"),
        (String(repeating: "[", count: 10_000) + "\n", "nesting deeper than 512"),
        (
            String(repeating: "{\"a\":", count: 10_000) + "1" + String(repeating: "}", count: 10_000) + "\n",
            "nesting deeper than 512"
        ),
        ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"health\",\"params\":[\"\\ud800\"]}\n", "half of a surrogate pair"),
        ("{\"jsonrpc\":\"2.0\",\"id\":1,\"id\":2,\"method\":\"health\"}\n", "two members named"),
        ("{\"id\":1e999}\n", "beyond the range of a double"), ("{\"id\":01}\n", "-32700"), ("[1,]\n", "-32700"),
        ("{\"a\":\"\t\"}\n", "-32700"), ("{'a':1}\n", "-32700"), ("\u{FEFF}{}\n", "ERR "), ("[NaN]\n", "-32700"),
        ("{\"a\":1}{\"b\":2}\n", "-32700"), ("\"\\x41\"\n", "ERR 405"), ("[]\n", "-32600"), ("[[[]]]\n", "-32600"),
    ]

    @Test func `what is no request is answered once, with what is wrong`() async throws {
        try await Bystander.watch("what is no request") { camp, _ async throws in
            for (sent, told) in Self.noRequests {
                let plug = try Plug(camp.socket)
                try await plug.send(sent)
                plug.endSending()
                let text = try await plug.rest()
                #expect(text.contains(told), "\(sent.debugDescription.prefix(100))")
                #expect(text.split(separator: "\n").count == 1, "\(sent.debugDescription.prefix(100))")
            }
        }
    }

    @Test func `whoever has shut the sending side is answered to the end`() async throws {
        try await Bystander.watch("half-close") { camp, _ async throws in
            for _ in 0..<50 {
                let plug = try Plug(camp.socket)
                try await plug.send("@a health\n@b stats\n@c health\n")
                plug.endSending()
                let text = try await plug.rest()
                let heads = text.split(separator: "\n").filter { $0.hasPrefix("@") }.map { $0.prefix(5) }
                #expect(heads == ["@a OK", "@b OK", "@c OK"])
            }
        }
    }

    @Test func `whoever is stopped in the middle and goes on is answered`() async throws {
        try await Bystander.watch("stopped and gone on") { camp, _ async throws in
            let stopped = try Program.holdfast.start(
                ["record"], environment: ["HOLDFAST_SOCKET": camp.socket],
                input: (0..<5000).map { #"{"kind":"note","at":"2026","note":"\#($0)"}"# + "\n" }.joined())
            try await Task.sleep(for: .milliseconds(30))
            stopped.signal(SIGSTOP)
            try await Task.sleep(for: .milliseconds(500))
            stopped.signal(SIGCONT)
            #expect(await stopped.end() == 0)
            #expect(try await camp.position() == 5000)
        }
    }
}
