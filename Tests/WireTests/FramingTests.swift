import Testing
import Vocabulary
import Wire

struct FramingTests {
    @Test(arguments: ["", "#", "# why math-plc", "#{"])
    func `an empty line and a remark get no reply`(line: String) {
        #expect(Framing().answering(line) == nil)
    }

    @Test(arguments: [
        ([0x77, 0x00, 0x79], "ERR 406 bad-encoding this line holds a control character\n"),
        ([0x77, 0x1B, 0x79], "ERR 406 bad-encoding this line holds a control character\n"),
        ([0x77, 0x0D, 0x79], "ERR 406 bad-encoding this line holds a control character\n"),
        ([0x77, 0x7F, 0x79], "ERR 406 bad-encoding this line holds a control character\n"),
        ([0x77, 0xC2, 0x85], "ERR 406 bad-encoding this line holds a control character\n"),
        ([0x77, 0xFF], "ERR 406 bad-encoding this line is not UTF-8\n"),
        ([0x77, 0xED, 0xA0, 0x80], "ERR 406 bad-encoding this line is not UTF-8\n"),
        ([0x40, 0x61, 0x20, 0xC0, 0x80], "@a ERR 406 bad-encoding this line is not UTF-8\n"),
    ])
    func `a line that is not clean UTF-8 is refused, and the connection goes on`(line: [UInt8], reply: String) {
        #expect(Framing().decode(line) == .refused(reply: Array(reply.utf8), closes: false))
    }

    @Test(arguments: [[0x7B, 0xFF, 0x7D], [0x5B, 0x00, 0x5D]] as [[UInt8]])
    func `a bad encoding in JSON is answered in JSON`(line: [UInt8]) throws {
        guard case .refused(let reply, false) = Framing().decode(line) else {
            Issue.record("not refused")
            return
        }
        let answer = try JSON(parsing: reply)
        #expect(answer["error"]?["code"] == -32700)
        #expect(answer["error"]?["data"]?["slug"] == "bad-encoding")
        #expect(answer["id"] == .null)
    }

    @Test(arguments: [
        "GET / HTTP/1.1", "POST /rpc HTTP/1.0", "PRI * HTTP/2.0", "OPTIONS * HTTP/1.1",
    ])
    func `a line that looks like HTTP gets one error and a close`(line: String) {
        #expect(
            Framing().reading(line) == "ERR 400 not-http this socket does not speak HTTP; see help\n(closes)")
    }

    @Test(arguments: ["GET out of here", "do we speak HTTP/1.1", "get / HTTP/1.1"])
    func `a sentence about HTTP is a question`(line: String) {
        #expect(Framing().reading(line) == #"ask {"text": "\#(line)"}"#)
    }

    @Test func `a line that was cut off or too long is refused in its own framing`() {
        #expect(
            String(decoding: Framing.tooLong(Array("@a why".utf8), limit: 9), as: UTF8.self)
                == "@a ERR 413 line-too-long a line has at most 9 bytes\n")
        #expect(
            String(decoding: Framing.tooLong(Array("{\"js".utf8), limit: 9), as: UTF8.self)
                == #"{"jsonrpc": "2.0", "id": null, "error": {"code": 413, "message": "a line has at most 9 bytes", "#
                + #""data": {"slug": "line-too-long", "retry": false}}}"# + "\n")
        #expect(
            Framing.unterminated(Array("status".utf8)).map { String(decoding: $0, as: UTF8.self) }
                == "ERR 400 unterminated the last line has no line end and was not executed\n")
        #expect(Framing.unterminated(Array("# end".utf8)) == nil)
        #expect(
            String(decoding: Framing.timedOut(Array("@b sta".utf8)), as: UTF8.self)
                == "@b ERR 408 timed-out the line did not come to its end in time\n")
    }

    @Test func `a reply over the limit becomes a 414`() {
        let framing = Framing(replyLimit: 200)
        let long = String(repeating: "x", count: 200)
        #expect(framing.answering("@a ask \(long)")?.hasPrefix("@a ERR 414 reply-too-large ") == true)
        let request = #"{"jsonrpc": "2.0", "id": 7, "method": "ask", "params": ["\#(long)"]}"#
        #expect(framing.answering(request)?.hasPrefix(#"{"jsonrpc": "2.0", "id": 7, "error": {"code": 414"#) == true)
    }

    @Test func `whatever bytes come in, the reply is in step`() {
        let seeds = [
            "why math-plc as_of=2017-06-30", "@a7 status x=\u{202E}", #"[{"jsonrpc":"2.0","id":1,"method":"ask"}]"#,
            "record {\"kind\": \"note\"}", "GET / HTTP/1.1",
        ].map { Array($0.utf8) }
        var state: UInt64 = 42
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        let framing = Framing()
        for _ in 0..<5000 {
            var line = seeds[random(seeds.count)]
            for _ in 0..<random(4) { line[random(line.count)] = UInt8(random(256)) }
            line.removeLast(random(line.count))
            line.removeAll { $0 == UInt8(ascii: "\n") }
            let reply = framing.reply(to: framing.decode(line)) { call in
                .success(Answer(json: { call.params }, lines: { [call.params.line, "a\nb\u{1B}[2J"] }))
            }
            #expect(reply.map(isInStep) ?? true, "\(line)")
        }
    }

    /// Whether a reply is exactly the lines it announces, and clean.
    private func isInStep(_ reply: [UInt8]) -> Bool {
        let text = String(decoding: reply, as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.last == "", !text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" }) else {
            return false
        }
        let first = lines[0].hasPrefix("@") ? lines[0].drop { $0 != " " }.dropFirst() : lines[0]
        let words = first.split(separator: " ")
        switch words.first {
        case "OK": return Int(words[1]) == lines.count - 2
        default: return lines.count == 2 && (words.first == "ERR" || first.first == "{" || first.first == "[")
        }
    }
}
