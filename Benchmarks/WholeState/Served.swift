import Children
import Foundation
import Transport

/// A daemon on a ledger, from the moment it was started.
struct Served {
    let child: Child
    private let socket: String
    private let start = ContinuousClock.now

    init(_ kept: Kept, program: String, held: Int? = nil) throws {
        socket = kept.folder + "/s"
        let settings = kept.folder + "/settings.yaml"
        let limits = held.map { "limits: {held-events: \($0)}\n" } ?? ""
        try Data(("check-at-start: false\n" + limits).utf8).write(to: URL(fileURLWithPath: settings))
        child = try Child([
            program, "--config", settings, "--state", kept.folder, "--socket", socket, "--knowledge", "knowledge",
            "--today", "2025-07-01",
        ])
    }

    /// Asks, waiting for the daemon where it does not listen yet.
    ///
    /// - Returns: How long it took from the asking, and from the start of the daemon, in milliseconds.
    func ask(_ question: String) async throws -> (asked: Double, started: Double) {
        let client = try await connection()
        let asked = ContinuousClock.now
        try await client.send(Array((question + "\n").utf8))
        let head = try await client.readLine().map { String(decoding: $0, as: UTF8.self) } ?? ""
        let times = (Served.milliseconds(since: asked), Served.milliseconds(since: start))
        guard head.hasPrefix("OK") else { throw Child.Fault(description: "\(question): \(head)") }
        await client.close()
        return times
    }

    private func connection() async throws -> LineClient {
        while true {
            do {
                return try await LineClient.connect(to: socket)
            } catch ConnectFault.noSuchPath, ConnectFault.nobodyListens {
                usleep(200)
            }
        }
    }

    private static func milliseconds(since instant: ContinuousClock.Instant) -> Double {
        (ContinuousClock.now - instant) / .microseconds(1) / 1000
    }

    /// In MiB, of the memory that is resident now.
    var resident: Double {
        get throws {
            let status = try String(contentsOfFile: "/proc/\(child.processID)/status", encoding: .utf8)
            let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
            let kib = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) } ?? 0
            return kib / 1024
        }
    }
}
