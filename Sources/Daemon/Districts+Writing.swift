import Inquiry
import Knowledge
import Ledger
import Synchronization
import Vocabulary

/// Called by the writer alone, one after the other.
extension Districts {
    /// Why a batch is not admitted.
    enum AdmissionFault: Error {
        case event(EventFault)
        /// What is on record of the district cannot be read.
        case unread(LedgerFault)
    }

    /// Holds a batch of events of one district against all that is on record of it.
    func admit(_ batch: [Event], to district: String) throws(AdmissionFault) {
        let held: Holding
        do throws(LedgerFault) {
            held = try holding(of: district)?.0 ?? Holding(empty(district))
        } catch {
            throw .unread(error)
        }
        do throws(EventFault) {
            try held.admit(batch)
        } catch {
            throw .event(error)
        }
    }

    /// Takes in what the ledger has taken, in ledger order. It is put together with the rest when somebody asks.
    func append(_ entries: [Entry]) {
        let byDistrict = Dictionary(grouping: entries) { $0.event.district ?? "" }
        for (district, entries) in byDistrict.sorted(by: { $0.key < $1.key }) {
            let today = almanac.today()
            present.withLock { present in
                present.heads[district] = entries.last?.seq
                if present.names.insert(district).inserted {
                    present.held[district] = Holding(
                        Snapshot(of: district, ledger: [], knowledge: present.library[district], today: today))
                }
                // One that was let go meanwhile is read with these by whoever asks next.
                guard present.held[district] != nil else { return }
                present.held[district]?.take(entries)
                present.events += entries.count
            }
            letGo(besides: district)
        }
        tell()
    }

    /// Swaps in another knowledge base, for all districts in one step. What is not held is read by it when somebody asks.
    func adopt(_ library: Library) {
        let today = almanac.today()
        let before = present.withLock(\.held)
        let fresh = before.mapValues { held in
            let whole = held.pending.isEmpty ? held.snapshot : held.snapshot.appending(held.pending)
            return Holding(whole.on(today, by: library[whole.district]))
        }
        present.withLock { present in
            present.library = library
            // One that was read or let go meanwhile is read anew.
            present.held = fresh.filter { present.held[$0.key]?.isAsIt(was: before[$0.key]) ?? false }
            present.events = present.held.values.reduce(0) { $0 + $1.count }
        }
        tell()
    }

    /// What the initiatives of each district that is held are found to be.
    var conclusions: [String: [Conclusion]] {
        let held = present.withLock { $0.held.keys.sorted() }
        var conclusions: [String: [Conclusion]] = [:]
        for district in held {
            do throws(LedgerFault) {
                conclusions[district] = try snapshot(of: district).conclusions
            } catch {
                // It was let go and cannot be read: then nothing is concluded of it, before or after.
            }
        }
        return conclusions
    }
}
