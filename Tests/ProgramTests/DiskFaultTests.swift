import Foundation
import Glibc
import Testing
import Vocabulary

/// A disk that fails, runs full, or is cut off from a daemon that is killed: what was acknowledged is there, once, and no
/// reply says what is not so.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct DiskFaultTests {
    private static func failing(_ call: String, _ error: String, at turn: String, in camp: Camp) -> [String] {
        Tracing.of(call, on: camp.state + "/ledger.sqlite-wal", "error=\(error):when=\(turn)")
    }

    private static func note(_ number: Int) -> String {
        #"{"kind":"note","at":"2026-01-01","district":"riverbend","note":"n","id":"n\#(number)"}"#
    }

    /// The ids on record, in order, each as often as it is there.
    private func recorded(_ camp: Camp) async throws -> [String] {
        let events = try await camp.json("export")["events"]?.elements ?? []
        return events.compactMap { $0["id"]?.text }
    }

    @Test(
        .enabled(if: Tracing.isPermitted, "strace cannot trace here"), arguments: [3, 4, 5] as [Int])
    func `after a flush that failed the daemon ends, and what it holds is settled when it begins anew`(
        turn: Int
    ) async throws {
        try await Camp.with { camp in
            // The first daemon makes the file, so that the flushes that are counted are those of commits.
            let first = try await camp.daemon()
            #expect(try await camp.holdfast("record", Self.note(0)).code == 0)
            first.signal(SIGTERM)
            #expect(await first.end() == 0)

            let failing = try await camp.daemon(
                through: Self.failing("fdatasync", "EIO", at: "\(turn)", in: camp))
            var acknowledged = [0]
            var told: [String] = []
            // The turns are counted for each thread that commits.
            for number in 1...60 where told.isEmpty {
                let ran = try await camp.holdfast("record", Self.note(number))
                if ran.code == 0 { acknowledged.append(number) } else { told.append(ran.err) }
            }
            #expect(told.count == 1)
            if told.isEmpty { failing.signal(SIGKILL) }
            #expect(told.first?.contains("send them again with the same ids") == true, "\(told)")
            #expect(await failing.end() == 74)

            let anew = try await camp.daemon()
            let there = try await recorded(camp)
            for number in acknowledged { #expect(there.count { $0 == "n\(number)" } == 1) }
            let last = acknowledged.count
            for number in 0...last { #expect(try await camp.holdfast("record", Self.note(number)).code == 0) }
            #expect(try await Set(recorded(camp)) == Set((0...last).map { "n\($0)" }))
            #expect(try await recorded(camp).count == last + 1)
            anew.signal(SIGTERM)
            #expect(await anew.end() == 0)
        }
    }

    @Test(.enabled(if: Tracing.isPermitted, "strace cannot trace here"))
    func `a full disk refuses what is written, answers what is asked, and takes the next that fits`() async throws {
        try await Camp.with { camp in
            let first = try await camp.daemon()
            #expect(try await camp.holdfast("record", Self.note(0)).code == 0)
            first.signal(SIGTERM)
            #expect(await first.end() == 0)
            let full = try await camp.daemon(
                through: Self.failing("pwrite64", "ENOSPC", at: "2..6", in: camp))
            var refused = 0
            for number in 1...30 {
                let ran = try await camp.holdfast("record", Self.note(number))
                if ran.code != 0 {
                    refused += 1
                    #expect(ran.err.contains("507") || ran.err.contains("no room"), "\(ran.err)")
                    #expect(try await !recorded(camp).contains("n\(number)"))
                } else {
                    #expect(try await recorded(camp).contains("n\(number)"))
                }
            }
            #expect((1...29).contains(refused))
            full.signal(SIGKILL)
            _ = await full.end()
        }
    }

    @Test(.enabled(if: Tracing.isPermitted, "strace cannot trace here"))
    func `a disk that is full while digests are rendered puts them off, and each is delivered once when there is room`()
        async throws
    {
        try await Camp.with { camp in
            try SendingTests.settings(camp, port: 25, recipients: 3)
            let settings = try String(contentsOfFile: camp.folder + "/holdfast.yaml", encoding: .utf8)
            try camp.write(
                settings.replacing(
                    /delivery: .*/, with: "delivery: {by: maildir, path: \"\(camp.folder)/mail\"}"), to: "holdfast.yaml"
            )
            let first = try await camp.daemon()
            #expect(try await camp.holdfast("record", Self.note(0)).code == 0)
            first.signal(SIGTERM)
            #expect(await first.end() == 0)
            let full = try await camp.daemon(through: Self.failing("pwrite64", "ENOSPC", at: "2..9", in: camp))
            var codes: [Int32] = []
            while codes.last != 0, codes.count < 30 {
                let ran = try await camp.holdfast("digest", "send", "--due")
                codes.append(ran.code)
                #expect([0, 75].contains(ran.code), "\(ran.err)")
            }
            #expect(codes.last == 0 && codes.contains(75))
            let log = try await camp.json("digest", "log")["digests"]?.elements ?? []
            #expect(log.count == 3 && log.allSatisfy { $0["state"] == "accepted" })
            let mail = try FileManager.default.contentsOfDirectory(atPath: camp.folder + "/mail/new")
            #expect(mail.count == 3)
            full.signal(SIGKILL)
            _ = await full.end()
        }
    }

    @Test func `a daemon that is killed again and again loses nothing that it acknowledged, and holds nothing twice`()
        async throws
    {
        try await Camp.with { camp in
            var acknowledged: Set<Int> = []
            for round in 0..<6 {
                let daemon = try await camp.daemon()
                let told = await withTaskGroup(of: [Int].self) { tasks in
                    for client in 0..<3 {
                        tasks.addTask {
                            var told: [Int] = []
                            for number in 0..<40 {
                                let own = round * 1000 + client * 100 + number
                                guard let ran = await Self.attempt(camp, own), ran.code == 0 else { break }
                                told.append(own)
                            }
                            return told
                        }
                    }
                    tasks.addTask {
                        usleep(useconds_t(120_000 + round * 70_000))
                        daemon.signal(SIGKILL)
                        return []
                    }
                    return await tasks.reduce(into: [Int]()) { $0 += $1 }
                }
                _ = await daemon.end()
                acknowledged.formUnion(told)
            }
            #expect(acknowledged.count > 6)
            let last = try await camp.daemon()
            let there = try await recorded(camp)
            #expect(Set(there).count == there.count)
            #expect(acknowledged.allSatisfy { there.contains("n\($0)") })
            last.signal(SIGTERM)
            #expect(await last.end() == 0)
        }
    }

    private static func attempt(_ camp: Camp, _ number: Int) async -> Program.Ran? {
        do {
            return try await camp.holdfast("record", note(number))
        } catch {
            return nil
        }
    }
}
