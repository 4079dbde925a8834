import Foundation
import Testing
import Vocabulary

/// What the client ends with.
@Suite(.timeLimit(.minutes(5)))
struct ExitCodeTests {
    /// A daemon that knows the small history, and an initiative without any records.
    private func served(_ act: (Camp) async throws -> Void) async throws {
        try await Camp.served { camp async throws in
            let bare = #"{"kind":"initiative","at":"2023","initiative":"reading","name":"Reading"}"#
            let file = try camp.write(Histories.small + bare, to: "in.jsonl")
            #expect(try await camp.holdfast("import", "events", file).code == 0)
            try await act(camp)
        }
    }

    @Test func `0 is an answer`() async throws {
        try await served { camp async throws in
            for arguments in [
                ["why", "math-plc"], ["diagnose", "math-plc"], ["ask", "why", "math", "plc?"], ["status"],
                ["status", "math-plc"], ["recommend", "math-plc"], ["explain", "math-plc", "sponsor-withdrew"],
                ["principles"], ["principles", "sponsor"], ["cite", "sponsors-stay"], ["initiatives"], ["sites"],
                ["stats"], ["export"], ["ask", "will it rain?"], ["status", "reading", "--exit-code"],
            ] {
                let ran = try await Program.holdfast.run(arguments, environment: ["HOLDFAST_SOCKET": camp.socket])
                #expect(ran.code == 0, "\(arguments): \(ran.err)")
                #expect(ran.err == "")
                #expect(ran.out.hasSuffix("\n"))
            }
        }
    }

    @Test func `1 is a refusal, in the words of the daemon`() async throws {
        try await served { camp async throws in
            #expect(
                try await camp.holdfast("why", "math-pcl")
                    == Program.Ran(
                        code: 1, out: "",
                        err:
                            #"holdfast: there is no initiative "math-pcl"; did you mean "math-plc" or "Math PLC"? see help (404)"#
                            + "\n"))
            #expect(
                try await camp.holdfast("record", #"{"kind":"note","at":"2026","note":"a","initiative":"chess"}"#)
                    == Program.Ran(
                        code: 1, out: "",
                        err:
                            #"holdfast: the events, line 1: field "initiative", event 1: there is no initiative "chess". Nothing was recorded."#
                            + "\n"))
        }
    }

    @Test(arguments: [["frob"], ["why"], ["status", "--exit"], ["recommend", "a", "--limit", "many"]])
    func `2 is a fault of usage, and nothing was sent`(arguments: [String]) async throws {
        let ran = try await Program.holdfast.run(arguments, environment: ["HOLDFAST_SOCKET": "/nowhere"])
        #expect(ran.code == 2)
        #expect(ran.err.contains("Usage: holdfast"))
    }

    @Test func `3 is that too little is known, and the output says what is missing`() async throws {
        try await served { camp async throws in
            for arguments in [["why", "reading"], ["ask", "why is reading stalling"]] {
                let ran = try await Program.holdfast.run(arguments, environment: ["HOLDFAST_SOCKET": camp.socket])
                #expect(ran.code == 3)
                #expect(ran.err == "")
                #expect(ran.out.hasPrefix("Too little is on record to say how Reading stands.\n"))
                #expect(ran.out.contains("\nWhat would tell more\n  ? What is the "))
                let json = try await Program.holdfast.run(
                    arguments + ["--json"], environment: ["HOLDFAST_SOCKET": camp.socket])
                #expect(json.code == 3)
            }
            #expect(try await camp.holdfast("ask", "why is reading stalling", "--as-of", "2026-01-01").code == 3)
        }
    }

    @Test func `6 is that the condition asked for holds`() async throws {
        try await served { camp async throws in
            for arguments in [
                ["status", "math-plc", "--exit-code"], ["status", "--exit-code"],
                ["--json", "status", "math-plc", "--exit-code"], ["--json", "status", "--exit-code"],
            ] {
                let ran = try await Program.holdfast.run(arguments, environment: ["HOLDFAST_SOCKET": camp.socket])
                #expect(ran.code == 6, "\(arguments)")
                #expect(ran.err == "")
                #expect(ran.out.contains("stalling"))
            }
        }
    }
}
