import Inquiry
import Knowledge
import Ledger
import Synchronization
import Vocabulary

/// Looks at the districts that somebody watches, whenever something may have changed, and shows what it sees to those who
/// watch.
final class Lookout: Sendable {
    private let districts: Districts
    /// The state of the ledger, in a word.
    private let health: @Sendable () -> String
    private let watchers = Mutex<[Int: Watcher]>([:])

    private struct Watcher {
        let district: String
        let show: @Sendable (Sight) -> Void
    }

    init(_ districts: Districts, health: @escaping @Sendable () -> String) {
        self.districts = districts
        self.health = health
    }

    var count: Int { watchers.withLock(\.count) }

    /// From now on `show` is given each sight of the district. One that had the number before is let go.
    func add(_ number: Int, _ district: String, show: @escaping @Sendable (Sight) -> Void) {
        watchers.withLock { $0[number] = Watcher(district: district, show: show) }
        // What changed since the caller last looked is not to be missed.
        look(at: district) { show($0) }
    }

    func remove(_ number: Int) {
        watchers.withLock { _ = $0.removeValue(forKey: number) }
    }

    /// Looks after every change until it is cancelled. A look that took long is followed by a rest of four times as long, so
    /// that an import is not looked at event by event.
    func watch() async {
        await withTaskGroup { tasks in
            tasks.addTask { [districts] in
                while !Task.isCancelled {
                    do {
                        try await Task.sleep(for: .seconds(60))
                        districts.tellOfDay()
                    } catch {
                        return
                    }
                }
            }
            tasks.addTask { [self] in
                for await _ in districts.changes {
                    let watch = StopWatch()
                    look()
                    do {
                        try await Task.sleep(for: .nanoseconds(watch.elapsed * 4))
                    } catch {
                        return
                    }
                }
            }
            await tasks.waitForAll()
        }
    }

    private func look() {
        let watchers = watchers.withLock(\.values).map { $0 }
        for district in Set(watchers.map(\.district)).sorted() {
            look(at: district) { sight in
                for watcher in watchers where watcher.district == district { watcher.show(sight) }
            }
        }
    }

    /// What cannot be read is not seen: `health` tells of it.
    private func look(at district: String, _ show: (Sight) -> Void) {
        do throws(LedgerFault) {
            show(try sight(of: district))
        } catch {}
    }

    func sight(of district: String) throws(LedgerFault) -> Sight {
        let snapshot = try districts.snapshot(of: district)
        let diagnoses = snapshot.diagnoses
        districts.remember(diagnoses, of: snapshot)
        return Sight(snapshot, diagnoses.map(Conclusion.init), health: health())
    }

    /// What was to be seen of the district when the ledger went up to a position, by what is known of the field today.
    ///
    /// - Returns: `nil` where the ledger never went up to there.
    func sight(of district: String, upTo seq: Int, of last: Int) throws(LedgerFault) -> Sight? {
        guard seq <= last else { return nil }
        let snapshot = try districts.snapshot(of: district).upTo(seq)
        return Sight(snapshot, snapshot.conclusions, health: health())
    }
}

extension Sight {
    fileprivate init(_ snapshot: Snapshot, _ conclusions: [Conclusion], health: String) {
        self.init(
            district: snapshot.district, seq: snapshot.ledger.last?.seq ?? 0, knowledge: snapshot.knowledge.version,
            health: health, conclusions: conclusions)
    }
}
