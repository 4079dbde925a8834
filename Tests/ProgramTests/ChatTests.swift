import Foundation
import Testing

/// A conversation at a terminal, and what stands in for it where there is none.
@Suite(.timeLimit(.minutes(5)))
struct ChatTests {
    private static let history =
        #"""
        {"kind":"district","at":"2023-07-01","name":"Riverbend Unified","schools":1}
        {"kind":"site","at":"2023-07-01","site":"oak","name":"Oak Elementary","level":"elementary"}
        {"kind":"initiative","at":"2023-09-01","initiative":"math-plc","name":"Math PLC","scope":"all","source":"board minutes"}
        {"kind":"observation","at":"2025-10-10","initiative":"math-plc","proficient":7,"observed":30,"unit":"teachers","source":"walkthroughs of autumn"}
        """#

    /// Talks at a terminal with a daemon that knows a little.
    private func talk(
        _ environment: [String: String] = [:], columns: UInt16 = 80, _ arguments: [String] = [],
        _ act: (Teletype) async throws -> Void
    ) async throws {
        try await Camp.served { camp in
            _ = try await camp.holdfast("import", "events", try camp.write(Self.history, to: "in.jsonl"))
            let own = [
                "HOLDFAST_SOCKET": camp.socket, "HOME": camp.folder, "TERM": "xterm", "LANG": "C.UTF-8",
            ]
            let terminal = try Teletype(
                [Program.holdfast.url.path] + arguments, own.merging(environment) { _, given in given },
                columns: columns)
            try await act(terminal)
            terminal.type("bye\n")
            _ = try await terminal.read(until: "goodbye")
            #expect(terminal.end() == 0)
        }
    }

    @Test func `alone on a terminal it begins with what there is, and answers by number`() async throws {
        try await talk { terminal in
            let opening = try await terminal.read(until: "Who owes what?")
            #expect(opening.contains("Holdfast"))
            #expect(opening.contains("1 initiatives are on record."))
            terminal.type("1\n")
            let answer = try await terminal.read(until: "What should we do about Math PLC?")
            #expect(answer.contains("Math PLC"))
            terminal.type("Whose fault is it?\n")
            _ = try await terminal.read(until: "I rate nobody")
        }
    }

    @Test(arguments: [
        (["TERM": "dumb"], [String]()), (["ACCESSIBLE": "1"], []), ([:], ["--accessible"]),
    ])
    func `no escape is written where lines are not edited`(environment: [String: String], arguments: [String])
        async throws
    {
        try await talk(environment, arguments) { terminal in
            var heard = try await terminal.read(until: "Who owes what?")
            terminal.type("Why is Math PLC stalling?\n")
            heard += try await terminal.read(until: "What should we do about Math PLC?")
            #expect(!heard.contains("\u{1B}"))
            if environment["TERM"] == nil {
                #expect(heard.contains("Screen reader mode is on"))
                #expect(heard.contains("Holdfast: Math PLC") || heard.contains("Holdfast: Too little"))
                #expect(heard.contains("You: "))
            }
        }
    }

    @Test func `forty columns hold every line, and nothing is coloured where that is not wanted`() async throws {
        try await talk(["NO_COLOR": "1", "LANG": "C"], columns: 40, ["--accessible"]) { terminal in
            _ = try await terminal.read(until: "Who owes what?")
            terminal.type("Why is Math PLC stalling?\n")
            let answer = try await terminal.read(until: "What should we")
            let lines = answer.split(whereSeparator: \.isNewline).dropFirst()
            #expect(lines.filter { $0.count > 40 } == [])
        }
    }

    @Test func `several lines that are pasted at once are one question`() async throws {
        try await talk { terminal in
            _ = try await terminal.read(until: "Who owes what?")
            terminal.type("Why is\nMath PLC\nstalling?\n")
            let answer = try await terminal.read(until: "What should we do about Math PLC?")
            #expect(!answer.contains("outside what I can answer"))
        }
    }

    @Test func `what comes next time is what changed since`() async throws {
        try await Camp.served { camp in
            _ = try await camp.holdfast("import", "events", try camp.write(Self.history, to: "in.jsonl"))
            let own = ["HOLDFAST_SOCKET": camp.socket, "HOME": camp.folder, "TERM": "dumb"]
            for expected in ["1 initiatives are on record.", "nothing changed, since you last looked"] {
                let terminal = try Teletype([Program.holdfast.url.path], own)
                _ = try await terminal.read(until: expected)
                terminal.type("bye\n")
                _ = try await terminal.read(until: "goodbye")
                #expect(terminal.end() == 0)
            }
        }
    }

    @Test func `without a terminal it tells how it is used, and ends with 2`() async throws {
        let ran = try await Program.holdfast.run([])
        #expect(ran.code == 2)
        #expect(ran.out == "")
        #expect(ran.err.contains("USAGE: holdfast"))
    }

    @Test func `a doctor says what is well, and where no daemon is what to do`() async throws {
        try await Camp.served { camp in
            let well = try await camp.holdfast("doctor")
            #expect(well.code == 0)
            #expect(well.out.contains("ok   daemon: holdfastd"))
            #expect(well.out.contains("ok   health: ok"))
        }
        let ran = try await Program.holdfast.run(["doctor", "--socket", "/nowhere/s"])
        #expect(ran.code == 5)
        #expect(ran.out.contains("NOT  daemon: no daemon is reachable"))
    }
}
