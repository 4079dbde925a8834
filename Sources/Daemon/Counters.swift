import Synchronization
import Vocabulary
import Wire

/// What the daemon has done since it started.
final class Counters: Sendable {
    private let values = Mutex<[String: Int]>([:])

    func add(_ name: String, _ amount: Int = 1) {
        values.withLock { $0[name, default: 0] += amount }
    }

    func count(_ outcome: Outcome, of method: Method) {
        add("calls.\(method.name)")
        if case .failure(let refusal) = outcome { add("refused.\(refusal.code.rawValue)") }
    }

    /// Counts a call that was answered with a reply given before.
    func countAgain(_ method: Method) {
        values.withLock { values in
            values["calls.\(method.name)", default: 0] += 1
            values["replies.again", default: 0] += 1
        }
    }

    /// In the order of their names.
    var all: [(name: String, value: Int)] {
        values.withLock { $0.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) } }
    }
}
