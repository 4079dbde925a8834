import Inquiry
import Knowledge
import Projection
import Vocabulary

/// A district as it was last put together, and what the ledger has taken since.
struct Holding {
    private(set) var snapshot: Snapshot
    /// In ledger order; put together with the rest when somebody asks.
    private(set) var pending: [Entry] = []
    /// Of all of it.
    private var register: Register

    /// So many events at once are an import, of which more is to come: they are put together when somebody asks, and not
    /// for each of its batches.
    private static let large = 1000

    init(_ snapshot: Snapshot) {
        self.snapshot = snapshot
        register = snapshot.register
    }

    private init(_ snapshot: Snapshot, _ pending: [Entry], _ register: Register) {
        self.snapshot = snapshot
        self.pending = pending
        self.register = register
    }

    /// How many events it holds.
    var count: Int { snapshot.ledger.count + pending.count }

    /// Holds a batch against all that is on record.
    func admit(_ batch: [Event]) throws(EventFault) {
        try snapshot.knowledge.admit(batch, to: register)
    }

    /// The same after the ledger took more.
    func appending(_ entries: [Entry]) -> Holding {
        if pending.isEmpty, entries.count < Holding.large {
            return Holding(snapshot.appending(entries))
        }
        var register = register
        register.append(entries)
        return Holding(snapshot, pending + entries, register)
    }

    /// The district with all that is on record, on a day.
    func whole(on day: Day, by knowledge: KnowledgeBase) -> Snapshot {
        let whole = pending.isEmpty ? snapshot : snapshot.appending(pending)
        return whole.today == day ? whole : whole.on(day, by: knowledge)
    }

    /// Whether nothing was recorded or adopted since it was another.
    func isAsIt(was other: Holding?) -> Bool {
        guard let other else { return false }
        return pending.count == other.pending.count && snapshot.ledger.count == other.snapshot.ledger.count
            && snapshot.knowledge.version == other.snapshot.knowledge.version
    }

    mutating func remember(_ richer: Snapshot) {
        snapshot = richer
    }
}
