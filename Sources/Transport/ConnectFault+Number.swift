import Glibc

extension ConnectFault {
    static let queueIsFull = EAGAIN

    /// - Parameter number: The system's, as `connect` gave it.
    init(path: String, _ number: Int32) {
        self =
            switch number {
            case ENOENT, ENOTDIR: .noSuchPath(path)
            case ECONNREFUSED: .nobodyListens(path: path)
            case EACCES, EPERM: .notPermitted(path: path)
            case EAGAIN: .busy(path: path)
            default: .failed(path: path, reason: systemWords(number))
            }
    }
}
