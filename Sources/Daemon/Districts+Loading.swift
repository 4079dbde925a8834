import Inquiry
import Knowledge
import Ledger
import Synchronization
import Vocabulary

extension Districts {
    /// A district as it is held, read from the ledger where it is not; `nil` where nothing is on record of it.
    ///
    /// Of one that cannot be read whole nothing is answered from now on, and the ledger is not written any more.
    func holding(of district: String) throws(LedgerFault) -> (Holding, Library)? {
        if let found = try held(district) { return found }
        guard present.withLock({ $0.names.contains(district) }) else { return nil }
        let result: Result<(Holding, Library)?, LedgerFault> = reading.withLock { _ in
            do throws(LedgerFault) {
                // Somebody else may have read it while this one waited.
                while true {
                    if let found = try held(district) { return .success(found) }
                    if let found = try load(district) { return .success(found) }
                }
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private func held(_ district: String) throws(LedgerFault) -> (Holding, Library)? {
        let (held, library, fault) = present.withLock { present in
            if present.names.contains(district) {
                present.askings += 1
                present.asked[district] = present.askings
            }
            return (present.held[district], present.library, present.lost[district])
        }
        if let fault { throw fault }
        return held.map { ($0, library) }
    }

    /// - Returns: `nil` where more was recorded, or another knowledge base adopted, while it was read.
    private func load(_ district: String) throws(LedgerFault) -> (Holding, Library)? {
        let library = present.withLock(\.library)
        let entries: [Entry]
        do throws(LedgerFault) {
            if let read = try early?.take(district) { entries = read } else { entries = try book.whole(of: district) }
        } catch {
            if error.isDamage {
                book.keepToReading(because: error.reason)
                present.withLock { $0.lost[district] = error }
            }
            throw error
        }
        let snapshot = Snapshot(
            of: district, ledger: entries, knowledge: library[district], today: almanac.today())
        let holding = Holding(snapshot)
        let isStill = present.withLock { present in
            guard present.heads[district] ?? 0 <= entries.last?.seq ?? 0,
                present.library.base.version == library.base.version
            else { return false }
            present.held[district] = holding
            present.events += holding.count
            return true
        }
        guard isStill else { return nil }
        letGo(besides: district)
        return (holding, library)
    }

    /// Lets go of those not asked about for longest, until what is held fits into its room.
    func letGo(besides district: String) {
        present.withLock { present in
            guard present.events > room else { return }
            let oldest = present.held.keys.filter { $0 != district }.sorted {
                present.asked[$0] ?? 0 < present.asked[$1] ?? 0
            }
            for other in oldest where present.events > room {
                present.events -= present.held.removeValue(forKey: other)?.count ?? 0
            }
        }
    }

    /// How many are held, and how many events of them.
    var load: (districts: Int, events: Int) { present.withLock { ($0.held.count, $0.events) } }
}
