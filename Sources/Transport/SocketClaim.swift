import Glibc

/// A path with a bound socket on it that is ours, from the lock to the removal.
struct SocketClaim: Sendable {
    let path: String
    /// Bound, not yet listening. Whoever listens on it closes it.
    let descriptor: Int32
    private let lock: PathLock
    private let identity: FileIdentity?

    /// Binds the path, taking it over from a server that is dead.
    ///
    /// - Parameter mode: Of the path, which never has a wider one, and has this one before anyone can connect.
    static func take(_ path: String, mode: UInt32) throws(BindFault) -> SocketClaim {
        guard let address = UnixAddress(path) else { throw .unusablePath(path) }
        let lock = try PathLock.take(besides: path)
        do throws(BindFault) {
            try clear(address)
            let descriptor = try bind(address, mode: mode)
            return SocketClaim(
                path: path, descriptor: descriptor, lock: lock, identity: FileIdentity(path: path))
        } catch {
            lock.release()
            throw error
        }
    }

    /// Removes the path where it is still the socket bound here.
    func removePath() {
        if identity != nil, FileIdentity(path: path) == identity { unlink(path) }
    }

    func releaseLock() {
        lock.release()
    }

    /// Removes the socket of a dead server.
    private static func clear(_ address: UnixAddress) throws(BindFault) {
        guard let found = FileIdentity(path: address.path) else { return }
        guard found.isSocket else { throw .occupied(path: address.path) }
        switch address.connect() {
        case .made(let descriptor):
            close(descriptor)
            throw .served(path: address.path)
        // EPROTOTYPE is a living socket of another kind.
        case .failed(EAGAIN), .failed(EPROTOTYPE): throw .served(path: address.path)
        case .failed(ENOENT): return
        case .failed(ECONNREFUSED):
            guard unlink(address.path) == 0 || errno == ENOENT else {
                throw .refused(step: "remove the dead socket", path: address.path, reason: systemWords(errno))
            }
        case .failed(let number):
            throw .refused(step: "see who serves it", path: address.path, reason: systemWords(number))
        }
    }

    private static func bind(_ address: UnixAddress, mode: UInt32) throws(BindFault) -> Int32 {
        let descriptor = UnixAddress.makeSocket()
        guard descriptor >= 0 else {
            throw .refused(step: "make a socket", path: address.path, reason: systemWords(errno))
        }
        // Linux gives the path the mode of the socket, less the umask. Changing the umask instead would change it for
        // every thread of the process, and chmod alone would leave the path open to all for a moment.
        guard fchmod(descriptor, mode) == 0 else {
            let failure = errno
            close(descriptor)
            throw .refused(step: "set the mode", path: address.path, reason: systemWords(failure))
        }
        let failure = address.apply { Glibc.bind(descriptor, $0, $1) }
        guard failure == 0 else {
            close(descriptor)
            throw .refused(step: "bind", path: address.path, reason: systemWords(failure))
        }
        // Gives back what the umask took, while nobody listens yet.
        guard chmod(address.path, mode) == 0 else {
            let failure = errno
            unlink(address.path)
            close(descriptor)
            throw .refused(step: "set the mode", path: address.path, reason: systemWords(failure))
        }
        return descriptor
    }
}
