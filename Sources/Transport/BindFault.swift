/// Why a server cannot listen.
package enum BindFault: Error, Sendable, Hashable {
    /// The path is empty, holds a NUL or has more than 107 bytes.
    case unusablePath(String)
    /// Another daemon answers at that path, or is about to.
    case served(path: String)
    /// Something that is no socket has that path.
    case occupied(path: String)
    /// The system refused a step; `reason` is in its words.
    case refused(step: String, path: String, reason: String)
    /// The descriptor that was handed over is no listening Unix stream socket.
    case notListening(descriptor: Int32)
}

extension BindFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unusablePath(let path):
            "\(path): a socket's path has 1 to \(UnixAddress.longestPath) bytes, not \(path.utf8.count), and no NUL"
        case .served(let path): "\(path): another daemon serves this socket; stop it, or choose another path"
        case .occupied(let path): "\(path): this is not a socket; move it away, or choose another path"
        case .refused(let step, let path, let reason): "\(path): cannot \(step): \(reason)"
        case .notListening(let descriptor):
            "descriptor \(descriptor), handed over by the service manager, is not a listening Unix stream socket"
        }
    }
}
