/// Why the ledger did not write or read what it was asked to.
package enum LedgerFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The event at `index` of its batch has the id of an earlier one and says something else.
    case conflict(index: Int, id: String, earlier: Earlier)
    /// The event at `index` of its batch breaks a rule of the file itself, such as its greatest length.
    case unfit(index: Int, reason: String)
    /// No room is left. Nothing was written, and reads go on.
    case full
    /// The disk failed while writing. The events may be there or not when the file is opened again; sent again with the
    /// same ids, they are recorded once.
    case outcomeUnknown(reason: String)
    /// The file or its disk is damaged or closed to writing. Nothing was written.
    case readOnly(reason: String)
    /// The entry at `seq` is no event of this vocabulary.
    case unreadable(seq: Int, reason: String)
    /// Anything else, such as a lock that another program holds. Nothing was written.
    case unavailable(reason: String)

    package enum Earlier: Sendable, Hashable {
        /// It is in the ledger.
        case recorded(seq: Int)
        /// It is in the same batch, at this index, and was refused with it.
        case sameBatch(index: Int)
    }

    /// Whether a reader met it because what is on record cannot be read.
    package var isDamage: Bool { LedgerFault.isDamage(self) }

    /// What is wrong, without what to do.
    package var reason: String {
        switch self {
        case .outcomeUnknown(let reason), .readOnly(let reason), .unavailable(let reason): reason
        case .conflict, .unfit, .full, .unreadable: description
        }
    }

    package var description: String {
        switch self {
        case .conflict(let index, let id, .recorded(let seq)):
            "event \(index + 1): id \"\(id)\" is taken by the event at position \(seq), which says something else; "
                + "give a new event its own id, and record a correction to change an old one"
        case .conflict(let index, let id, .sameBatch(let earlier)):
            "event \(index + 1): id \"\(id)\" is taken by event \(earlier + 1) of the same batch, "
                + "which says something else; give each event its own id"
        case .unfit(let index, let reason):
            "event \(index + 1) does not fit the ledger: \(reason)"
        case .full:
            "no room is left for the ledger, nothing was written; make room and send again"
        case .outcomeUnknown(let reason):
            "the disk failed while writing (\(reason)): the events may be recorded or not; "
                + "send them again with the same ids"
        case .readOnly(let reason):
            "the ledger cannot be written (\(reason)); check the disk and the file, nothing was deleted"
        case .unreadable(let seq, let reason):
            "the entry at position \(seq) cannot be read: \(reason)"
        case .unavailable(let reason):
            "the ledger is not available: \(reason); nothing was written, try again"
        }
    }
}
