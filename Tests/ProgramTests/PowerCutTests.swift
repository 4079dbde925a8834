import Foundation
import Glibc
import Testing
import Vocabulary

/// What was acknowledged is there after the power went.
///
/// The ledger stands on a file system of its own, which is shut down under the daemon as a power cut would: what was not
/// flushed is gone. It takes root, and a kernel that has ext4 and loop devices.
@Suite(.serialized, .timeLimit(.minutes(20)))
struct PowerCutTests {
    /// A file system in a file, which is mounted in a camp.
    private struct Disk {
        let image: String
        let place: String

        init(in camp: Camp) async throws {
            image = camp.folder + "/disk"
            place = camp.folder + "/mounted"
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
            try await Disk.run("truncate", "-s", "48M", image)
            try await Disk.run("mkfs.ext4", "-q", "-F", image)
            try await mount()
        }

        func mount() async throws { try await Disk.run("mount", "-o", "loop", image, place) }

        /// Nothing that was not flushed reaches the file from here on: EXT4_IOC_SHUTDOWN without a flush of the log.
        func cutPower() throws {
            let descriptor = open(place, O_RDONLY)
            defer { close(descriptor) }
            var withoutFlush: UInt32 = 2
            try #require(ioctl(descriptor, 0x8004_587D, &withoutFlush) == 0)
        }

        /// The kernel may still be letting go of what a process that was killed had open.
        func unmount() async throws {
            for _ in 0..<100 {
                if try await Disk.end(of: ["umount", place]).code == 0 { return }
                try await Task.sleep(for: .milliseconds(50))
            }
        }

        private static func run(_ command: String...) async throws {
            let (code, said) = try await end(of: command)
            try #require(code == 0, "\(command.joined(separator: " ")): \(said)")
        }

        private static func end(of command: [String]) async throws -> (code: Int32, said: String) {
            let running = try Running(command, ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"], "")
            return (await running.end(), try running.err())
        }
    }

    private static let mayMount = geteuid() == 0 && access("/dev/loop-control", W_OK) == 0

    /// Records one event after another until the power goes at a random moment, and begins anew.
    ///
    /// - Returns: How many were acknowledged, and how many of those are not there.
    private static func cut(through wrapper: (Camp) -> [String] = { _ in [] }) async throws -> (told: Int, lost: Int) {
        try await Camp.with { camp async throws in
            let disk = try await Disk(in: camp)
            do {
                let run = try await cut(disk, camp, through: wrapper(camp))
                try await disk.unmount()
                return run
            } catch {
                try await disk.unmount()
                throw error
            }
        }
    }

    private static func cut(
        _ disk: Disk, _ camp: Camp, through wrapper: [String]
    ) async throws -> (told: Int, lost: Int) {
        let state = ["--state": disk.place + "/state"]
        let daemon = try await camp.daemon(state, through: wrapper)
        let plug = try Plug(camp.socket)
        let end = ContinuousClock.now + .milliseconds(Int.random(in: 50...400))
        var replies = ""
        var number = 0
        func record() async throws {
            number += 1
            let note = #"{"id":"n\#(number)","kind":"note","district":"riverbend","at":"2026","note":"a"}"#
            try await plug.send("@n\(number) record \(note)\n")
        }
        while ContinuousClock.now < end {
            try await record()
            for _ in 0..<2 { replies += (try await plug.line() ?? "") + "\n" }
        }
        // The power goes while these are on their way. What is told after that is told by a machine that would be dark: the
        // file system may say that it flushed what it dropped while it is being shut down.
        for _ in 0..<5 { try await record() }
        plug.take()
        replies += String(decoding: plug.handOver(), as: UTF8.self)
        try disk.cutPower()
        try await Task.sleep(for: .milliseconds(5))
        daemon.signal(SIGKILL)
        _ = await daemon.end()
        let told = replies.split(separator: "\n").compactMap { reply in
            reply.wholeMatch(of: /@(n\d+) OK .*/).map { String($0.1) }
        }
        try await disk.unmount()
        try await disk.mount()
        let anew = try await camp.daemon(state)
        let events = try await camp.json("export")["events"]?.elements ?? []
        let there = events.compactMap { $0["id"]?.text }
        #expect(Set(there).count == there.count, "an event is there twice")
        #expect(try await camp.run(["check-ledger"]).code == 0)
        anew.signal(SIGTERM)
        #expect(await anew.end() == 0)
        return (told.count, Set(told).subtracting(there).count)
    }

    @Test(.enabled(if: PowerCutTests.mayMount, "it mounts a file system, which takes root"))
    func `what was acknowledged before the power went is there, once`() async throws {
        var (told, lost) = (0, 0)
        for _ in 0..<Trials.powerCuts {
            let run = try await Self.cut()
            told += run.told
            lost += run.lost
        }
        print("power cuts: \(Trials.powerCuts), acknowledged: \(told), lost: \(lost)")
        #expect(told > Trials.powerCuts)
        #expect(lost == 0)
    }

    /// The control: were nothing flushed, as with `synchronous=NORMAL`, this trial would show it.
    @Test(
        .enabled(
            if: PowerCutTests.mayMount && Tracing.isPermitted, "it mounts a file system, which takes root, and strace")
    )
    func `without a flush the same trial finds what is lost`() async throws {
        var lost = 0
        for _ in 0..<10 where lost == 0 {
            lost = try await Self.cut { camp in
                Tracing.of("fdatasync", on: camp.folder + "/mounted/state/ledger.sqlite-wal", "retval=0")
            }.lost
        }
        print("power cuts without a flush: lost \(lost)")
        #expect(lost > 0)
    }
}
