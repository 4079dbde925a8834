import Knowledge

/// A cause or alternative, weighed against the records.
///
/// Everything is in whole decibans. The score is the prior plus, for each group of signs, the strongest evidence for and
/// the strongest against: signs that measure the same thing count once.
///
/// > Source: Good's weight of evidence; grouping, damping and the bounds of belief: knowledge/weighing.yaml
package struct Weighed: Sendable, Hashable {
    package let finding: Finding
    /// By what they weigh, strongest first; then those that are not known, by what they could weigh.
    package let signs: [WeighedSign]
    package let score: Int
    /// Sums over the groups: `score` is prior + `inFavour` + `against`, and `against` is not above 0.
    package let inFavour: Int
    package let against: Int
    /// The score with every open sign answered as well, or as badly, for this finding as it can be.
    package let best: Int
    package let worst: Int
    /// Per mille of what matters that is known.
    package let knownShare: Int
    package let standing: Standing
    /// Hundredths of a deciban: the score with only part of the evidence counted.
    package let damped: Int

    package var hasPresentSign: Bool { signs.contains { $0.reading.state == .present && $0.weight > 0 } }
}

/// What one sign weighs for one finding.
package struct WeighedSign: Sendable, Hashable {
    package let reading: SignReading
    package let words: Finding.Weight
    /// Decibans as it stands: 0 unless present or absent.
    package let weight: Int
    /// Whether it is the one of its group that was counted.
    package let counts: Bool
}

extension Weighed {
    package init(_ finding: Finding, _ readings: Readings, _ knowledge: KnowledgeBase) {
        let weighing = knowledge.weighing
        let signs: [(words: Finding.Weight, reading: SignReading)] = finding.signs.compactMap { words in
            knowledge.sign(words.sign).map { (words, readings.read($0)) }
        }.filter { $0.1.state != .notApplicable }
        let groups = Dictionary(grouping: signs) { $0.reading.sign.group }
            .sorted { $0.key < $1.key }.map { Group($0.value) }
        let inFavour = groups.map(\.inFavour).reduce(0, +)
        let against = groups.map(\.against).reduce(0, +)
        let score = finding.prior + inFavour + against
        let reach = signs.map(\.words.reach).reduce(0, +)
        let known = signs.filter { $0.reading.state.isKnown }.map(\.words.reach).reduce(0, +)
        let knownShare = reach == 0 ? 0 : known * 1000 / reach
        let damped = finding.prior * 100 + weighing.damping * (score - finding.prior)
        self.finding = finding
        self.signs = signs.map { sign in
            let weight = sign.words.weight(of: sign.reading.state)
            let counts = groups.contains { $0.counted.contains(sign.words.sign) }
            return WeighedSign(reading: sign.reading, words: sign.words, weight: weight, counts: counts)
        }.sorted { left, right in
            (right.reading.state.isKnown ? 1 : 0, -abs(left.weight), -left.words.reach, left.words.sign)
                < (left.reading.state.isKnown ? 1 : 0, -abs(right.weight), -right.words.reach, right.words.sign)
        }
        self.score = score
        self.inFavour = inFavour
        self.against = against
        best = finding.prior + groups.map(\.best).reduce(0, +)
        worst = finding.prior + groups.map(\.worst).reduce(0, +)
        self.knownShare = knownShare
        self.damped = damped
        standing = weighing.standing(damped: damped, knownShare: knownShare)
    }

    /// Signs that measure the same thing.
    private struct Group {
        let inFavour: Int
        let against: Int
        let best: Int
        let worst: Int
        /// The signs whose weight was taken.
        let counted: Set<String>

        init(_ signs: [(words: Finding.Weight, reading: SignReading)]) {
            let weights = signs.map { ($0.words.sign, $0.words.weight(of: $0.reading.state)) }
            let most = weights.map(\.1).max() ?? 0
            let least = weights.map(\.1).min() ?? 0
            inFavour = max(0, most)
            against = min(0, least)
            counted = Set(
                [weights.first { $0.1 == most && most > 0 }, weights.first { $0.1 == least && least < 0 }]
                    .compactMap { $0?.0 })
            let open = signs.filter { !$0.reading.state.isKnown }.map { [$0.words.present, $0.words.absent] }
            best = Group.extreme(weights.map(\.1), open.map { $0.max() ?? 0 })
            worst = Group.extreme(weights.map(\.1), open.map { $0.min() ?? 0 })
        }

        private static func extreme(_ known: [Int], _ answered: [Int]) -> Int {
            let all = known + answered
            return max(0, all.max() ?? 0) + min(0, all.min() ?? 0)
        }
    }
}

extension Finding.Weight {
    package func weight(of state: SignState) -> Int {
        switch state {
        case .present: present
        case .absent: absent
        case .unknown, .stale, .notApplicable: 0
        }
    }
}

extension Weighing {
    /// - Parameters:
    ///   - damped: Hundredths of a deciban.
    ///   - knownShare: Per mille.
    package func standing(damped: Int, knownShare: Int) -> Standing {
        guard knownShare >= enoughKnown * 10 else { return .notKnown }
        return Standing.graded.first { damped >= (belief[$0] ?? 0) * 100 } ?? .unlikely
    }
}
