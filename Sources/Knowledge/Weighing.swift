/// What the words of the causes weigh, and where the words of belief begin.
package struct Weighing: Sendable, Hashable {
    /// Decibans of each word.
    package let weights: [String: Int]
    package let priors: [String: Int]
    /// Per cent of a cause that each word takes away.
    package let relief: [String: Int]
    /// The damped score, in decibans, from which each standing holds; below all of them: unlikely.
    package let belief: [Standing: Int]
    /// Per cent of its severity that a cause of that standing lends to a move.
    package let justifies: [Standing: Int]
    /// Per cent of the evidence that counts.
    package let damping: Int
    /// Per cent of what matters that must be known before a word of belief is used.
    package let enoughKnown: Int
    /// Decibans between the first and the next before the first is called clear.
    package let robustLead: Int
    /// What a word in a record stands for, as a share.
    package let levels: [String: Double]
    /// What one unit of load costs a set of moves, in per cent of a cause of severity 1.
    package let loadPrice: Int
    /// Load that a district can take on at once.
    package let capacity: Int
    package let mostMoves: Int
    /// The body that a role may ask for, such as the board for its president.
    package let actsFor: [String: String]
    /// The indicator, a word, that is asked for first where nothing is known of the causes: it tells where to ask on, and
    /// weighs nothing. `nil`: there is none.
    package let sounding: String?
    package let footing: Footing
}

/// How a cause stands, weakest belief first; `notKnown` beats every other.
package enum Standing: String, Sendable, Hashable, CaseIterable {
    case notKnown = "not-known"
    case unlikely
    case possible
    case aboutEven = "about-even"
    case likely
    case stronglyIndicated = "strongly-indicated"

    /// Those that the weighing sets a bound for, strongest first.
    package static let graded: [Standing] = [.stronglyIndicated, .likely, .aboutEven, .possible]

    package var isLikely: Bool { self == .likely || self == .stronglyIndicated }
}
