/// Why a client has no connection, or no longer.
package enum ConnectFault: Error, Sendable, Hashable {
    /// The path is empty, holds a NUL or has more than 107 bytes.
    case unusablePath(String)
    case noSuchPath(String)
    /// Something has the path, and nobody listens there.
    case nobodyListens(path: String)
    case notPermitted(path: String)
    /// The server lives, and its queue of connections stayed full.
    case busy(path: String)
    /// The system failed otherwise; `reason` is in its words.
    case failed(path: String, reason: String)
    /// The connection broke, or the server closed it in the middle of a line.
    case broken(path: String)
    /// A reply line is longer than the client takes; the limit is in bytes.
    case tooLong(limit: Int)
}

extension ConnectFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unusablePath(let path):
            "\(path): a socket's path has 1 to \(UnixAddress.longestPath) bytes, not \(path.utf8.count), and no NUL"
        case .noSuchPath(let path): "\(path): there is no such socket"
        case .nobodyListens(let path): "\(path): nobody listens on this socket"
        case .notPermitted(let path): "\(path): permission denied"
        case .busy(let path): "\(path): the server takes no more connections at the moment"
        case .failed(let path, let reason): "\(path): \(reason)"
        case .broken(let path): "\(path): the server closed the connection"
        case .tooLong(let limit): "the server sent a line of more than \(limit) bytes"
        }
    }
}
