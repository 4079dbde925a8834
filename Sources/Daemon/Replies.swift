import Synchronization
import Transport
import Vocabulary
import Wire

/// Replies as they were given, by the line that asked for them and what the one who asked may see: who asks the same again, while nothing has changed that the
/// reply rests on, gets the same bytes without new work.
final class Replies: Sendable {
    /// What a reply rests on beside its line and the standing of the one who asked.
    struct Stamp: Hashable {
        /// Grows with every change of a ledger or of the knowledge base.
        let generation: Int
        let day: Day
    }

    struct Reply {
        let bytes: KeptReply
        let method: Method
        let meter: Meter?
    }

    private struct Key: Hashable {
        let line: [UInt8]
        let standing: Standing

        /// All bytes at once, and of few standings none: an array would hash byte by byte.
        func hash(into hasher: inout Hasher) { line.withUnsafeBytes { hasher.combine(bytes: $0) } }
    }

    private struct Store {
        var stamp: Stamp?
        var replies: [Key: Reply] = [:]
        /// Of lines and replies.
        var bytes = 0
    }

    private let store = Mutex(Store())
    /// In bytes. Where it is reached, all replies are dropped: those that are asked for again come back at once.
    private let limit: Int
    /// Lines over this many bytes are not worth keeping.
    private static let longestLine = 1024

    init(limit: Int) {
        self.limit = limit
    }

    func reply(to line: [UInt8], _ standing: Standing, at stamp: Stamp) -> Reply? {
        store.withLock { store in
            store.stamp == stamp ? store.replies[Key(line: line, standing: standing)] : nil
        }
    }

    /// Keeps a reply that was given while `stamp` held, from before the work on it began to its end.
    func keep(_ reply: Reply, to line: [UInt8], _ standing: Standing, at stamp: Stamp) {
        let size = line.count + reply.bytes.count
        guard line.count <= Replies.longestLine, size <= limit else { return }
        store.withLock { store in
            if store.stamp != stamp || store.bytes + size > limit { store = Store(stamp: stamp) }
            if store.replies.updateValue(reply, forKey: Key(line: line, standing: standing)) == nil {
                store.bytes += size
            }
        }
    }
}
