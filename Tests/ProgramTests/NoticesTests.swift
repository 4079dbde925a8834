import Foundation
import Glibc
import Testing

/// What the daemon tells the service manager, as sd_notify(3) has it.
@Suite(.timeLimit(.minutes(5)))
struct NoticesTests {
    /// The manager's end.
    private final class Manager {
        let path: String
        private let descriptor: Int32

        init(_ path: String) throws {
            self.path = path
            descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            let bytes = path.utf8.enumerated().map { $0 == 0 && $1 == UInt8(ascii: "@") ? 0 : $1 }
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
            let length = socklen_t(MemoryLayout<sa_family_t>.size + path.utf8.count)
            let bound = withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
            }
            guard bound == 0 else { throw CocoaError(.fileWriteUnknown) }
        }

        deinit { close(descriptor) }

        /// The same under an abstract name, which begins with "@" where it is written down.
        static func abstract() throws -> Manager { try Manager("@holdfast-\(UUID().uuidString)") }

        /// The lines of the next datagram; none where none came within a minute.
        func hear() async throws -> [String] {
            var bytes = [UInt8](repeating: 0, count: 4096)
            let begun = ContinuousClock.now
            while ContinuousClock.now < begun + .seconds(60) {
                let count = recv(descriptor, &bytes, bytes.count, Int32(MSG_DONTWAIT))
                if count > 0 {
                    return String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n").map(String.init)
                }
                try await Task.sleep(for: .milliseconds(2))
            }
            return []
        }

        /// Hears on until a notice begins with that line.
        func hear(until first: String) async throws -> [String] {
            while true {
                let lines = try await hear()
                if lines.isEmpty || lines.first?.hasPrefix(first) == true { return lines }
            }
        }
    }

    private func watched(
        _ more: [String: String] = [:], through wrapper: (Camp) -> [String] = { _ in [] },
        _ act: (Camp, Manager, Running) async throws -> Void
    ) async throws {
        try await Camp.with { camp async throws in
            let manager = try Manager(camp.folder + "/notify")
            let daemon = try Program.holdfastd.start(
                camp.arguments(), environment: more.merging(["NOTIFY_SOCKET": manager.path]) { given, _ in given },
                through: wrapper(camp))
            do {
                try await act(camp, manager, daemon)
            } catch {
                daemon.signal(SIGKILL)
                throw error
            }
            daemon.signal(SIGTERM)
            #expect(try await manager.hear(until: "STOPPING") == ["STOPPING=1", "STATUS=finishing what runs"])
            #expect(await daemon.end() == 0)
        }
    }

    @Test func `it says that it is ready once it answers, and how it stands`() async throws {
        try await watched { camp, manager, _ async throws in
            #expect(try await manager.hear() == ["READY=1", "STATUS=serving 0 districts, 0 events; ok"])
            #expect(try await camp.holdfast("health").code == 0)
        }
    }

    @Test func `a reload is begun with the time, and ends with ready`() async throws {
        try await watched { camp, manager, daemon async throws in
            #expect(try await manager.hear().first == "READY=1")
            #expect(try await camp.holdfast("record", #"{"kind":"note","at":"2026","note":"a"}"#).code == 0)
            daemon.signal(SIGHUP)
            let begun = try await manager.hear(until: "RELOADING")
            #expect(begun.first == "RELOADING=1")
            let time = begun.last?.split(separator: "=").last.flatMap { Int($0) } ?? 0
            #expect(begun.last?.hasPrefix("MONOTONIC_USEC=") == true && time > 0)
            #expect(try await manager.hear(until: "READY") == ["READY=1", "STATUS=serving 1 district, 1 event; ok"])
        }
    }

    @Test func `the watchdog is told again and again that all is well`() async throws {
        try await watched(["WATCHDOG_USEC": "200000"]) { _, manager, _ async throws in
            for _ in 0..<5 { #expect(try await manager.hear(until: "WATCHDOG") == ["WATCHDOG=1"]) }
        }
    }

    @Test(.enabled(if: Tracing.isPermitted, "strace cannot trace here"))
    func `it is not told that all is well while a commit hangs, and is again after it`() async throws {
        let slow = { (camp: Camp) in
            Tracing.of("fdatasync", on: camp.state + "/ledger.sqlite-wal", "delay_enter=700000")
        }
        try await watched(["WATCHDOG_USEC": "200000"], through: slow) { camp, manager, _ async throws in
            _ = try await manager.hear(until: "WATCHDOG")
            let record = try Program.holdfast.start(
                ["record", #"{"kind":"note","district":"d","at":"2026","note":"a"}"#],
                environment: ["HOLDFAST_SOCKET": camp.socket])
            var longest = Duration.zero
            let begun = ContinuousClock.now
            var heard = begun
            while longest < .milliseconds(500), heard < begun + .seconds(60) {
                try #require(try await manager.hear(until: "WATCHDOG") == ["WATCHDOG=1"])
                let now = ContinuousClock.now
                longest = max(longest, now - heard)
                heard = now
            }
            #expect(longest >= .milliseconds(500))
            #expect(await record.end() == 0)
        }
    }

    @Test func `a watchdog of another process is left alone`() async throws {
        try await watched(["WATCHDOG_USEC": "1000", "WATCHDOG_PID": "1"]) { camp, manager, _ async throws in
            #expect(try await manager.hear().first == "READY=1")
            for _ in 0..<20 { #expect(try await camp.holdfast("health").code == 0) }
            // At a thousandth of a second it had been told hundreds of times by now.
            #expect(try await manager.hear().first?.hasPrefix("STATUS=") == true)
        }
    }

    @Test func `a manager is told under an abstract name too`() async throws {
        try await Camp.with { camp async throws in
            let manager = try Manager.abstract()
            let daemon = try Program.holdfastd.start(
                camp.arguments(), environment: ["NOTIFY_SOCKET": manager.path])
            #expect(try await manager.hear() == ["READY=1", "STATUS=serving 0 districts, 0 events; ok"])
            daemon.signal(SIGTERM)
            #expect(await daemon.end() == 0)
        }
    }

    @Test func `a manager that is gone changes nothing, and is complained of once`() async throws {
        try await Camp.with { camp async throws in
            let daemon = try Program.holdfastd.start(
                camp.arguments(), environment: ["NOTIFY_SOCKET": camp.folder + "/nobody", "WATCHDOG_USEC": "2000"])
            let complaint = "the service manager cannot be told"
            while !(try daemon.err().contains(complaint)), daemon.isRunning {
                try await Task.sleep(for: .milliseconds(10))
            }
            // It tries to tell a thousand times a second.
            for _ in 0..<20 { #expect(try await camp.holdfast("health").code == 0) }
            daemon.signal(SIGTERM)
            #expect(await daemon.end() == 0)
            #expect(try daemon.err().split(separator: complaint).count == 2)
        }
    }

    @Test func `a manager that hears nothing does not hold the daemon up`() async throws {
        try await Camp.with { camp async throws in
            let manager = try Manager(camp.folder + "/notify")
            let daemon = try Program.holdfastd.start(
                camp.arguments(), environment: ["NOTIFY_SOCKET": manager.path, "WATCHDOG_USEC": "2000"])
            // Its queue is full.
            while !(try daemon.err().contains("the service manager cannot be told")), daemon.isRunning {
                try await Task.sleep(for: .milliseconds(10))
            }
            #expect(try await camp.holdfast("health").code == 0)
            daemon.signal(SIGTERM)
            #expect(await daemon.end() == 0)
        }
    }
}
