import Daemon
import Household
import Specimens
import Synchronization
import Testing
import Vocabulary

/// Districts are read when somebody asks, and let go when others need their room.
@Suite(.timeLimit(.minutes(5)))
struct HoldingDistrictsTests {
    private static let names = ["ash", "birch", "cedar", "fir"]

    /// An initiative and three notes of each of four districts.
    private static let lines = names.flatMap { name in
        [
            #"{"kind":"initiative","at":"2025-09-01","initiative":"math","name":"Math of \#(name)","district":"\#(name)"}"#
        ]
            + (1...3).map { #"{"kind":"note","at":"2026","note":"n\#($0)","district":"\#(name)"}"# }
    }.joined(separator: "\n")

    private func held(_ house: House) async throws -> [Int?] {
        let stats = try await house.result("stats")
        return [stats["held_districts"]?.whole, stats["held_events"]?.whole]
    }

    private static func rooms(_ room: Int) -> @Sendable (inout Configuration) -> Void {
        {
            $0.events = room
            $0.district = nil
        }
    }

    @Test func `what is let go is answered for the same when it is asked about again`() async throws {
        let answers = Mutex<[[String]]>([])
        for room in [1000, 9, 1] {
            try await House.open(HoldingDistrictsTests.rooms(room)) { house in
                try await house.visit { _ = try await $0.record(HoldingDistrictsTests.lines) }
                var heard: [String] = []
                for name in HoldingDistrictsTests.names + HoldingDistrictsTests.names.reversed() {
                    heard += try await house.hear("why math district=\(name)\nstatus district=\(name)\n")
                }
                answers.withLock { [heard] in $0.append(heard) }
                let held = try await held(house)
                // The last two fit into 9, and the last one is held however little room there is.
                #expect(held == [[4, 16], [2, 8], [1, 4]][[1000, 9, 1].firstIndex(of: room) ?? 0])
            }
        }
        let heard = answers.withLock { $0 }
        #expect(heard[1] == heard[0])
        #expect(heard[2] == heard[0])
    }

    @Test func `at the start none is read, and then those that are asked about`() async throws {
        try await House.open(HoldingDistrictsTests.rooms(1000)) { house in
            try await house.visit { _ = try await $0.record(HoldingDistrictsTests.lines) }
        } then: { house in
            #expect(try await held(house) == [0, 0])
            #expect(try await house.result("districts")["districts"] == ["ash", "birch", "cedar", "fir"])
            #expect(try await held(house) == [0, 0])
            _ = try await house.hear("status district=cedar\n")
            #expect(try await held(house) == [1, 4])
        }
    }

    @Test func `what is recorded of a district that was let go is held against all that is on record of it`()
        async throws
    {
        try await House.open(HoldingDistrictsTests.rooms(1)) { house in
            try await house.visit { _ = try await $0.record(HoldingDistrictsTests.lines) }
            _ = try await house.result("status", ["district": "fir"])
            let stray = #"{"kind":"review","at":"2026","initiative":"reading","district":"ash","decisions":1}"#
            let refused = try await house.visit { try await $0.record(stray) }
            #expect(refused.at("error", "data", "field") == "initiative")
            let fitting = #"{"kind":"review","at":"2026","initiative":"math","district":"ash","decisions":1}"#
            let taken = try await house.visit { try await $0.record(fitting) }
            #expect(taken.at("result", "seq") == 17)
            #expect(try await house.hear("initiatives ash\n").first == "OK 1 code=200 seq=17")
        }
    }

    @Test func `a batch of several districts is taken in by each`() async throws {
        try await House.open(HoldingDistrictsTests.rooms(5)) { house in
            try await house.visit { _ = try await $0.record(HoldingDistrictsTests.lines) }
            let more = HoldingDistrictsTests.names.map {
                #"{"kind":"note","at":"2026","note":"more","district":"\#($0)"}"#
            }.joined(separator: "\n")
            try await house.visit { _ = try await $0.record(more) }
            for (index, name) in HoldingDistrictsTests.names.enumerated() {
                #expect(try await house.hear("initiatives \(name)\n").first == "OK 1 code=200 seq=\(17 + index)")
            }
        }
    }
}
