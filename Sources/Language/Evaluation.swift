/// How often a classifier is right, on texts of which it is known what they say.
package struct Evaluation: Sendable {
    /// Of the texts that say something inside: the share of which it said what.
    package let accuracy: Double
    /// The middle of the kinds' F1, each counting the same.
    package let macroF1: Double
    /// The share of the texts inside that it refused.
    package let refused: Double
    /// By how much the likelihood it gives is off, on average over ten stretches of it.
    ///
    /// > Source: expected calibration error, Guo, Pleiss, Sun and Weinberger 2017
    package let calibrationError: Double
    /// Of texts outside of all kinds; `nil` where there are none.
    package let outside: Outside?

    package struct Outside: Sendable {
        /// The share of them that it refused.
        package let recall: Double
        /// The share of what it refused that is outside.
        package let precision: Double
        /// How likely a text inside is taken to be more like the examples than one outside.
        package let auroc: Double
    }

    /// - Parameters:
    ///   - heard: What each text was taken to say.
    ///   - kinds: What each does say.
    ///   - outside: The kind of what is outside of all others.
    package init(_ heard: [Heard], _ kinds: [String], outside: String) {
        let pairs = Array(zip(heard, kinds))
        let inside = pairs.filter { $0.1 != outside }
        let beyond = pairs.filter { $0.1 == outside }.map(\.0)
        let guesses = inside.map { heard, kind in
            (said: heard.ranked.first { $0.name != outside }?.name ?? "", meant: kind)
        }
        accuracy = Evaluation.share(guesses.count { $0.said == $0.meant }, of: guesses.count)
        let meant = Set(guesses.map(\.meant))
        macroF1 =
            meant.sorted().map { kind in Evaluation.f1(of: kind, guesses) }.reduce(0, +) / Double(max(meant.count, 1))
        let refusedInside = inside.count { $0.0.isRefused }
        refused = Evaluation.share(refusedInside, of: inside.count)
        calibrationError = Evaluation.error(
            inside.map { heard, kind in
                (Double(heard.ranked.first?.likelihood ?? 0), heard.ranked.first?.name == kind)
            })
        if beyond.isEmpty {
            self.outside = nil
        } else {
            let refusedBeyond = beyond.count(where: \.isRefused)
            self.outside = Outside(
                recall: Evaluation.share(refusedBeyond, of: beyond.count),
                precision: Evaluation.share(refusedBeyond, of: refusedBeyond + refusedInside),
                auroc: Evaluation.auroc(inside.map(\.0.likeness), beyond.map(\.likeness)))
        }
    }

    private static func share(_ part: Int, of whole: Int) -> Double { whole > 0 ? Double(part) / Double(whole) : 0 }

    private static func f1(of kind: String, _ guesses: [(said: String, meant: String)]) -> Double {
        let right = guesses.count { $0.said == kind && $0.meant == kind }
        return share(2 * right, of: guesses.count { $0.said == kind } + guesses.count { $0.meant == kind })
    }

    private static func error(_ guesses: [(likelihood: Double, isRight: Bool)]) -> Double {
        let stretches = Dictionary(grouping: guesses) { min(Int($0.likelihood * 10), 9) }
        return stretches.sorted { $0.key < $1.key }.reduce(0) { error, stretch in
            let said = stretch.value.reduce(0) { $0 + $1.likelihood }
            let right = Double(stretch.value.count(where: \.isRight))
            return error + abs(said - right) / Double(guesses.count)
        }
    }

    /// > Source: the rank sum of Mann and Whitney 1947; equals count half
    private static func auroc(_ inside: [Float], _ outside: [Float]) -> Double {
        guard !inside.isEmpty, !outside.isEmpty else { return 0 }
        let sorted = outside.sorted()
        func count(under limit: Float, orAt: Bool) -> Int {
            var (low, high) = (0, sorted.count)
            while low < high {
                let middle = (low + high) / 2
                if sorted[middle] < limit || orAt && sorted[middle] == limit { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let won = inside.reduce(0) { $0 + count(under: $1, orAt: false) + count(under: $1, orAt: true) }
        return Double(won) / 2 / Double(inside.count) / Double(outside.count)
    }
}
