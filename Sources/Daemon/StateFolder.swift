import Foundation
import Glibc

/// The folder of the ledger, held by one daemon at a time: SQLite would let two write, and each would answer from a past
/// that the other has changed.
package struct StateFolder: Sendable {
    let path: String
    private let lock: Int32

    /// Makes the folder where it is missing, for its owner alone, and takes it for this process.
    ///
    /// - Throws: `StateFault`.
    init(claiming path: String) throws(StateFault) {
        self.path = path
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .unwritable(path: path, reason: (error as NSError).localizedDescription)
        }
        let file = path + "/lock"
        lock = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw .unwritable(path: file, reason: String(cString: strerror(errno))) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            throw .inUse(path: path)
        }
    }

    static func hasLedger(at path: String) -> Bool { FileManager.default.fileExists(atPath: path + "/ledger.sqlite") }

    var ledger: String { path + "/ledger.sqlite" }

    /// Lets another daemon take it. The end of the process does the same.
    func release() { close(lock) }
}

/// Why a daemon cannot have its folder.
package enum StateFault: Error, Sendable, Hashable, CustomStringConvertible {
    case unwritable(path: String, reason: String)
    case inUse(path: String)

    package var description: String {
        switch self {
        case .unwritable(let path, let reason):
            "the state folder cannot be written: \(path): \(reason); name another with --state, or mend its permissions"
        case .inUse(let path):
            "another daemon holds the state folder \(path); stop it, or name another with --state"
        }
    }
}
