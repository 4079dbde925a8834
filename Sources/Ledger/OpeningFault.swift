import GRDB

/// Why a ledger could not be opened. The file is as it was.
package enum OpeningFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file cannot be made or written: its directory is missing or closed to this user, or the file itself is.
    case unwritable(path: String, reason: String)
    case notADatabase(path: String)
    /// An SQLite database that some other program made.
    case anotherDatabase(path: String)
    /// An SQLite database that breaks SQLite's own rules.
    case damaged(path: String, reason: String)
    /// Written by a later release, with a schema that this one does not know.
    case newer(path: String, version: Int, known: Int)
    /// Anything else, such as a full disk or a lock that another program holds.
    case failed(path: String, reason: String)

    package var description: String {
        switch self {
        case .unwritable(let path, let reason):
            "the ledger \(path) cannot be written: \(reason); name a file in a directory that exists, "
                + "both of them writable by the user who runs this"
        case .notADatabase(let path):
            "\(path) is not a database and was left as it is; name another file, "
                + "or move this one away to begin a new ledger"
        case .anotherDatabase(let path):
            "\(path) is a database of another program and was left as it is; name another file"
        case .damaged(let path, let reason):
            "the ledger \(path) is damaged (\(reason)) and was left as it is; "
                + "keep a copy of it, with the -wal file beside it, and put a backup or an export in its place"
        case .newer(let path, let version, let known):
            "the ledger \(path) has schema version \(version), and this release knows versions up to \(known); "
                + "run the release that wrote it, or a later one"
        case .failed(let path, let reason):
            "the ledger \(path) could not be opened: \(reason); nothing was changed, try again when that is put right"
        }
    }
}

extension OpeningFault {
    init(_ error: any Error, path: String) {
        guard let error = error as? DatabaseError else {
            self = .failed(path: path, reason: String(describing: error))
            return
        }
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .notADatabase(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path, reason: error.sentence)
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
            self = .unwritable(path: path, reason: error.sentence)
        default: self = .failed(path: path, reason: error.sentence)
        }
    }
}
