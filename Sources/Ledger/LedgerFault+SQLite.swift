import GRDB

extension LedgerFault {
    /// What an error means for a group of batches that was being written.
    ///
    /// After an I/O error the log may hold a commit that was reported as failed: it is gone if the process goes on, and
    /// there if it dies.
    init(writing error: any Error) {
        let reason = LedgerFault.reason(error)
        switch (error as? DatabaseError)?.resultCode {
        case .SQLITE_FULL: self = .full
        case .SQLITE_IOERR: self = .outcomeUnknown(reason: reason)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_READONLY: self = .readOnly(reason: reason)
        default: self = error as? LedgerFault ?? .unavailable(reason: reason)
        }
    }

    /// What an error means for a reader: it has no outcome to be in doubt about, only a disk that may be failing.
    init(reading error: any Error) {
        let reason = LedgerFault.reason(error)
        switch (error as? DatabaseError)?.resultCode {
        case .SQLITE_IOERR, .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_READONLY: self = .readOnly(reason: reason)
        default: self = error as? LedgerFault ?? .unavailable(reason: reason)
        }
    }

    /// Whether an error shows that the file itself is damaged, and not only that it could not be had this time.
    static func isDamage(_ error: any Error) -> Bool {
        if let fault = error as? LedgerFault {
            switch fault {
            case .readOnly, .unreadable: return true
            case .conflict, .unfit, .full, .outcomeUnknown, .unavailable: return false
            }
        }
        switch (error as? DatabaseError)?.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: return true
        default: return false
        }
    }

    private static func reason(_ error: any Error) -> String {
        (error as? DatabaseError)?.sentence ?? String(describing: error)
    }
}

extension DatabaseError {
    /// SQLite's own words with its code, and no statement or value: those may hold what people wrote.
    var sentence: String {
        // Only a connection that was closed is misused, and SQLite has no words of its own for it.
        guard resultCode != .SQLITE_MISUSE else { return "it was closed" }
        return message.map { "\($0), SQLite code \(extendedResultCode.rawValue)" }
            ?? "SQLite code \(extendedResultCode)"
    }
}
