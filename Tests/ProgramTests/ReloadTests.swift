import Foundation
import Specimens
import Testing
import Vocabulary

/// A knowledge base that is edited while the daemon runs.
@Suite(.timeLimit(.minutes(5)))
struct ReloadTests {
    /// The initiative is 30 months old, and nothing is on record of its practice.
    private func settle(_ camp: Camp) async throws {
        #expect(try await camp.holdfast("record", input: Ledgers.launch).code == 0)
        #expect(try await verdict(camp) == "not-known")
    }

    private func verdict(_ camp: Camp) async throws -> String? {
        try await camp.json("why", "math-plc")["verdict"]?.text
    }

    private func raiseAge(_ camp: Camp) throws {
        let file = camp.knowledge + "/thresholds/too-soon.yaml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try camp.write(text.replacing("value: 12", with: "value: 60"), to: "knowledge/thresholds/too-soon.yaml")
    }

    @Test func `one threshold in one file changes the answer after a reload, and what changed is told`() async throws {
        try await Camp.served { camp in
            try await settle(camp)
            try raiseAge(camp)
            #expect(try await verdict(camp) == "not-known")
            let told = try await camp.json("reload")
            #expect(
                told["changed"]
                    == [
                        ["after": "too-soon", "before": "not-known", "district": "riverbend", "initiative": "math-plc"]
                    ])
            #expect(try await verdict(camp) == "too-soon")
            #expect(try await camp.holdfast("record", #"{"kind":"note","at":"2026","note":"a"}"#).code == 0)
            #expect(try await verdict(camp) == "too-soon")
        }
    }

    @Test func `a fault keeps the old knowledge base and names its place`() async throws {
        try await Camp.served { camp in
            try await settle(camp)
            try raiseAge(camp)
            try camp.write("id: house\nnam: x\n", to: "knowledge/sources/house.yaml")
            let refused = try await camp.holdfast("reload")
            #expect(refused.code == 1)
            #expect(refused.err.contains("sources/house.yaml:1:1: the key \"name\" is missing"))
            #expect(try await verdict(camp) == "not-known")
        }
    }

    @Test func `a hangup reads the knowledge base anew, and the daemon goes on`() async throws {
        try await Camp.with { camp async throws in
            let daemon = try await camp.daemon()
            try await settle(camp)
            try raiseAge(camp)
            daemon.signal(SIGHUP)
            let deadline = ContinuousClock.now + .seconds(30)
            while try await verdict(camp) != "too-soon", ContinuousClock.now < deadline {
                try await Task.sleep(for: .milliseconds(20))
            }
            #expect(try await verdict(camp) == "too-soon")
            daemon.signal(SIGTERM)
            #expect(await daemon.end() == 0)
        }
    }
}
