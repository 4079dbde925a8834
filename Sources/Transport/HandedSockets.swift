import Glibc

/// Listening sockets that a service manager hands to a daemon it starts.
///
/// > Source: sd_listen_fds(3)
package enum HandedSockets {
    /// The descriptors meant for this process, lowest first; none where it was not started that way.
    ///
    /// - Parameters:
    ///   - environment: Of this process. The daemon unsets `LISTEN_PID`, `LISTEN_FDS` and `LISTEN_FDNAMES`
    ///     afterwards, so that no child takes them for its own.
    ///   - processID: Of this process.
    package static func descriptors(environment: [String: String], processID: Int32) -> [Int32] {
        guard let text = environment["LISTEN_PID"], Int32(text) == processID,
            let count = environment["LISTEN_FDS"].flatMap({ Int32($0) }), (1...1024).contains(count)
        else { return [] }
        return Array(3..<(3 + count))
    }

    /// Makes a handed descriptor fit to serve.
    static func prepare(_ descriptor: Int32) throws(BindFault) {
        guard option(SO_DOMAIN, of: descriptor) == AF_UNIX,
            option(SO_TYPE, of: descriptor) == Int32(SOCK_STREAM.rawValue),
            option(SO_ACCEPTCONN, of: descriptor) == 1,
            fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0
        else { throw .notListening(descriptor: descriptor) }
    }

    private static func option(_ name: Int32, of descriptor: Int32) -> Int32? {
        var value: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        return getsockopt(descriptor, SOL_SOCKET, name, &value, &size) == 0 ? value : nil
    }
}
