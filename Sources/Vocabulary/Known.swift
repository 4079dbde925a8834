/// A value with the evidence for it, or the reason why it is not known.
///
/// Unknown is never absent, and stale is neither: a stale value was known once and is older than its shelf life.
package enum Known<Value: Sendable & Hashable>: Sendable, Hashable {
    case known(Value, Evidence)
    /// Recorded once, and too old to speak for the day asked about.
    case stale(Value, Evidence)
    case unknown(Unknown)

    package var current: Value? {
        if case .known(let value, _) = self { value } else { nil }
    }

    package var evidence: Evidence? {
        switch self {
        case .known(_, let evidence), .stale(_, let evidence): evidence
        case .unknown: nil
        }
    }
}

/// Where a value comes from.
package struct Evidence: Sendable, Hashable {
    /// Ledger positions, ascending, without repeats.
    package let positions: [Int]
    /// When the newest of it was true.
    package let observed: Moment
    /// The weakest of it.
    package let confidence: Confidence
    /// Whether more of the same may exist without being recorded: a count is then a lower bound.
    package let isLowerBound: Bool

    package init(positions: [Int], observed: Moment, confidence: Confidence, isLowerBound: Bool = false) {
        self.positions = Set(positions).sorted()
        self.observed = observed
        self.confidence = confidence
        self.isLowerBound = isLowerBound
    }
}

/// Why something is not known.
package enum Unknown: Sendable, Hashable {
    case notRecorded
    /// Recorded, but fewer times than a figure needs.
    case tooFew(have: Int, need: Int)
    /// It would be measured against something that is itself not known.
    case needs(String)
    /// There is nothing here for it to measure: no change of leader, so no hand-off.
    case notApplicable
    /// Records of it disagree in kind and cannot be put together.
    case notComparable
}
