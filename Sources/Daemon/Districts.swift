import Diagnosis
import Inquiry
import Knowledge
import Ledger
import Synchronization
import Vocabulary

/// The present of every district, one snapshot each, swapped whole.
///
/// A district is read from the ledger when it is first asked about, and let go when others need its room and nobody has asked
/// about it for longest. A reader takes a snapshot once and works on that value; nothing it holds changes under it.
final class Districts: Sendable {
    let book: Book
    let almanac: Almanac
    /// Events that may be held of all districts together; the one asked about last is always held.
    let room: Int
    let present: Mutex<Present>
    let early: EarlyReading?
    /// Held while a district is read, so that none is read twice at a time.
    let reading = Mutex(())
    private let generation = Atomic(0)
    /// Yields after every change that answers may rest on; some of them together.
    let changes: AsyncStream<Void>
    private let tellOfChange: AsyncStream<Void>.Continuation
    /// Why it is not known which districts there are.
    let unlisted: LedgerFault?

    struct Present {
        var library: Library
        /// All that are on record, held or not.
        var names: Set<String>
        var held: [String: Holding] = [:]
        /// Those of which something on record cannot be read, so that nothing is answered about them.
        var lost: [String: LedgerFault] = [:]
        /// The last position of each that was written since the start.
        var heads: [String: Int] = [:]
        /// Events of all that are held.
        var events = 0
        /// When each was asked about last, by a count of askings.
        var asked: [String: Int] = [:]
        var askings = 0
    }

    /// What answers rest on now. It is another after every change of a ledger or of the knowledge base that answers see.
    var stamp: Replies.Stamp {
        Replies.Stamp(generation: generation.load(ordering: .acquiring), day: almanac.today())
    }

    /// - Parameter room: In events.
    init(_ book: Book, _ library: Library, _ almanac: Almanac, room: Int, early: EarlyReading? = nil)
        throws(LedgerFault)
    {
        self.book = book
        self.almanac = almanac
        self.room = room
        self.early = early
        (changes, tellOfChange) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        let names: [String]
        (names, unlisted) = try Districts.names(in: book)
        // What is written is held against all that is on record, which is not known here.
        if let unlisted { book.keepToReading(because: unlisted.reason) }
        present = Mutex(Present(library: library, names: Set(names)))
    }

    static func names(in book: Book) throws(LedgerFault) -> ([String], unlisted: LedgerFault?) {
        do throws(LedgerFault) {
            return (try book.districts(), nil)
        } catch {
            guard error.isDamage else { throw error }
            return ([], error)
        }
    }

    /// All that there are, in the order of their slugs, those that cannot be read among them.
    var all: [String] { present.withLock { $0.names.sorted() } }

    /// The district where there is one alone.
    var only: String? { present.withLock { $0.names.count == 1 ? $0.names.first : nil } }

    /// The knowledge base that answers now, without what single districts have set otherwise.
    var knowledge: KnowledgeBase { present.withLock(\.library.base) }

    /// Something that answers rest on is another.
    func tell() {
        generation.add(1, ordering: .releasing)
        tellOfChange.yield()
    }

    /// Has those who watch look again, since it may be another day.
    func tellOfDay() { tellOfChange.yield() }

    /// Whether a question about it needs neither the ledger nor much work first.
    func isAtHand(_ district: String) -> Bool {
        let today = almanac.today()
        return present.withLock { present in
            guard let held = present.held[district] else { return !present.names.contains(district) }
            return held.pending.isEmpty && held.snapshot.today == today
        }
    }

    /// The present of a district, brought up to this day and to all that is on record. One that no event has told of is
    /// empty.
    ///
    /// - Throws: What keeps it from being read.
    func snapshot(of district: String) throws(LedgerFault) -> Snapshot {
        let today = almanac.today()
        while true {
            guard let (held, library) = try holding(of: district) else { return empty(district) }
            if held.pending.isEmpty, held.snapshot.today == today { return held.snapshot }
            // Without the lock: others are answered meanwhile.
            let whole = held.whole(on: today, by: library[district])
            let isStill = present.withLock { present in
                present.held[district]?.adopt(whole, of: held) ?? false
            }
            if isStill { return whole }
        }
    }

    /// Keeps what was diagnosed from a snapshot, so that the next question need only look at what was touched since. Where
    /// the district has moved on meanwhile it is let go.
    func remember(_ diagnoses: [InitiativeDiagnosis], of snapshot: Snapshot) {
        guard let richer = snapshot.remembering(diagnoses) else { return }
        present.withLock { present in
            guard let current = present.held[snapshot.district]?.snapshot, current.today == snapshot.today,
                current.ledger.last?.seq == snapshot.ledger.last?.seq,
                current.knowledge.version == snapshot.knowledge.version
            else { return }
            present.held[snapshot.district]?.remember(current.remembering(diagnoses) ?? richer)
        }
    }

    func empty(_ district: String) -> Snapshot {
        let library = present.withLock(\.library)
        return Snapshot(of: district, ledger: [], knowledge: library[district], today: almanac.today())
    }
}
