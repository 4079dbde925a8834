import Foundation
import Testing
import Vocabulary

/// A machine that runs out of descriptors.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct MachineFaultTests {
    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/prlimit"), "prlimit is not here"))
    func `out of descriptors it serves whom it has, and once there are some it serves the next`() async throws {
        try await Camp.with { camp async throws in
            let daemon = try await camp.daemon(through: ["prlimit", "--nofile=80", "--"])
            let first = try Plug(camp.socket)
            try await first.send("health\n")
            #expect(try await first.line()?.hasPrefix("OK ") == true)
            _ = try await first.line()

            // More than it can have; those it cannot take yet wait at the door.
            let crowd = try (0..<120).map { _ in try Plug(camp.socket) }
            for plug in crowd { try await plug.send("health\n") }
            try await Task.sleep(for: .milliseconds(500))
            #expect(crowd.count { $0.take() == 0 } > 20)
            try await first.send(
                #"record {"id":"a","kind":"note","district":"riverbend","at":"2026","note":"a"}"# + "\n")
            #expect(try await first.line()?.hasPrefix("OK ") == true)

            for plug in crowd { plug.close() }
            let waiting = try Plug(camp.socket)
            try await waiting.send("health\n")
            #expect(try await waiting.line()?.hasPrefix("OK ") == true)
            #expect(try await camp.position() == 1)
            daemon.signal(SIGTERM)
            #expect(await daemon.end() == 0)
        }
    }
}
