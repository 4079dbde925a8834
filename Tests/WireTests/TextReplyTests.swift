import Testing
import Vocabulary
import Wire

struct TextReplyTests {
    private func answered(_ lines: [String], code: Code = .done, facts: [Answer.Fact] = [], tag: String? = nil)
        -> String
    {
        let answer = Answer(code: code, facts: facts, json: { "not asked for" }, lines: { lines })
        return String(decoding: TextReply.answered(answer, tag: tag), as: UTF8.self)
    }

    @Test func `a reply announces its lines and its facts`() {
        #expect(
            answered(
                ["Math PLC is stalling.", "", "Ask why."], facts: [.init("seq", 981), .init("verdict", "stalling")],
                tag: "a7") == """
                    @a7 OK 3 code=200 seq=981 verdict=stalling
                    Math PLC is stalling.

                    Ask why.

                    """)
        #expect(answered([]) == "OK 0 code=200\n")
        #expect(answered(["Which?", "1. math"], code: .asksBack) == "OK 2 code=300\nWhich?\n1. math\n")
    }

    @Test(arguments: [
        ("\u{1B}[2J", "\\u{1B}[2J"), ("a\nb", "a\\u{A}b"), ("a\r\nb", "a\\u{D}\\u{A}b"), ("a\tb", "a\\u{9}b"),
        ("\u{0}", "\\u{0}"), ("\u{7F}", "\\u{7F}"), ("\u{85}\u{9B}", "\\u{85}\\u{9B}"),
        ("\u{202E}evil\u{2066}", "\\u{202E}evil\\u{2066}"), ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"),
        ("naïve 日本 🏫 \\u{1B}", "naïve 日本 🏫 \\u{1B}"),
    ])
    func `nothing reaches a terminal raw`(stored: String, shown: String) {
        #expect(answered([stored]) == "OK 1 code=200\n\(shown)\n")
        let refusal = Refusal(.notFound, stored, slug: "no-such-site", suggestions: [stored])
        #expect(
            String(decoding: TextReply.refused(refusal, tag: nil), as: UTF8.self)
                == "ERR 404 no-such-site \(shown); did you mean \"\(shown)\"? see help\n")
    }

    @Test func `a fact stays one word`() {
        #expect(
            answered([], facts: [.init("at", "one two\nthree")]) == "OK 0 code=200 at=one\\u{20}two\\u{A}three\n")
    }

    @Test func `a refusal says what helps`() {
        let refusal = Refusal(.tooMany, "too many requests", retryAfter: 250)
        #expect(
            String(decoding: TextReply.refused(refusal, tag: "x"), as: UTF8.self)
                == "@x ERR 429 too-many too many requests (try again in 250 ms)\n")
        let fault = Refusal(.fault, "something broke", incident: "f-12")
        #expect(
            String(decoding: TextReply.refused(fault, tag: nil), as: UTF8.self)
                == "ERR 500 server-fault something broke (incident f-12)\n")
    }

    @Test func `only the rendering that is asked for is made`() {
        let answer = Answer(
            json: {
                Issue.record("JSON was made for a text reply")
                return .null
            }, lines: { ["here"] })
        let framing = Framing()
        let reply = framing.reply(to: framing.decode(Array("status".utf8))) { _ in .success(answer) }
        #expect(reply == Array("OK 1 code=200\nhere\n".utf8))
    }
}
