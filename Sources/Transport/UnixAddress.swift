import Glibc

/// A path that a Unix socket can have.
struct UnixAddress: Sendable {
    /// Bytes of the longest path: the kernel's field has 108, and one ends it.
    static let longestPath = 107

    let path: String

    /// `nil` for a path that is empty, longer than 107 bytes or holds a NUL.
    init?(_ path: String) {
        guard (1...UnixAddress.longestPath).contains(path.utf8.count), !path.utf8.contains(0) else { return nil }
        self.path = path
    }

    /// A socket that does not block and does not outlive an exec; -1 with `errno` set where there can be none.
    static func makeSocket() -> Int32 {
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
        return socket(AF_UNIX, kind, 0)
    }

    /// Calls `bind` or `connect` with this address: 0, or the error number.
    func apply(_ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                call($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        return result == 0 ? 0 : errno
    }

    /// A connected socket, or the error number of why there is none.
    ///
    /// A Unix socket connects at once or not at all: EAGAIN says that a living server's queue is full.
    func connect() -> Connection {
        let descriptor = UnixAddress.makeSocket()
        guard descriptor >= 0 else { return .failed(errno) }
        let failure = apply { Glibc.connect(descriptor, $0, $1) }
        guard failure != 0 else { return .made(descriptor) }
        close(descriptor)
        return .failed(failure)
    }

    enum Connection {
        case made(Int32)
        case failed(Int32)
    }
}
