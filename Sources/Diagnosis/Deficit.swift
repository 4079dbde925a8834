import Knowledge

/// By how much a cause stands behind the one that leads, and where that comes from.
///
/// `total` is `prior` and the parts of all groups added up, whole decibans throughout.
package struct Deficit: Sendable, Hashable {
    package let total: Int
    /// What the leader has before any evidence, less what the other has.
    package let prior: Int
    /// Where the two differ, the largest difference first, then by group.
    package let parts: [Part]

    package struct Part: Sendable, Hashable {
        package let group: String
        /// What the group brings to each.
        package let leader: Int
        package let other: Int

        package var difference: Int { leader - other }
    }

    package init(of other: Weighed, behind leader: Weighed) {
        let (first, second) = (leader.groupScores, other.groupScores)
        total = leader.score - other.score
        prior = leader.finding.prior - other.finding.prior
        parts = Set(first.keys).union(second.keys).map { group in
            Part(group: group, leader: first[group] ?? 0, other: second[group] ?? 0)
        }.filter { $0.difference != 0 }.sorted { left, right in
            (-abs(left.difference), left.group) < (-abs(right.difference), right.group)
        }
    }
}

extension Weighed {
    /// What each group of signs brings: the strongest for and the strongest against.
    package var groupScores: [String: Int] {
        Dictionary(grouping: signs) { $0.reading.sign.group }.mapValues { signs in
            max(0, signs.map(\.weight).max() ?? 0) + min(0, signs.map(\.weight).min() ?? 0)
        }
    }
}
