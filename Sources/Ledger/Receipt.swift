/// What became of one event of a batch that was accepted.
package struct Receipt: Sendable, Hashable {
    package enum State: String, Sendable, Hashable {
        case recorded
        /// The same event was in the ledger already; nothing was written.
        case duplicate
    }

    /// Where the event is: of a duplicate, the position it was first recorded at.
    package let seq: Int
    package let state: State

    package init(seq: Int, state: State) {
        self.seq = seq
        self.state = state
    }
}
