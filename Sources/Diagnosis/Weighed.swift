import Knowledge

/// A cause or alternative, weighed against the records.
///
/// > Source: Good's weight of evidence; grouping, damping and the bounds of belief: knowledge/weighing.yaml
package struct Weighed: Sendable, Hashable {
    package let finding: Finding
    /// By what they weigh, strongest first; then those that are not known, by what they could weigh.
    package let signs: [WeighedSign]
    package let tally: Tally
    package let standing: Standing
    /// Hundredths of a deciban: the score with only part of the evidence counted.
    package let damped: Int

    package var score: Int { tally.score }
    package var inFavour: Int { tally.inFavour }
    package var against: Int { tally.against }
    package var best: Int { tally.best }
    package var worst: Int { tally.worst }
    package var knownShare: Int { tally.knownShare }

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
        let signs = finding.signs.compactMap { weight in knowledge.sign(weight.sign).map { ($0, weight) } }
            .sorted { ($0.0.group, $0.0.id) < ($1.0.group, $1.0.id) }
        var counter = Tally.Counter(prior: finding.prior)
        var group: String?
        for (sign, weight) in signs {
            counter.take(
                readings.state(of: sign.condition), present: weight.present, absent: weight.absent,
                opensGroup: sign.group != group)
            group = sign.group
        }
        self.init(finding, readings, knowledge, counter.total())
    }

    /// With what its signs add up to.
    init(_ finding: Finding, _ readings: Readings, _ knowledge: KnowledgeBase, _ tally: Tally) {
        let signs: [(words: Finding.Weight, reading: SignReading)] = finding.signs.compactMap { words in
            knowledge.sign(words.sign).map { (words, readings.read($0)) }
        }.filter { $0.1.state != .notApplicable }
        let counted = Weighed.counted(
            signs.map { ($0.reading.sign.group, $0.words.sign, $0.words.weight(of: $0.reading.state)) }
                .sorted { ($0.0, $0.1) < ($1.0, $1.1) })
        self.finding = finding
        self.tally = tally
        self.signs = signs.map { sign in
            WeighedSign(
                reading: sign.reading, words: sign.words, weight: sign.words.weight(of: sign.reading.state),
                counts: counted.contains(sign.words.sign))
        }.sorted { left, right in
            (right.reading.state.isKnown ? 1 : 0, -abs(left.weight), -left.words.reach, left.words.sign)
                < (left.reading.state.isKnown ? 1 : 0, -abs(right.weight), -right.words.reach, right.words.sign)
        }
        damped = finding.prior * 100 + knowledge.weighing.damping * (tally.score - finding.prior)
        standing = knowledge.weighing.standing(damped: damped, knownShare: tally.knownShare)
    }

    /// Of each group, the sign that weighs most for and the one that weighs most against; of equals the first.
    private static func counted(_ signs: [(group: String, sign: String, weight: Int)]) -> Set<String> {
        var strongest: [String: (sign: String, weight: Int)] = [:]
        for (group, sign, weight) in signs where weight != 0 {
            let key = group + (weight > 0 ? " for" : " against")
            if abs(weight) > strongest[key]?.weight ?? 0 { strongest[key] = (sign, abs(weight)) }
        }
        return Set(strongest.values.map(\.sign))
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
