import Foundation
import Glibc

/// A connection to a daemon of which the test holds both hands: it sends what it likes when it likes, and reads or does not.
///
/// Nothing here waits in the kernel, so that hundreds of them take no thread.
final class Plug {
    private var descriptor: Int32
    private var read: [UInt8] = []
    private(set) var isOver = false

    struct Unreachable: Error {
        let reason: String
    }

    init(_ path: String) throws {
        descriptor = socket(
            AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let failed = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) != 0 }
        }
        if failed { throw Unreachable(reason: String(cString: strerror(errno))) }
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }

    deinit { close() }

    func close() {
        if descriptor >= 0 { Glibc.close(descriptor) }
        descriptor = -1
    }

    /// Says that nothing more comes, and goes on hearing.
    func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// How many of the bytes the daemon takes at once; `nil` where it is gone.
    func offer(_ bytes: ArraySlice<UInt8>) -> Int? {
        let count = bytes.withUnsafeBytes {
            Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
        }
        if count >= 0 { return count }
        return errno == EAGAIN ? 0 : nil
    }

    /// Sends it all, as fast as it is taken: whether it was, before the daemon went.
    @discardableResult
    func send(_ bytes: some Sequence<UInt8>) async throws -> Bool {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            guard let count = offer(rest) else { return false }
            rest = rest.dropFirst(count)
            if count == 0 { try await Task.sleep(for: .milliseconds(1)) }
        }
        return true
    }

    @discardableResult
    func send(_ text: String) async throws -> Bool { try await send(text.utf8) }

    /// Takes what has come, at most so much of it: how much that was.
    @discardableResult
    func take(atMost most: Int = 1 << 16) -> Int {
        var bytes = [UInt8](repeating: 0, count: most)
        let count = recv(descriptor, &bytes, most, Int32(MSG_DONTWAIT))
        if count > 0 { read.append(contentsOf: bytes.prefix(count)) }
        if count == 0 || (count < 0 && errno != EAGAIN) { isOver = true }
        return max(0, count)
    }

    /// What was taken and not asked for yet.
    func handOver() -> [UInt8] {
        defer { read = [] }
        return read
    }

    /// Takes what has come and forgets it.
    func drop() {
        take()
        read.removeAll(keepingCapacity: true)
    }

    /// Asks, and waits for so many lines on this very thread: how long that was; `nil` where they did not come within 20 s.
    func wait(for question: String, lines: Int) -> Duration? {
        let begun = ContinuousClock.now
        guard offer(Array(question.utf8)[...]) == question.utf8.count else { return nil }
        defer { read.removeAll(keepingCapacity: true) }
        while read.count(where: { $0 == UInt8(ascii: "\n") }) < lines {
            var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&wanted, 1, 20_000) == 1, take() > 0 else { return nil }
        }
        return .now - begun
    }

    /// The next line, without its end; `nil` where the connection ended or 20 s went by before it came.
    func line() async throws -> String? {
        let begun = ContinuousClock.now
        while true {
            if let end = read.firstIndex(of: UInt8(ascii: "\n")) {
                defer { read.removeFirst(end + 1) }
                return String(decoding: read[..<end], as: UTF8.self)
            }
            if isOver || ContinuousClock.now > begun + .seconds(20) { return nil }
            if take() == 0 { try await Task.sleep(for: .milliseconds(1)) }
        }
    }

    /// All that comes until the daemon ends the connection, or until 20 s go by with nothing.
    func rest() async throws -> String {
        var heard = ContinuousClock.now
        while !isOver, ContinuousClock.now < heard + .seconds(20) {
            if take() > 0 { heard = .now } else { try await Task.sleep(for: .milliseconds(1)) }
        }
        return String(decoding: handOver(), as: UTF8.self)
    }
}
