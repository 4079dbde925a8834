/// A chart of a series, or why none can be drawn.
package enum Charted<Chart: Sendable & Hashable>: Sendable, Hashable {
    case drawn(Chart)
    /// Every point is the same, so that no width can be given to chance. Often a number is being carried forward.
    case noVariation
    /// Fewer points than a chart can be drawn of.
    case tooFew(have: Int, need: Int)

    package var chart: Chart? {
        if case .drawn(let chart) = self { chart } else { nil }
    }

    func map<Other>(_ transform: (Chart) -> Other) -> Charted<Other> {
        switch self {
        case .drawn(let chart): .drawn(transform(chart))
        case .noVariation: .noVariation
        case .tooFew(let have, let need): .tooFew(have: have, need: need)
        }
    }
}
