import Daemon
import Foundation
import Household
import Specimens
import Testing
import Vocabulary

/// A daemon on a ledger that is damaged: it starts, says so, answers what it can, and writes nothing.
@Suite(.timeLimit(.minutes(5)))
struct DamagedLedgerTests {
    private static let malformed = "database disk image is malformed, SQLite code 11"

    /// Has one daemon record in a folder, damages what it left, and lets another serve it. The file is the same after it.
    private func damaged(
        _ lines: String, _ damage: @Sendable (Data) throws -> Data,
        _ act: @Sendable (House, _ file: String) async throws -> Void
    ) async throws {
        try await House.open { house in
            var configuration = Configuration()
            configuration.state = house.folder + "/damaged"
            configuration.socket = house.folder + "/d"
            configuration.district = "riverbend"
            let there = House(folder: house.folder, socket: configuration.socket)
            try await there.serve(configuration) { house in _ = try await house.visit { try await $0.record(lines) } }
            let file = URL(fileURLWithPath: configuration.state + "/ledger.sqlite")
            // What it holds was merged into the file, which is all that the next one finds.
            for end in ["-wal", "-shm"] { try FileManager.default.removeItem(atPath: file.path + end) }
            let before = try damage(try Data(contentsOf: file))
            try before.write(to: file)
            try await there.serve(configuration) { try await act($0, file.path) }
            #expect(try Data(contentsOf: file) == before)
        }
    }

    /// Nonsense over the page that holds a text.
    private static func ruin(_ text: String) -> @Sendable (Data) throws -> Data {
        { file in
            let place = try #require(file.range(of: Data(text.utf8))).lowerBound / 4096 * 4096
            var bytes = file
            bytes.replaceSubrange(place..<place + 4096, with: Data(repeating: 0xAA, count: 4096))
            return bytes
        }
    }

    /// So many notes of another district, of which several pages are full.
    private static let notes = (1...60).map {
        #"{"kind":"note","at":"2026","district":"elmwood","note":"\#(String(repeating: "x", count: 400))\#($0)."}"#
    }.joined(separator: "\n")

    @Test func `what can be read whole is answered, the rest is refused, and nothing is written`() async throws {
        try await damaged(Ledgers.launch + DamagedLedgerTests.notes, DamagedLedgerTests.ruin("x30.")) {
            house, file async throws in
            // It is looked through beside all else.
            var health = try await house.result("health")
            while health["health"] != "read-only" { health = try await house.result("health") }
            let reason = try #require(health["reasons"]?.elements?.first?.text)
            #expect(reason.hasPrefix("the ledger \(file) is only read ("))
            #expect(reason.hasSuffix("put a backup in its place and start again"))
            #expect(health["reasons"]?.elements?.count == 1)

            #expect(try await house.hear("districts\n") == ["OK 2 code=200", "elmwood", "riverbend"])
            #expect(try await house.hear("initiatives\n") == ["OK 1 code=200 seq=6", "math-plc  Math PLC"])
            #expect(
                try await house.hear("initiatives elmwood\n") == [
                    "ERR 508 read-only not all that is on record of the district \"elmwood\" can be read "
                        + "(\(DamagedLedgerTests.malformed)); see health"
                ])
            #expect(try await house.result("events", ["limit": 6]).events("kind").count == 6)
            let all = try await house.hear("events\n")
            #expect(all.count == 1)
            #expect(all.first?.hasPrefix("ERR 508 read-only ") == true)

            let refused = try await house.visit { try await $0.record(Ledgers.launch) }
            #expect(refused.at("error", "code") == 508)
            #expect(refused.at("error", "data", "slug") == "read-only")
            #expect(refused.at("error", "data", "retry") == false)
        }
    }

    @Test func `of a file that is no database nothing is said but that, and what to do`() async throws {
        let notes: @Sendable (Data) -> Data = { _ in Data("these are my notes\n".utf8) }
        try await damaged(Ledgers.launch, notes) { house, file async throws in
            #expect(
                try await house.hear("health\n") == [
                    "OK 2 code=200 health=read-only", "read-only",
                    "the ledger \(file) is only read (it is not a database, and nothing of it can be read) and is left as it "
                        + "is; to record again, stop the daemon, move the file away with the -wal and -shm files beside "
                        + "it, put a backup in its place and start again",
                ])
            for request in ["districts", "initiatives", "status", "why math-plc", "initiatives elmwood"] {
                #expect(try await house.hear(request + "\n").first?.hasPrefix("ERR 508 read-only ") == true)
            }
            #expect(try await house.hear("cite house\n").first?.hasPrefix("OK ") == true)
            let note = #"record {"kind":"note","at":"2026","note":"a"}"#
            #expect(try await house.hear(note + "\n").first?.hasPrefix("ERR 508 read-only ") == true)
        }
    }
}
