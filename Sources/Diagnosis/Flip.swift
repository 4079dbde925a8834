import Indicators
import Knowledge
import Vocabulary

/// One indicator that would have to read otherwise: an answer where it is open, another value where it is known.
///
/// The unit of a change is the value of one indicator, with all that it bears on. Indicators are taken as free of each
/// other; what does not apply is not changed, and an age only grows.
package struct Flip: Sendable, Hashable {
    package let indicator: Indicator
    /// What is read now.
    package let now: Known<Value>
    /// What it would have to read.
    package let span: Span

    /// Nothing would have to change but what is on record: it is not known now, or known to be at least so much, and
    /// this is not less.
    package var isAnswer: Bool {
        guard let current = now.current else { return true }
        guard now.evidence?.isLowerBound == true, let bound = current.number, let then = span.value.number else {
            return false
        }
        return then >= bound
    }
}

/// What it would take for another cause to stand first.
package enum Upset: Sendable, Hashable {
    /// The fewest flips that do it, those of open indicators first; none where it stands first already.
    ///
    /// Of several sets of that size, one that changes as little as can be of what is known.
    case flips([Flip])
    /// No readings at all would do it.
    case never
    /// So many do not do it; whether more would was not worked out.
    case beyond(Int)
}

extension Upset {
    /// The largest set that is looked for, and how many sets are looked at before the search ends.
    static let most = 8
    static let patience = 10_000
}
