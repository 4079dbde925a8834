import Daemon
import Household
import Synchronization
import Testing
import Vocabulary

/// A clock that is set while the daemon runs.
struct ClockTests {
    @Test func `a clock that jumps years on and back keeps the order of the ledger, and each answer is for its day`()
        async throws
    {
        let clock = Mutex("2026-03-02")
        let almanac = Almanac(
            today: { clock.withLock { Day($0) } ?? House.calm.today() }, now: { clock.withLock { $0 } + "T12:00:00Z" })
        try await House.open(by: almanac) { house async throws in
            _ = try await house.result(
                "record",
                ["events": [["kind": "initiative", "at": "2023-09-01", "initiative": "math", "name": "Math"]]])
            let days = ["2026-03-02", "2031-01-01", "2024-01-01", "2026-03-02"]
            for (number, day) in days.enumerated() {
                clock.withLock { $0 = day }
                let recorded = try await house.result(
                    "record", ["events": [["id": .string("n\(number)"), "kind": "note", "at": "2024", "note": "a"]]])
                #expect(recorded["seq"] == .int(number + 2))
                // Asked twice: what is kept for those who ask again is of the day too.
                for _ in 0..<2 {
                    #expect(try await house.result("status", ["initiative": "math"])["as_of"] == .string(day))
                }
            }
            let events = try await house.result("events")["events"]?.elements ?? []
            #expect(
                events.compactMap { $0["recorded_at"]?.text?.prefix(10) } == (["2026-03-02"] + days).map { $0[...] })
        }
    }
}
