import Vocabulary

/// What a what-if supposes.
package enum Supposition: Sendable, Hashable {
    /// Events as the ledger takes them, none of them recorded.
    case events([JSON])
    /// A premise of the knowledge base; `when` and `number` as they were said, `nil` where they were not.
    case premise(String, when: String?, number: Int?)
    /// Nothing yet: what can be supposed is listed.
    case open
}
