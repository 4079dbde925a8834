import Testing
import Vocabulary

/// `holdfast whatif` against a daemon that runs.
@Suite(.timeLimit(.minutes(5)))
struct WhatIfTests {
    private static let rubric =
        #"{"kind":"structure","at":"2026-03-02","structure":"shared-rubric","initiative":"math-plc","status":"in-place"}"#

    private func served(_ act: (Camp) async throws -> Void) async throws {
        try await Camp.served { camp in
            let file = try camp.write(Histories.small, to: "in.jsonl")
            #expect(try await camp.holdfast("import", "events", file).code == 0)
            try await act(camp)
        }
    }

    @Test func `every line is marked, nothing is written, and a file says what the option says`() async throws {
        try await served { camp in
            let before = try await camp.holdfast("export").out
            let told = try await camp.holdfast("whatif", "math-plc", "--event", Self.rubric)
            #expect(told.code == 0, "\(told.err)")
            let lines = told.out.split(separator: "\n")
            #expect(lines.count > 5)
            #expect(lines.allSatisfy { $0.hasPrefix("hypothetical:") })
            let file = try camp.write("\n" + Self.rubric + "\n", to: "supposed.jsonl")
            #expect(try await camp.holdfast("whatif", "math-plc", "--file", file).out == told.out)
            let premise = try await camp.json("whatif", "math-plc", "rubric-agreed", "--when", "2026-03-02")
            let events = try await camp.json("whatif", "math-plc", "--event", Self.rubric)
            #expect(premise["hypothetical"] == true)
            #expect(premise["difference"] == events["difference"])
            #expect(premise["difference"]?["hypothetical"] == true)
            #expect(try await camp.holdfast("export").out == before)
        }
    }

    private static let endings: [([String], Int32)] = [
        (["whatif", "math-plc", "--event", "{"], 2), (["whatif", "math-plc", "--file", "/no/such/file"], 2),
        (["whatif", "math-plc", "grant-ends", "--event", "{}"], 2), (["whatif", "math-plc", "--event", "{}"], 1),
        (["whatif", "math-plc", "grant-end"], 1), (["whatif", "math-plc", "grant-ends", "--when", "soon"], 1),
        (["whatif", "math-plc", "grant-ends"], 0),
        (["whatif", "math-plc", "--as-of", "2026-04-01", "--event", rubric], 0),
        (["whatif", "math-plc", "--as-of", "April", "--event", rubric], 1),
    ]

    @Test(arguments: endings)
    func `what cannot be supposed ends as the exit codes say`(arguments: [String], code: Int32) async throws {
        try await served { camp in
            let ended = try await Program.holdfast.run(arguments, environment: ["HOLDFAST_SOCKET": camp.socket])
            #expect(ended.code == code, "\(ended.err)")
        }
    }
}
