/// Whether a ledger can be written, and why not.
package enum Condition: Sendable, Hashable {
    case sound
    /// The last batch found no room. The next may find some.
    case full
    /// The file is damaged, or closed to writing. Nothing of it is written from now on, and what can be read is read.
    case readOnly(reason: String)
    /// The disk failed while a group was written. The file is let go of: what it holds is settled when it is opened again.
    case failed(reason: String)

    /// What to tell an operator of it; `nil` where all is well.
    package func complaint(about path: String) -> String? {
        switch self {
        case .sound: nil
        case .full: "no room is left for the ledger \(path): nothing can be recorded until there is some; make room"
        case .readOnly(let reason):
            "the ledger \(path) is only read (\(reason)) and is left as it is; to record again, stop the daemon, move "
                + "the file away with the -wal and -shm files beside it, put a backup in its place and start again"
        case .failed(let reason):
            "the disk failed while the ledger \(path) was written (\(reason)): the daemon ends, to start anew on what "
                + "the disk holds; look to the disk"
        }
    }

    /// What comes of one condition after another: damage and failure last as long as the process.
    func then(_ next: Condition) -> Condition {
        switch self {
        case .sound, .full: next
        case .readOnly, .failed: self
        }
    }

    /// What a group is answered that is not even tried.
    var refusal: LedgerFault? {
        switch self {
        case .sound, .full: nil
        case .readOnly(let reason): .readOnly(reason: reason)
        case .failed(let reason):
            .unavailable(reason: "the disk failed (\(reason)), and it is to be opened anew")
        }
    }
}
