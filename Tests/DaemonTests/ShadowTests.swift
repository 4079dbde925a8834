import Daemon
import Household
import Testing
import Vocabulary

/// Diagnoses that are kept and revised, with a second opinion from scratch.
@Suite(.timeLimit(.minutes(5)))
struct ShadowTests {
    private let launch = #"{"kind":"initiative","at":"2023","initiative":"math-plc","name":"Math PLC"}"#
    private let record = #"{"kind":"adoption","at":"2026-01-05","initiative":"math-plc","using":9,"of":10}"#

    private func counters(_ house: House) async throws -> JSON? {
        try await house.visit { visitor in
            try await visitor.record(launch)
            _ = try await visitor.call("diagnose", ["initiative": "math-plc"])
            _ = try await visitor.call("diagnose", ["initiative": "math-plc"])
            try await visitor.record(record)
            _ = try await visitor.call("ask", ["text": "why is math plc stalling?"])
            // Another day is never answered from what was kept.
            _ = try await visitor.call("diagnose", ["initiative": "math-plc", "as_of": "2026-01-01"])
            return try await visitor.call("stats")["result"]?["counters"]
        }
    }

    @Test func `each diagnosis of today is checked, and none is mistaken`() async throws {
        try await House.open {
            $0.shadow = true
        } _: { house in
            let counters = try await counters(house)
            #expect(counters?["shadow.checked"] == 3)
            #expect(counters?["shadow.mismatches"] == 0)
        }
    }

    @Test func `nothing is checked where it was not asked for`() async throws {
        try await House.open { house in
            let counters = try await counters(house)
            #expect(counters?["calls.diagnose"] == 3)
            #expect(counters?["shadow.checked"] == nil)
        }
    }
}
