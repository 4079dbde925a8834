import Foundation
import Testing
import Vocabulary

/// `--json` on every command: one object, on one line, that says what it is.
@Suite(.timeLimit(.minutes(5)))
struct JSONOutputTests {
    private func served(_ act: (Camp) async throws -> Void) async throws {
        try await Camp.served { camp in
            let file = try camp.write(Histories.small, to: "in.jsonl")
            #expect(try await camp.holdfast("import", "events", file).code == 0)
            try await act(camp)
        }
    }

    private func object(_ out: String) throws -> JSON {
        #expect(out.split(separator: "\n", omittingEmptySubsequences: false).map(\.isEmpty) == [false, true])
        return try JSON(parsing: out.utf8)
    }

    private static let commands: [([String], String)] = [
        (["why", "math-plc"], "diagnosis"), (["ask", "why math plc"], "ask"), (["status"], "status"),
        (["recommend", "math-plc"], "recommendation"), (["explain", "math-plc", "verdict"], "explanation"),
        (["whatif", "math-plc"], "whatif"),
        (["unknowns", "math-plc"], "unknowns"), (["commitments"], "commitments"),
        (["compare", "math-plc", "math-plc@2025-06-30"], "comparison"), (["timeline", "math-plc"], "timeline"),
        (["principles"], "principles"),
        (["cite", "house"], "citation"),
        (["initiatives"], "initiatives"),
        (["sites"], "sites"), (["stats"], "stats"), (["export"], "export"),
        (["record", #"{"kind":"note","at":"2026","note":"a"}"#], "import"),
    ]

    @Test func `every command prints one object with its schema, wherever the option stands`() async throws {
        try await served { camp in
            let environment = ["HOLDFAST_SOCKET": camp.socket]
            for (arguments, schema) in Self.commands {
                for order in [
                    ["--json"] + arguments, [arguments[0], "--json"] + arguments.dropFirst(), arguments + ["--json"],
                ] {
                    let ran = try await Program.holdfast.run(order, environment: environment)
                    #expect(ran.code == 0, "\(order): \(ran.err)")
                    #expect(try object(ran.out)["schema"] == .string("holdfast.\(schema)/1"))
                }
            }
        }
    }

    @Test func `an export as JSON holds the events that its lines hold`() async throws {
        try await served { camp in
            let lines = try await camp.holdfast("export").out.split(separator: "\n").map {
                try JSON(parsing: Array($0.utf8))
            }
            #expect(try await camp.json("export")["events"] == .array(lines))
        }
    }

    @Test func `a refusal is one object too`() async throws {
        try await served { camp in
            let ran = try await camp.holdfast("--json", "why", "math-pcl")
            #expect(ran.code == 1)
            #expect(ran.err == "")
            #expect(
                try object(ran.out)
                    == JSON(
                        parsing: #"""
                            {"schema":"holdfast.error/1","error":{"code":404,
                            "message":"there is no initiative \"math-pcl\"","data":{"slug":"no-such-initiative",
                            "suggestions":["math-plc","Math PLC"],"retry":false}}}
                            """#.utf8))
        }
    }

    @Test func `what fails before anything is sent is one object too`() async throws {
        try await Camp.with { camp in
            let unreached = try await camp.holdfast("--json", "stats")
            #expect(unreached.code == 5)
            let says =
                "no daemon is reachable: \(camp.socket): there is no such socket. Start one with: holdfastd --socket \(camp.socket)"
            #expect(unreached.err == "holdfast: \(says)\n")
            #expect(
                try object(unreached.out)
                    == ["error": ["message": .string(says)], "schema": "holdfast.error/1"])
            let file = try camp.write("{}", to: "bad.jsonl")
            let wrong = try await camp.holdfast("import", "events", file, "--json")
            #expect(wrong.code == 1)
            #expect(try object(wrong.out)["schema"] == "holdfast.error/1")
        }
    }
}
