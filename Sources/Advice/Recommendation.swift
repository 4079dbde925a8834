import Diagnosis
import Knowledge
import Projection
import Vocabulary

/// A few structural moves that somebody has the authority to make, what to stop to carry them, and why the others were
/// held back.
package struct Recommendation: Sendable {
    /// At most as many as were asked for, the one that relieves most first; a move stands after those it needs.
    package let moves: [Proposal]
    package let stop: [StopCandidate]
    /// In the order of their ids.
    package let heldBack: [HeldBack]
    /// The role that asked, where it was said.
    package let role: String?
}

package struct Proposal: Sendable, Hashable {
    package let move: Move
    /// Hundredths of a per cent of severity that it alone would relieve.
    package let relief: Int
    /// The findings that justify it, the one it relieves most first.
    package let repairs: [String]
    /// Whether the role that asked may make it; `nil` where no role was said.
    package let isYours: Bool?
    /// The role that asked cannot make it, and it cannot be made without their agreement.
    package var needsYou = false
}

package struct HeldBack: Sendable, Hashable {
    package let move: Move
    package let gate: Gate
}

/// Why a move was not proposed: the first gate that it failed.
package enum Gate: Sendable, Hashable {
    /// Nothing here needs what it repairs.
    case nothingToRepair
    /// What it repairs is likely, and follows from another cause that is to be repaired instead.
    case explained(String, by: String)
    /// The cause is only about even, and the move cannot be taken back.
    case notReversible(cause: String)
    case standsAlready(evidence: [Int])
    /// Somebody undertook it, or tried it, by that ledger position.
    case undertaken(seq: Int, status: String)
    /// It was made, and what should have shown it by then did not move, or moved the wrong way.
    case failed(seq: Int, indicator: String)
    /// It was made, and nothing recorded since could show whether it worked.
    case unmeasured(seq: Int, indicator: String)
    case notYours(authority: [String])
    case needsFirst([String])
    /// Allowed, and another set relieves more.
    case others([String])
}

/// An initiative that could be paused so that this one can live.
package struct StopCandidate: Sendable, Hashable {
    package let initiative: Subject
    package let hasOwner: Bool
    /// Whether any practice is on record for it: where not, it is to be measured or stopped.
    package let isMeasured: Bool
}
