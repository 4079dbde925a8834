import Inquiry
import Knowledge
import Ledger
import Synchronization
import Vocabulary

/// The present of every district, one snapshot each, swapped whole.
///
/// A reader takes a snapshot once and works on that value; nothing it holds changes under it.
final class Districts: Sendable {
    private let book: Book
    private let knowledge: KnowledgeBase
    private let almanac: Almanac
    private let snapshots: Mutex<[String: Snapshot]>

    init(_ book: Book, _ knowledge: KnowledgeBase, _ almanac: Almanac) throws(LedgerFault) {
        self.book = book
        self.knowledge = knowledge
        self.almanac = almanac
        var snapshots: [String: Snapshot] = [:]
        for district in try book.districts() {
            var ledger: [Entry] = []
            try book.entries(of: district) { ledger.append($0) }
            snapshots[district] = Snapshot(
                of: district, ledger: ledger, knowledge: knowledge, today: almanac.today())
        }
        self.snapshots = Mutex(snapshots)
    }

    /// In the order of their slugs.
    var names: [String] { snapshots.withLock { $0.keys.sorted() } }

    /// The present of a district, brought up to this day. One that no event has told of is empty.
    func snapshot(of district: String) -> Snapshot {
        let today = almanac.today()
        return snapshots.withLock { snapshots in
            let found =
                snapshots[district] ?? Snapshot(of: district, ledger: [], knowledge: knowledge, today: today)
            guard found.today != today else { return found }
            let turned = found.on(today, by: knowledge)
            if snapshots[district] != nil { snapshots[district] = turned }
            return turned
        }
    }

    /// Swaps in what the ledger has taken. Called by the writer alone, in ledger order.
    func append(_ entries: [Entry]) {
        let byDistrict = Dictionary(grouping: entries) { $0.event.district ?? "" }
        for (district, entries) in byDistrict.sorted(by: { $0.key < $1.key }) {
            let grown = snapshot(of: district).appending(entries)
            snapshots.withLock { $0[district] = grown }
        }
    }
}
