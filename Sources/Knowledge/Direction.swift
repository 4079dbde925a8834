/// Which way an indicator is to go; of a flag, `higher` is true.
package enum Direction: String, Sendable, Hashable, CaseIterable {
    case higher, lower

    fileprivate var opposite: Direction { self == .higher ? .lower : .higher }
}

extension KnowledgeBase {
    /// Which way the leading indicator of a move goes where the move works.
    ///
    /// The signs of the causes that it repairs tell: where too little of something speaks for the cause, more of it is
    /// better. Where none of them looks at the indicator, the condition by which the move stands tells, and after that
    /// the indicator's own `better`.
    ///
    /// - Returns: `nil` where nothing tells, or the signs disagree.
    package func wanted(of move: Move) -> Direction? {
        let weights = move.repairs.compactMap { finding($0.cause) }.flatMap(\.signs)
        let bySigns = Set(
            weights.flatMap { weight in
                let directions = sign(weight.sign)?.condition.directions(of: move.leadingIndicator) ?? []
                // Where the sign speaks for the cause, its condition is what should cease to hold.
                return directions.map { weight.speaksFor ? $0.opposite : $0 }
            })
        if !bySigns.isEmpty { return bySigns.count == 1 ? bySigns.first : nil }
        let byStanding = Set(move.doneWhen?.directions(of: move.leadingIndicator) ?? [])
        if byStanding.count == 1 { return byStanding.first }
        return indicator(move.leadingIndicator)?.better
    }
}

extension Finding.Weight {
    /// Present, it speaks for the finding; else against it.
    fileprivate var speaksFor: Bool { present > 0 || absent < 0 }
}

extension Condition {
    /// The ways in which an indicator comes to meet this condition; none for words, and for being known at all.
    fileprivate func directions(of wanted: String) -> [Direction] {
        switch self {
        case .test(let indicator, let test):
            guard indicator == wanted else { return [] }
            switch test {
            case .below, .atMost, .isFlag(false): return [.lower]
            case .above, .atLeast, .isFlag(true): return [.higher]
            case .isWord, .known: return []
            }
        case .all(let parts), .any(let parts): return parts.flatMap { $0.directions(of: wanted) }
        }
    }
}
