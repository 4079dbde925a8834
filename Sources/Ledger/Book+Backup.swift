import Foundation
import GRDB
import Glibc

/// A copy of the ledger that was made and looked through.
package struct Backup: Sendable, Hashable {
    package let path: String
    package let position: Int
    /// The seal of the last entry, in hexadecimal: what shows later that nothing of it was changed or taken away.
    package let seal: String
}

/// Why there is no backup. Nothing is left behind.
package enum BackupFault: Error, Sendable, Hashable, CustomStringConvertible {
    case exists(path: String)
    case failed(path: String, reason: String)
    /// The copy has these faults, so the ledger has them too.
    case unsound(path: String, [String])

    package var description: String {
        switch self {
        case .exists(let path): "\(path) exists already, and a backup never takes the place of a file; name another"
        case .failed(let path, let reason): "no backup was made at \(path): \(reason)"
        case .unsound(let path, let problems):
            "no backup was made at \(path), since the copy is not sound: \(problems.joined(separator: "; "))"
        }
    }
}

extension Book {
    /// Copies the ledger as it is at one moment to a new file, for its owner alone, while reading and writing go on.
    ///
    /// The copy is looked through and flushed before it gets its name, so that a file of that name is a whole backup.
    package func backup(to path: String) throws(BackupFault) -> Backup {
        try Book.place(path) { rough in
            try copying { db in try db.execute(sql: "VACUUM INTO ?", arguments: [rough]) }
        }
    }

    /// Copies a ledger that nobody has open, with the same care.
    package static func copy(_ file: String, to path: String) throws(BackupFault) {
        _ = try place(path) { rough in
            let queue = try DatabaseQueue(path: file)
            try queue.inDatabase { db in try db.execute(sql: "VACUUM INTO ?", arguments: [rough]) }
            try queue.close()
        }
    }

    /// Has a copy made under another name, looks through it, and gives it its name when it is on the disk.
    private static func place(_ path: String, _ make: (_ rough: String) throws -> Void) throws(BackupFault) -> Backup {
        let rough = path + ".partial"
        do {
            guard !FileManager.default.fileExists(atPath: path) else { throw BackupFault.exists(path: path) }
            // One that was broken off before.
            if FileManager.default.fileExists(atPath: rough) { try FileManager.default.removeItem(atPath: rough) }
            defer { unlink(rough) }
            let descriptor = Glibc.open(rough, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else {
                throw BackupFault.failed(path: path, reason: String(cString: strerror(errno)))
            }
            defer { Glibc.close(descriptor) }
            try make(rough)
            guard fsync(descriptor) == 0 else {
                throw BackupFault.failed(path: path, reason: String(cString: strerror(errno)))
            }
            let copy = look(through: rough)
            guard copy.problems.isEmpty else { throw BackupFault.unsound(path: path, copy.problems) }
            // A name that is taken meanwhile is left alone.
            guard link(rough, path) == 0 else {
                if errno == EEXIST { throw BackupFault.exists(path: path) }
                throw BackupFault.failed(path: path, reason: String(cString: strerror(errno)))
            }
            try flushFolder(of: path)
            return Backup(path: path, position: copy.position, seal: copy.seal)
        } catch let fault as BackupFault {
            throw fault
        } catch {
            throw .failed(path: path, reason: LedgerFault(reading: error).reason)
        }
    }

    private func copying(_ body: (Database) throws -> Void) throws {
        switch store {
        case .writing(let pool): try pool.unsafeRead(body)
        case .reading(let reader): try reader.unsafeRead(body)
        case .nothing: throw condition.refusal ?? .unavailable(reason: "it was not opened")
        }
    }

    /// Makes the name of a new file last.
    private static func flushFolder(of path: String) throws {
        let folder = Glibc.open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { throw BackupFault.failed(path: path, reason: String(cString: strerror(errno))) }
        defer { Glibc.close(folder) }
        guard fsync(folder) == 0 else {
            throw BackupFault.failed(path: path, reason: String(cString: strerror(errno)))
        }
    }
}
