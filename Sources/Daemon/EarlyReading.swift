import Dispatch
import Ledger
import Synchronization
import Vocabulary

/// The ledger of the district that will be asked about first, read while the knowledge base is: a start waits for the longer of
/// the two, not for both.
final class EarlyReading: Sendable {
    let district: String
    private let group = DispatchGroup()
    private let found = Mutex<Result<[Entry], LedgerFault>?>(nil)

    /// Begins to read.
    init(_ book: Book, _ district: String) {
        self.district = district
        DispatchQueue.global().async(group: group) { [self] in
            let result = Result { () throws(LedgerFault) in try book.whole(of: district) }
            found.withLock { $0 = result }
        }
    }

    /// What was read, given once; waits for it where it is not there yet.
    ///
    /// - Returns: `nil` for another district, and from the second time on.
    func take(_ district: String) throws(LedgerFault) -> [Entry]? {
        guard district == self.district else { return nil }
        group.wait()
        let result = found.withLock { found in
            defer { found = nil }
            return found
        }
        return try result?.get()
    }
}
