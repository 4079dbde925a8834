/// Where something stands in the order of events: by when it was true, and by ledger position where that is the same.
///
/// A tuple would not do: `2026-03` and `2026-03-01` are two moments, and neither comes before the other.
package struct Turn: Sendable, Hashable, Comparable {
    package let at: Moment
    package let seq: Int

    package init(_ at: Moment, _ seq: Int) {
        self.at = at
        self.seq = seq
    }

    package static func < (left: Turn, right: Turn) -> Bool {
        left.at < right.at || !(right.at < left.at) && left.seq < right.seq
    }
}

extension Entry {
    package var turn: Turn { Turn(event.at, seq) }
}
