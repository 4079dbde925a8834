import Foundation
import Testing

/// Who has the socket and the state folder, and when they are given up.
@Suite(.timeLimit(.minutes(5)))
struct SocketTests {
    private let note = #"{"kind":"note","at":"2026-03-02","note":"a"}"#

    @Test func `a socket that a living daemon serves is not taken from it`() async throws {
        try await Camp.served { camp async throws in
            let second = try await Program.holdfastd.run(camp.arguments(["--state": camp.folder + "/other"]))
            #expect(second.code == 75)
            #expect(
                second.err.contains(
                    "holdfastd: \(camp.socket): another daemon serves this socket; stop it, or choose another path\n"))
            #expect(try await camp.holdfast("record", note).out == "1 read, 1 recorded, 0 duplicate\n")
        }
    }

    @Test func `a state folder that a living daemon holds is not taken from it`() async throws {
        try await Camp.served { camp async throws in
            let second = try await Program.holdfastd.run(camp.arguments(["--socket": camp.folder + "/s2"]))
            #expect(
                second
                    == Program.Ran(
                        code: 75, out: "",
                        err:
                            "holdfastd: another daemon holds the state folder \(camp.state); stop it, or name another with --state\n"
                    ))
            #expect(!FileManager.default.fileExists(atPath: camp.folder + "/s2"))
            #expect(try await camp.holdfast("record", note).out == "1 read, 1 recorded, 0 duplicate\n")
        }
    }

    @Test func `the socket of a daemon that was killed is taken over, and what it acknowledged is there`() async throws
    {
        try await Camp.with { camp async throws in
            let first = try await camp.daemon()
            #expect(try await camp.holdfast("record", note).code == 0)
            first.signal(SIGKILL)
            #expect(await first.end() == SIGKILL)
            #expect(FileManager.default.fileExists(atPath: camp.socket))
            let unreached = try await camp.holdfast("stats")
            #expect(
                unreached
                    == Program.Ran(
                        code: 5, out: "",
                        err:
                            "holdfast: no daemon is reachable: \(camp.socket): nobody listens on this socket. Start one with: holdfastd --socket \(camp.socket)\n"
                    ))
            let second = try await camp.daemon()
            #expect(try await camp.position() == 1)
            second.signal(SIGTERM)
            #expect(await second.end() == 0)
        }
    }

    @Test(arguments: [SIGTERM, SIGINT])
    func `a daemon that is told to stop ends well and takes its socket away`(signal: Int32) async throws {
        try await Camp.with { camp async throws in
            let daemon = try await camp.daemon()
            #expect(FileManager.default.fileExists(atPath: camp.socket))
            daemon.signal(signal)
            #expect(await daemon.end() == 0)
            #expect(!FileManager.default.fileExists(atPath: camp.socket))
            #expect(try daemon.out() == "")
            #expect(try daemon.err().contains("stopped"))
        }
    }

    @Test func `where there is no socket, the client says which and what to run`() async throws {
        try await Camp.with { camp async throws in
            #expect(
                try await camp.holdfast("why", "math-plc")
                    == Program.Ran(
                        code: 5, out: "",
                        err:
                            "holdfast: no daemon is reachable: \(camp.socket): there is no such socket. Start one with: holdfastd --socket \(camp.socket)\n"
                    ))
        }
    }

    @Test func `the option for the socket comes before the environment`() async throws {
        try await Camp.served { camp async throws in
            let elsewhere = ["HOLDFAST_SOCKET": camp.folder + "/nowhere"]
            for arguments in [
                ["--socket", camp.socket, "stats"], ["--socket=\(camp.socket)", "stats"],
                ["stats", "--socket", camp.socket],
            ] {
                #expect(try await Program.holdfast.run(arguments, environment: elsewhere).code == 0)
            }
            #expect(try await Program.holdfast.run(["stats"], environment: elsewhere).code == 5)
        }
    }
}
