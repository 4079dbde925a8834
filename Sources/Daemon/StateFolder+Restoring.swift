import Foundation
import Glibc
import Ledger

/// Why a backup was not put in place. Nothing is changed.
package enum RestoreFault: Error, Sendable, Hashable, CustomStringConvertible {
    case state(StateFault)
    case hasLedger(path: String)
    case unsound(file: String, [String])
    case failed(BackupFault)

    package var description: String {
        switch self {
        case .state(let fault): fault.description
        case .hasLedger(let path):
            "\(path) is there already, and is never written over; move it away with the -wal and -shm files beside it first"
        case .unsound(let file, let problems):
            "\(file) is not sound, and was not put in place: \(problems.joined(separator: "; "))"
        case .failed(let fault): fault.description
        }
    }

    /// By sysexits(3).
    package var code: Int32 {
        switch self {
        case .state(.inUse): 75
        case .state, .hasLedger, .failed: 73
        case .unsound: 1
        }
    }
}

extension StateFolder {
    /// Puts a backup in the place of a ledger that is not there, while no daemon has the folder.
    package static func restore(_ file: String, into path: String) throws(RestoreFault) -> Survey {
        let folder: StateFolder
        do throws(StateFault) {
            folder = try StateFolder(claiming: path)
        } catch {
            throw .state(error)
        }
        defer { folder.release() }
        guard !FileManager.default.fileExists(atPath: folder.ledger) else { throw .hasLedger(path: folder.ledger) }
        let survey = Book.look(through: file)
        guard survey.problems.isEmpty else { throw .unsound(file: file, survey.problems) }
        do throws(BackupFault) {
            try Book.copy(file, to: folder.ledger)
        } catch {
            throw .failed(error)
        }
        try folder.own()
        return survey
    }

    /// Gives what is in the folder to whom the folder belongs, so that root can restore what another user's daemon opens.
    private func own() throws(RestoreFault) {
        var owner = stat()
        guard stat(path, &owner) == 0 else { throw unowned(path) }
        for file in [ledger, path + "/lock"] {
            guard chown(file, owner.st_uid, owner.st_gid) == 0 else { throw unowned(file) }
        }
    }

    private func unowned(_ file: String) -> RestoreFault {
        .state(.unwritable(path: file, reason: String(cString: strerror(errno))))
    }
}
