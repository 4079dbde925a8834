import Glibc

/// The right to a socket's path, held by a lock on the file beside it until it is released or the process ends.
struct PathLock: Sendable {
    private let path: String
    private let descriptor: Int32

    /// - Throws: `served` while another process, or another server of this one, holds it.
    static func take(besides socket: String) throws(BindFault) -> PathLock {
        let path = socket + ".lock"
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard descriptor >= 0 else {
                throw .refused(step: "open the lock file", path: path, reason: systemWords(errno))
            }
            if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
                let failure = errno
                close(descriptor)
                if failure == EWOULDBLOCK { throw .served(path: socket) }
                throw .refused(step: "lock", path: path, reason: systemWords(failure))
            }
            // The holder before may have removed the file between our open and our lock: then this is a lock on
            // nothing, and whoever makes the file anew would hold one as well.
            if FileIdentity(descriptor: descriptor) == FileIdentity(path: path) {
                return PathLock(path: path, descriptor: descriptor)
            }
            close(descriptor)
        }
    }

    func release() {
        unlink(path)
        close(descriptor)
    }
}
