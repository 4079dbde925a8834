import Household
import Specimens
import Testing
import Vocabulary

/// A conversation with the advisor, as the connection keeps it.
@Suite(.timeLimit(.minutes(5)))
struct AskingTests {
    private let two = #"""
        {"kind":"initiative","at":"2023","initiative":"math-plc","name":"Math PLC"}
        {"kind":"initiative","at":"2023","initiative":"reading","name":"Reading"}
        """#

    private func heads(_ lines: [String]) -> [String] {
        lines.filter { $0.hasPrefix("OK ") || $0.hasPrefix("ERR ") }
    }

    @Test func `choices are asked back, and a number answers`() async throws {
        try await House.open { house in
            try await house.visit { try await $0.record(two) }
            let lines = try await house.hear("why\n2\n")
            #expect(
                lines.prefix(4) == [
                    "OK 3 code=300 seq=2 intent=diagnose", "Which initiative do you mean?",
                    "  1. Math PLC (math-plc)", "  2. Reading (reading)",
                ])
            let chosen = Array(lines.dropFirst(4).prefix(2))
            #expect(
                chosen.first?.hasSuffix(" code=200 seq=2 intent=diagnose verdict=not-known conversation=reading")
                    == true)
            #expect(chosen.last == "Too little is on record to say how Reading stands.")
        }
    }

    @Test func `a number stands for the same question about what was chosen`() async throws {
        try await House.open { house in
            try await house.visit { try await $0.record(two) }
            let lines = try await house.hear("what should we do?\n1\nhow is it?\n")
            #expect(
                heads(lines).map { $0.split(separator: " ").first { $0.hasPrefix("intent=") } } == [
                    "intent=recommend", "intent=recommend", "intent=status",
                ])
            #expect(heads(lines).dropFirst().allSatisfy { $0.hasSuffix("conversation=math-plc") })
        }
    }

    @Test func `the choices in JSON are asked back with the same numbers`() async throws {
        try await House.open { house in
            try await house.visit { visitor in
                try await visitor.record(two)
                #expect(
                    try await visitor.call("ask", ["text": "why"])["result"]
                        == json(
                            #"""
                            {"schema":"holdfast.ask/1","intent":"diagnose","subjects":["math-plc","reading"],
                            "text":"Which initiative do you mean?\n  1. Math PLC (math-plc)\n  2. Reading (reading)",
                            "result":null,"follow_ups":["why math-plc","why reading"],"conversation":";q=why"}
                            """#))
                let chosen = try await visitor.call("ask", ["text": "1"])
                #expect(chosen.at("result", "conversation") == "math-plc;q=why")
                #expect(chosen.at("result", "result", "initiative") == "math-plc")
            }
        }
    }

    @Test(arguments: [
        ("3", "OK 1 code=200 seq=2 intent=choice"), ("0", "OK 1 code=200 seq=2 intent=choice"),
        ("x", #"ERR 405 unknown-method no verb "x"; see help"#),
    ])
    func `a word that is none of the numbers chooses nothing, and the choice stays open`(
        word: String, heard: String
    ) async throws {
        try await House.open { house in
            try await house.visit { try await $0.record(two) }
            let told = heads(try await house.hear("why\n\(word)\n1\n"))
            #expect(told.prefix(2) == ["OK 3 code=300 seq=2 intent=diagnose", heard])
            #expect(told.last?.hasSuffix("intent=diagnose verdict=not-known conversation=math-plc") == true)
        }
    }

    @Test func `a number is no answer where nothing was asked back`() async throws {
        try await House.open { house async throws in
            #expect(try await house.hear("1\n") == [#"ERR 405 unknown-method no verb "1"; see help"#])
        }
    }

    @Test func `a question that names nothing is about what was asked before on this connection`() async throws {
        try await House.open { house in
            try await house.visit { try await $0.record(two) }
            let lines = heads(try await house.hear("why reading?\nhow is it?\nwhat should we do?\n"))
            #expect(lines.map { $0.split(separator: " ").last } == .init(repeating: "conversation=reading", count: 3))
            #expect(heads(try await house.hear("what should we do?\n")) == ["OK 3 code=300 seq=2 intent=recommend"])
        }
    }

    @Test func `the conversation that an answer gave goes on where it is given back`() async throws {
        try await House.open { house in
            try await house.visit { try await $0.record(two) }
            let answer = try await house.result("ask", ["text": "how is it?", "conversation": "reading"])
            #expect(answer.at("subjects") == ["reading"])
        }
    }

    @Test func `text and JSON answer from the same values`() async throws {
        try await House.open { house in
            try await house.visit { visitor in
                try await visitor.record(Ledgers.launch)
                for (method, params, line): (String, JSON, String) in [
                    ("ask", ["text": "why math plc"], "ask why math plc"),
                    (
                        "ask", ["text": "what does the brief say about meetings"],
                        "what does the brief say about meetings"
                    ),
                    ("ask", ["text": "who will win the election?"], "who will win the election?"),
                ] {
                    let json = try await visitor.call(method, params)
                    let text = try await visitor.ask(line)
                    var body: [String] = []
                    for _ in 0..<(text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) {
                        body.append(try #require(try await visitor.hear()))
                    }
                    #expect(json.at("result", "text")?.text == body.joined(separator: "\n"))
                }
                let diagnosis = try await visitor.call("diagnose", ["initiative": "math-plc"])
                let asked = try await visitor.call("ask", ["text": "why math plc"])
                #expect(asked.at("result", "result") == diagnosis["result"])
            }
        }
    }
}
