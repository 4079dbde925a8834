import Foundation
import Glibc

/// A pseudo-terminal with a program at it.
final class Teletype: Sendable {
    private let descriptor: Int32
    private let processID: pid_t

    /// - Parameters:
    ///   - environment: All that the program has, besides `PATH`.
    ///   - columns: How wide it is.
    init(_ command: [String], _ environment: [String: String], columns: UInt16 = 80) throws {
        // What posix_openpt(3), unlockpt(3) and ptsname(3) do on Linux, which are not seen from here: see ioctl_tty(2).
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var (unlocked, number) = (Int32(0), Int32(0))
        guard master >= 0, ioctl(master, 0x4004_5431, &unlocked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
            throw Spawning.Fault(number: errno)
        }
        let path = "/dev/pts/\(number)"
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
        descriptor = master
        let whole = environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given }
        processID = try Spawning.start(
            command, environment: whole.map { "\($0.key)=\($0.value)" }, streams: [path, path, path])
    }

    /// Writes as a person does.
    func type(_ text: String) {
        _ = text.withCString { write(descriptor, $0, strlen($0)) }
    }

    /// Reads until these words have come; all that came.
    func read(until words: String, within limit: Duration = .seconds(60)) async throws -> String {
        let deadline = ContinuousClock.now + limit
        var bytes: [UInt8] = []
        while ContinuousClock.now < deadline {
            var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            if poll(&watched, 1, 0) > 0 {
                var chunk = [UInt8](repeating: 0, count: 4096)
                let count = Glibc.read(descriptor, &chunk, chunk.count)
                // At the end of the program the line goes dead.
                guard count > 0 else { break }
                bytes += chunk[..<count]
                let text = String(decoding: bytes, as: UTF8.self)
                if text.contains(words) { return text }
            } else {
                try await Task.sleep(for: .milliseconds(5))
            }
        }
        throw NeverSaid(words: words, heard: String(decoding: bytes, as: UTF8.self))
    }

    struct NeverSaid: Error {
        let words: String
        let heard: String
    }

    /// Ends the program at it, whatever it does.
    func stop() {
        kill(processID, SIGKILL)
        _ = end()
    }

    func end() -> Int32 {
        defer { close(descriptor) }
        return Spawning.waitForEnd(of: processID)
    }
}
