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

    init(_ snapshot: Snapshot) {
        self.snapshot = snapshot
        register = snapshot.register
    }

    /// How many events it holds.
    var count: Int { snapshot.ledger.count + pending.count }

    /// Holds a batch against all that is on record.
    func admit(_ batch: [Event]) throws(EventFault) {
        try snapshot.knowledge.admit(batch, to: register)
    }

    /// Takes what the ledger took.
    mutating func take(_ entries: [Entry]) {
        pending += entries
        register.append(entries)
    }

    /// The district with all that is on record, on a day.
    func whole(on day: Day, by knowledge: KnowledgeBase) -> Snapshot {
        let whole = pending.isEmpty ? snapshot : snapshot.appending(pending)
        return whole.today == day ? whole : whole.on(day, by: knowledge)
    }

    /// Whether nothing was recorded or adopted since it was another.
    func isAsIt(was other: Holding?) -> Bool {
        pending.count == other?.pending.count && isPutTogether(as: other)
    }

    private func isPutTogether(as other: Holding?) -> Bool {
        snapshot.ledger.count == other?.snapshot.ledger.count
            && snapshot.knowledge.version == other?.snapshot.knowledge.version
    }

    /// Has what was put together of an earlier state of it, with what was recorded since still pending.
    ///
    /// - Returns: Whether it could: it was not put together, and nothing was adopted, since then.
    mutating func adopt(_ whole: Snapshot, of earlier: Holding) -> Bool {
        guard isPutTogether(as: earlier), pending.count >= earlier.pending.count else { return false }
        let more = pending.dropFirst(earlier.pending.count)
        snapshot = whole
        pending = Array(more)
        // Its own is of no use where it says the same as that of the whole, which is kept anyhow.
        if more.isEmpty { register = whole.register }
        return true
    }

    mutating func remember(_ richer: Snapshot) {
        snapshot = richer
    }
}
