import Diagnosis
import Inquiry
import Knowledge
import Ledger
import Synchronization
import Vocabulary

/// The present of every district, one snapshot each, swapped whole.
///
/// A reader takes a snapshot once and works on that value; nothing it holds changes under it.
final class Districts: Sendable {
    private let almanac: Almanac
    private let present: Mutex<Present>
    private let generation = Atomic(0)
    /// Yields after every change that answers may rest on; some of them together.
    let changes: AsyncStream<Void>
    private let tellOfChange: AsyncStream<Void>.Continuation

    /// Those of which something on record cannot be read, so that nothing is answered about them.
    private let lost: [String: LedgerFault]
    /// Why it is not known which districts there are.
    let unlisted: LedgerFault?

    private struct Present {
        var library: Library
        var holdings: [String: Holding]
    }

    /// What answers rest on now. It is another after every change of a ledger or of the knowledge base that answers see.
    var stamp: Replies.Stamp {
        Replies.Stamp(generation: generation.load(ordering: .acquiring), day: almanac.today())
    }

    /// Reads all districts. Where one cannot be read whole the book is kept to reading, and the others are answered for.
    init(_ book: Book, _ library: Library, _ almanac: Almanac) throws(LedgerFault) {
        self.almanac = almanac
        (changes, tellOfChange) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        var holdings: [String: Holding] = [:]
        var lost: [String: LedgerFault] = [:]
        let (names, unlisted) = try Districts.names(in: book)
        for district in names {
            do throws(LedgerFault) {
                holdings[district] = Holding(
                    Snapshot(
                        of: district, ledger: try book.whole(of: district), knowledge: library[district],
                        today: almanac.today()))
            } catch {
                guard error.isDamage else { throw error }
                lost[district] = error
            }
        }
        if let fault = unlisted ?? lost.min(by: { $0.key < $1.key })?.value {
            // What is written is held against all that is on record, which is not known here.
            book.keepToReading(because: fault.reason)
        }
        self.lost = lost
        self.unlisted = unlisted
        present = Mutex(Present(library: library, holdings: holdings))
    }

    private static func names(in book: Book) throws(LedgerFault) -> ([String], unlisted: LedgerFault?) {
        do throws(LedgerFault) {
            return (try book.districts(), nil)
        } catch {
            guard error.isDamage else { throw error }
            return ([], error)
        }
    }

    /// Why nothing can be said of a district; `nil` where it is read whole.
    func fault(of district: String) -> LedgerFault? { unlisted ?? lost[district] }

    /// All that there are, in the order of their slugs, those that cannot be read among them.
    var all: [String] { (names + lost.keys).sorted() }

    /// Those that are read, in the order of their slugs.
    var names: [String] { present.withLock { $0.holdings.keys.sorted() } }

    /// The knowledge base that answers now, without what single districts have set otherwise.
    var knowledge: KnowledgeBase { present.withLock(\.library.base) }

    /// The present of a district, brought up to this day and to all that is on record. One that no event has told of is
    /// empty.
    func snapshot(of district: String) -> Snapshot {
        let today = almanac.today()
        while true {
            let (held, library) = present.withLock { ($0.holdings[district], $0.library) }
            guard let held else { return empty(district, library) }
            if held.pending.isEmpty, held.snapshot.today == today { return held.snapshot }
            // Without the lock: others are answered meanwhile.
            let whole = held.whole(on: today, by: library[district])
            let isStill = present.withLock { present in
                guard let now = present.holdings[district], now.pending.count == held.pending.count,
                    now.snapshot.ledger.count == held.snapshot.ledger.count,
                    now.snapshot.knowledge.version == held.snapshot.knowledge.version
                else { return false }
                present.holdings[district] = Holding(whole)
                return true
            }
            if isStill { return whole }
        }
    }

    /// Holds a batch of events of one district against all that is on record of it.
    func admit(_ batch: [Event], to district: String) throws(EventFault) {
        let (held, library) = present.withLock { ($0.holdings[district], $0.library) }
        try (held ?? Holding(empty(district, library))).admit(batch)
    }

    /// Takes in what the ledger has taken. Called by the writer alone, in ledger order.
    func append(_ entries: [Entry]) {
        let byDistrict = Dictionary(grouping: entries) { $0.event.district ?? "" }
        for (district, entries) in byDistrict.sorted(by: { $0.key < $1.key }) {
            while true {
                let (held, library) = present.withLock { ($0.holdings[district], $0.library) }
                let before = held ?? Holding(empty(district, library))
                let grown = before.appending(entries)
                // A reader may have put it together meanwhile.
                let isStill = present.withLock { present in
                    guard present.holdings[district]?.pending.count ?? 0 == before.pending.count else { return false }
                    present.holdings[district] = grown
                    return true
                }
                if isStill { break }
            }
        }
        tell()
    }

    /// Keeps what was diagnosed from a snapshot, so that the next question need only look at what was touched since. Where
    /// the district has moved on meanwhile it is let go.
    func remember(_ diagnoses: [InitiativeDiagnosis], of snapshot: Snapshot) {
        guard let richer = snapshot.remembering(diagnoses) else { return }
        present.withLock { present in
            guard let current = present.holdings[snapshot.district]?.snapshot, current.today == snapshot.today,
                current.ledger.last?.seq == snapshot.ledger.last?.seq,
                current.knowledge.version == snapshot.knowledge.version
            else { return }
            present.holdings[snapshot.district]?.remember(current.remembering(diagnoses) ?? richer)
        }
    }

    /// Swaps in another knowledge base, for all districts in one step. Called by the writer alone, so that nothing is
    /// appended meanwhile.
    func adopt(_ library: Library) {
        let today = almanac.today()
        let fresh = Dictionary(
            names.map { ($0, Holding(snapshot(of: $0).on(today, by: library[$0]))) },
            uniquingKeysWith: { first, _ in first })
        present.withLock { $0 = Present(library: library, holdings: fresh) }
        tell()
    }

    /// What the initiatives of each district are found to be.
    var conclusions: [String: [Conclusion]] {
        Dictionary(names.map { ($0, snapshot(of: $0).conclusions) }, uniquingKeysWith: { first, _ in first })
    }

    /// Something that answers rest on is another.
    private func tell() {
        generation.add(1, ordering: .releasing)
        tellOfChange.yield()
    }

    /// Has those who watch look again, since it may be another day.
    func tellOfDay() { tellOfChange.yield() }

    private func empty(_ district: String, _ library: Library) -> Snapshot {
        Snapshot(of: district, ledger: [], knowledge: library[district], today: almanac.today())
    }
}
