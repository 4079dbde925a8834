import Foundation
import Synchronization
import Testing

/// How much the trials take on: little where all tests run, and as much as the promises say where `HOLDFAST_TRIALS` is "long".
enum Trials {
    static let areLong = ProcessInfo.processInfo.environment["HOLDFAST_TRIALS"] == "long"
    /// Bytes of garbage.
    static let garbage = areLong ? 1 << 30 : 8 << 20
    /// Simulated power cuts.
    static let powerCuts = areLong ? 200 : 6
}

/// Somebody who asks every few milliseconds while others misbehave, and is to be served as ever.
final class Bystander: Sendable {
    private let isDone = Mutex(false)
    private let waits: AsyncStream<[Duration]>

    private init(at socket: String) throws {
        let plug = Mutex(try Plug(socket))
        let (waits, tell) = AsyncStream<[Duration]>.makeStream()
        self.waits = waits
        Thread.detachNewThread { [self] in
            var waits: [Duration] = []
            plug.withLock { plug in
                while !isDone.withLock({ $0 }), let wait = plug.wait(for: "health\n", lines: 2) {
                    waits.append(wait)
                    usleep(2000)
                }
            }
            tell.yield(waits)
            tell.finish()
        }
    }

    /// Runs a daemon and what misbehaves, with a bystander beside it.
    ///
    /// - Parameter what: Under which the bystander's wait is printed.
    static func watch(
        _ what: String, settings: String = "", _ act: (Camp, Running) async throws -> Void
    ) async throws {
        try await Camp.with { camp async throws in
            try camp.write("district: riverbend\n\(settings)\n", to: "holdfast.yaml")
            let daemon = try await camp.daemon()
            do {
                let bystander = try Bystander(at: camp.socket)
                defer { bystander.isDone.withLock { $0 = true } }
                try await act(camp, daemon)
                let waits = await bystander.end().sorted()
                try #require(!waits.isEmpty, "the bystander was never answered")
                let usual = waits[waits.count * 99 / 100]
                print("bystander beside \(what): 99 of 100 of \(waits.count) answers within \(usual)")
                // Whoever has to wait until the others are done waits longer.
                #expect(usual < .seconds(5))
            } catch {
                daemon.signal(SIGKILL)
                _ = await daemon.end()
                throw error
            }
            daemon.signal(SIGTERM)
            #expect(await daemon.end() == 0)
        }
    }

    private func end() async -> [Duration] {
        isDone.withLock { $0 = true }
        var iterator = waits.makeAsyncIterator()
        return await iterator.next() ?? []
    }
}
