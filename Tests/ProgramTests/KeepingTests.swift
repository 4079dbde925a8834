import Foundation
import Testing
import Vocabulary

/// The record is copied, looked through and brought back by those who keep it.
@Suite(.timeLimit(.minutes(5)))
struct KeepingTests {
    private static let notes = (1...3).map { #"{"kind":"note","at":"2026-02-0\#($0)","note":"n\#($0)","id":"\#($0)"}"# }

    /// A camp whose daemon holds three notes and made a backup of them.
    private func kept(_ act: (Camp, _ backup: String, _ seal: String) async throws -> Void) async throws {
        try await Camp.with { camp async throws in
            let daemon = try await camp.daemon()
            do {
                let recorded = try await camp.run(["record"] + KeepingTests.notes)
                #expect(recorded.code == 0)
                let backup = camp.folder + "/copy.sqlite"
                let made = try await camp.json("backup", backup)
                #expect(made["ledger_seq"] == 3)
                #expect(made["path"] == .string(backup))
                let seal = try #require(made["seal"]?.text)
                let check = try await camp.json("check-ledger")
                #expect(check["sound"] == true)
                #expect(check["seal"] == .string(seal))
                try await act(camp, backup, seal)
            } catch {
                daemon.signal(SIGKILL)
                throw error
            }
            daemon.signal(SIGTERM)
            #expect(await daemon.end() == 0)
        }
    }

    private func ledger(_ arguments: String...) async throws -> Program.Ran {
        try await Program.holdfastd.run(["ledger"] + arguments)
    }

    @Test func `a backup is put in the place of a ledger that is lost, and every event is known again`() async throws {
        try await kept { camp, backup, seal in
            let sound = "3 events; the last seal is \(seal).\nThe ledger is sound.\n"
            #expect(try await ledger("check", backup) == Program.Ran(code: 0, out: sound, err: ""))
            let elsewhere = camp.folder + "/elsewhere"
            #expect(
                try await ledger("restore", backup, elsewhere)
                    == Program.Ran(
                        code: 0, out: "3 events are in \(elsewhere); the last seal is \(seal).\n", err: ""))
            let daemon = try await camp.daemon(["--state": elsewhere, "--socket": camp.folder + "/t"])
            let there = try await Program.holdfast.run(
                ["record"] + KeepingTests.notes, environment: ["HOLDFAST_SOCKET": camp.folder + "/t"])
            #expect(there.code == 0)
            #expect(there.out == "3 read, 0 recorded, 3 duplicate\n")
            daemon.signal(SIGTERM)
            #expect(await daemon.end() == 0)
        }
    }

    @Test func `a ledger that is there is never written over`() async throws {
        try await kept { camp, backup, _ in
            let inUse = try await ledger("restore", backup, camp.state)
            #expect(inUse.code == 75)
            #expect(
                inUse.err
                    == "holdfastd: another daemon holds the state folder \(camp.state); stop it, or name another with --state\n"
            )
            let other = camp.folder + "/other"
            let mine = URL(fileURLWithPath: try camp.write("mine", to: "other/ledger.sqlite"))
            let refused = try await ledger("restore", backup, other)
            #expect(refused.code == 73)
            #expect(
                refused.err
                    == "holdfastd: \(mine.path) is there already, and is never written over; move it away with the -wal and -shm files beside it first\n"
            )
            #expect(try Data(contentsOf: mine) == Data("mine".utf8))
        }
    }

    @Test func `a backup that was damaged is not brought back`() async throws {
        try await kept { camp, backup, _ in
            var bytes = try Data(contentsOf: URL(fileURLWithPath: backup))
            let place = try #require(bytes.range(of: Data(#""note":"n2""#.utf8)) ?? bytes.range(of: Data("n2".utf8)))
            bytes.replaceSubrange(place, with: Data(repeating: UInt8(ascii: "x"), count: place.count))
            let damaged = try camp.write(Array(bytes), to: "damaged.sqlite")
            let check = try await ledger("check", damaged)
            #expect(check.code == 1)
            let elsewhere = camp.folder + "/elsewhere"
            let refused = try await ledger("restore", damaged, elsewhere)
            #expect(refused.code == 1)
            #expect(refused.err.hasPrefix("holdfastd: \(damaged) is not sound, and was not put in place: "))
            #expect(!FileManager.default.fileExists(atPath: elsewhere + "/ledger.sqlite"))
            #expect(
                try await ledger("check", camp.folder + "/nothing").out.hasPrefix(
                    "the file \(camp.folder)/nothing is gone"))
        }
    }

    @Test func `a backup goes where the caller stands, and never over a file`() async throws {
        try await kept { camp, backup, _ in
            let again = try await camp.holdfast("backup", backup)
            #expect(again.code == 1)
            #expect(
                again.err
                    == "holdfast: \(backup) exists already, and a backup never takes the place of a file; name another (409)\n"
            )
            let missing = try await camp.holdfast("backup", camp.folder + "/none/copy.sqlite")
            #expect(missing.code == 1)
            #expect(missing.err.contains("No such file or directory"))
        }
    }
}
