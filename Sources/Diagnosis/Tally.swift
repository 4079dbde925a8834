/// What the signs of one finding add up to, in whole decibans.
///
/// The score is the prior plus, for each group of signs, the strongest evidence for and the strongest against: signs that
/// measure the same thing count once. What does not apply here is left out of everything.
package struct Tally: Sendable, Hashable {
    package private(set) var score: Int
    /// Sums over the groups: `score` is prior + `inFavour` + `against`, and `against` is not above 0.
    package private(set) var inFavour = 0
    package private(set) var against = 0
    /// The score with every open sign answered as well, or as badly, for this finding as it can be.
    package private(set) var best: Int
    package private(set) var worst: Int
    /// How many of its signs are present or absent, and how many there are.
    package private(set) var known = 0
    package private(set) var signs = 0
    /// The larger weight of each sign, summed over those that are known, and over all.
    package private(set) var knownReach = 0
    package private(set) var reach = 0

    /// Per mille of what matters that is known.
    package var knownShare: Int { reach == 0 ? 0 : knownReach * 1000 / reach }

    /// Before any sign: what the finding starts from.
    init(prior: Int) {
        score = prior
        best = prior
        worst = prior
    }

    /// Takes the signs of one group, of which the strongest for and the strongest against count.
    private mutating func take(_ group: Extremes) {
        inFavour += group.most
        against += group.least
        score += group.most + group.least
        best += max(group.most, group.bestMost) + min(group.least, group.bestLeast)
        worst += max(group.most, group.worstMost) + min(group.least, group.worstLeast)
    }

    /// Adds up signs one by one, those of a group side by side.
    struct Counter {
        private var tally: Tally
        private var group = Extremes()

        init(prior: Int) { tally = Tally(prior: prior) }

        /// - Parameter opensGroup: It is the first of its group.
        mutating func take(_ state: SignState, present: Int, absent: Int, opensGroup: Bool) {
            if opensGroup {
                tally.take(group)
                group = Extremes()
            }
            let reach = max(abs(present), abs(absent))
            switch state {
            case .notApplicable: return
            case .present, .absent:
                group.take(state == .present ? present : absent)
                tally.known += 1
                tally.knownReach += reach
            case .unknown, .stale: group.leaveOpen(present, absent)
            }
            tally.signs += 1
            tally.reach += reach
        }

        /// All of them together.
        mutating func total() -> Tally {
            tally.take(group)
            group = Extremes()
            return tally
        }
    }

    /// The strongest for and against within a group, and what open signs could make of them.
    private struct Extremes {
        var most = 0
        var least = 0
        var bestMost = 0
        var bestLeast = 0
        var worstMost = 0
        var worstLeast = 0

        mutating func take(_ weight: Int) {
            most = max(most, weight)
            least = min(least, weight)
        }

        mutating func leaveOpen(_ present: Int, _ absent: Int) {
            bestMost = max(bestMost, present, absent)
            bestLeast = min(bestLeast, max(present, absent))
            worstMost = max(worstMost, min(present, absent))
            worstLeast = min(worstLeast, present, absent)
        }
    }
}
