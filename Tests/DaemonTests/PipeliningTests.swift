import Household
import Specimens
import Testing
import Vocabulary

/// Requests that are sent before the replies to the ones before them were read.
@Suite(.timeLimit(.minutes(5)))
struct PipeliningTests {
    private let note = #"{"kind":"note","at":"2026","note":"a"}"#

    @Test func `replies come in the order of the requests, those that write among them`() async throws {
        try await House.open { house in
            let lines = try await house.hear(
                """
                @a initiatives
                @b record {"kind":"initiative","at":"2023","initiative":"math-plc","name":"Math PLC"}
                @c initiatives
                {"jsonrpc":"2.0","id":"d","method":"record","params":{"events":[\(note)]}}
                @e record {"kind":"initiative","at":"2023","initiative":"reading","name":"Reading"}
                @f initiatives

                """)
            #expect(
                lines == [
                    "@a OK 1 code=200 seq=0", "No initiatives are on record.",
                    "@b OK 1 code=200 seq=1", "1 recorded",
                    "@c OK 1 code=200 seq=1", "math-plc  Math PLC",
                    #"{"jsonrpc": "2.0", "id": "d", "result": {"schema": "holdfast.recorded/1", "results": [{"seq": 2, "state": "recorded"}], "seq": 2, "recorded": 1, "duplicate": 0}}"#,
                    "@e OK 1 code=200 seq=3", "3 recorded",
                    "@f OK 2 code=200 seq=3", "math-plc  Math PLC", "reading   Reading",
                ])
        }
    }

    @Test func `blank lines and remarks get no reply`() async throws {
        try await House.open { house async throws in
            #expect(
                try await house.hear("# a file of requests\n\n\r\n#@a health\n@b health\r\n")
                    == ["@b OK 1 code=200 health=ok", "ok"])
        }
    }

    @Test func `a line that is cut off at the end is not executed`() async throws {
        try await House.open { house async throws in
            #expect(
                try await house.hear("@a health\n@b record \(note)") == [
                    "@a OK 1 code=200 health=ok", "ok",
                    "@b ERR 400 unterminated the last line has no line end and was not executed",
                ])
            #expect(try await house.position() == 0)
        }
    }

    @Test func `quit is answered, and nothing that was said after it`() async throws {
        try await House.open { house async throws in
            #expect(
                try await house.hear("@a record \(note)\n@b quit\n@c record \(note)\n") == [
                    "@a OK 1 code=200 seq=1", "1 recorded", "@b OK 1 code=200", "goodbye",
                ])
            #expect(try await house.position() == 1)
        }
    }

    @Test func `a line of two MiB is refused in its framing and the next one answered`() async throws {
        try await House.open { house in
            let long = String(repeating: "x", count: 2 << 20)
            let lines = try await house.hear(
                "@a record {\"note\":\"\(long)\"}\n@b health\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\(long)\"}\n@c health\n"
            )
            #expect(
                lines == [
                    "@a ERR 413 line-too-long a line has at most 1048576 bytes",
                    "@b OK 1 code=200 health=ok", "ok",
                    #"{"jsonrpc": "2.0", "id": null, "error": {"code": 413, "message": "a line has at most 1048576 bytes", "data": {"slug": "line-too-long", "retry": false}}}"#,
                    "@c OK 1 code=200 health=ok", "ok",
                ])
        }
    }

    @Test func `a line with a byte that is no text is refused and the next one answered`() async throws {
        try await House.open { house in
            let lines = try await house.visit { visitor in
                try await visitor.send(
                    Array("@a why ".utf8) + [0xFF, 0x0A] + Array("@b why \u{1B}[2J\n@c health\u{0}\n@d health\n".utf8))
                return try await visitor.finish()
            }
            #expect(
                lines == [
                    "@a ERR 406 bad-encoding this line is not UTF-8",
                    "@b ERR 406 bad-encoding this line holds a control character",
                    "@c ERR 406 bad-encoding this line holds a control character",
                    "@d OK 1 code=200 health=ok", "ok",
                ])
        }
    }

    @Test func `a browser gets one error and is let go`() async throws {
        try await House.open { house async throws in
            try await house.visit { browser async throws in
                #expect(
                    try await browser.ask("GET / HTTP/1.1")
                        == "ERR 400 not-http this socket does not speak HTTP; see help")
                #expect(try await browser.hear() == nil)
            }
        }
    }
}
