import Vocabulary
import Wire

/// A batch that comes in over several calls of one connection, kept until the call that ends it.
///
/// If anything is refused between its first call and its last, it may have lost a part: then the call that ends it is
/// refused too, and nothing of it is written.
struct StagedBatch: Sendable {
    private(set) var events: [Event] = []
    private var isBroken = false

    /// Something was refused on the connection; of no account where no batch is coming in.
    mutating func refused() {
        if !events.isEmpty { lostPart() }
    }

    /// A call of the batch itself was refused, if it was the first.
    mutating func lostPart() {
        events = []
        isBroken = true
    }

    /// Holds what the caller says came before against what did.
    ///
    /// - Parameter before: `nil` where the caller does not say.
    func check(before: Int?) throws(Refusal) {
        guard let before, !isBroken, before != events.count else { return }
        throw .wrong("before", "\(events.count) events of this batch came before; send all of it again")
    }

    /// - Parameter limit: Events of one batch.
    mutating func add(_ part: [Event], limit: Int) throws(Refusal) {
        try checkWhole()
        guard events.count + part.count <= limit else {
            lostPart()
            throw Refusal(.tooMany, "a batch has at most \(limit) events, and nothing of this one was kept")
        }
        events += part
    }

    /// What came before the call that ends the batch.
    func whole() throws(Refusal) -> [Event] {
        try checkWhole()
        return events
    }

    private func checkWhole() throws(Refusal) {
        guard isBroken else { return }
        throw Refusal(
            .badRequest, "a part of this batch was refused, and nothing of it was written; send all of it again",
            slug: "broken-batch", reason: "a part of this batch was refused, and nothing of it was written")
    }
}
