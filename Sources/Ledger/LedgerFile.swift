import Foundation
import GRDB

/// The file of a ledger, before it is opened for writing.
struct LedgerFile {
    let path: String

    /// Sees to it that there is a file and that only its owner may read or write it. SQLite gives its companions, the
    /// log and the index of the log, the permissions of the file itself.
    func makePrivate() throws(OpeningFault) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor < 0 else {
            close(descriptor)
            return
        }
        guard errno == EEXIST else { throw unwritable() }
        // An existing file is not opened here: closing it would drop the locks of every other connection to it.
        var status = stat()
        guard stat(path, &status) == 0 else { throw unwritable() }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw OpeningFault.unwritable(path: path, reason: "it is not a regular file")
        }
        // SQLite takes a file of one byte for an empty one and would write over it.
        guard status.st_size != 1 else { throw OpeningFault.notADatabase(path: path) }
        guard access(path, R_OK | W_OK) == 0 else { throw unwritable() }
        guard status.st_mode & 0o777 != 0o600 else { return }
        guard chmod(path, 0o600) == 0 else { throw unwritable() }
    }

    /// Looks at what the file holds through a connection that cannot write, so that what is not ours, or is damaged, stays
    /// untouched. Every page of a small file is looked at; to look through a larger one takes longer than a start should, and
    /// is for `Book.survey`.
    func examine() throws(OpeningFault) {
        let stamp: Stamp
        do {
            stamp = try read()
        } catch {
            throw OpeningFault(error, path: path)
        }
        try stamp.check(path)
        guard let damage = stamp.damage.first else { return }
        let more = stamp.damage.count > 1 ? ", and more" : ""
        throw OpeningFault.damaged(path: path, reason: damage + more)
    }

    private struct Stamp {
        let application: Int
        let version: Int
        let objects: Int
        /// What SQLite finds wrong with the pages, two lines at most.
        let damage: [String]

        /// A file just begun, or one whose first opening was cut short.
        var isEmpty: Bool { application == 0 && objects == 0 }

        func check(_ path: String) throws(OpeningFault) {
            guard application == Schema.applicationID || isEmpty else {
                throw OpeningFault.anotherDatabase(path: path)
            }
            guard version <= Schema.version else {
                throw OpeningFault.newer(path: path, version: version, known: Schema.version)
            }
        }
    }

    /// Up to this many pages are looked at, which takes some milliseconds.
    private static let small = 1024

    private func read() throws -> Stamp {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        let stamp = try queue.read { db in
            let isSmall = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0 <= LedgerFile.small
            return Stamp(
                application: try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
                version: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
                objects: try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0,
                damage: isSmall ? try String.fetchAll(db, sql: "PRAGMA quick_check(2)").filter { $0 != "ok" } : [])
        }
        try queue.close()
        return stamp
    }

    private func unwritable() -> OpeningFault {
        .unwritable(path: path, reason: String(cString: strerror(errno)))
    }
}
