extension RunChart {
    /// How many runs chance leaves likely; fewer or more are a signal.
    ///
    /// Exact, by counting the arrangements of points above and below. Printed tables differ by one run here and there,
    /// because they round.
    ///
    /// - Parameter tail: A count of runs is too few, or too many, where so few or so many come about at most once in this
    ///   many series.
    /// - Returns: `nil` where either side has no point.
    ///
    /// > Source: Swed and Eisenhart 1943
    package static func likelyRuns(above: Int, below: Int, tail: Int = 40) -> ClosedRange<Int>? {
        guard above > 0, below > 0 else { return nil }
        let all = Natural.choices(above, of: above + below)
        let arrangements = arrangements(above, below)
        func isLikely(_ ways: Natural) -> Bool { all < ways * UInt64(tail) }
        func first(_ order: some Sequence<(offset: Int, element: Natural)>) -> Int? {
            var ways = Natural(0)
            return order.first { _, count in
                ways += count
                return isLikely(ways)
            }?.offset
        }
        guard let lowest = first(arrangements.enumerated()), let highest = first(arrangements.enumerated().reversed())
        else { return nil }
        return lowest + 2...Swift.max(lowest, highest) + 2
    }

    /// In how many arrangements there are 2, 3, 4 … runs.
    ///
    /// 2k runs: 2·C(a−1,k−1)·C(b−1,k−1). 2k+1 runs: C(a−1,k)·C(b−1,k−1) + C(a−1,k−1)·C(b−1,k).
    private static func arrangements(_ above: Int, _ below: Int) -> [Natural] {
        var counts: [Natural] = []
        /// C(a−1,k−1)·C(b−1,k−1)
        var pairs = Natural(1)
        for half in 1...min(above, below) {
            let moreAbove = pairs.scaled(by: above - half, over: half)
            counts.append(pairs * 2)
            counts.append(moreAbove + pairs.scaled(by: below - half, over: half))
            pairs = moreAbove.scaled(by: below - half, over: half)
        }
        return counts
    }

    /// The longest run that chance leaves likely in a series of so many useful points: log₂ n to the nearest whole, and 3.
    ///
    /// > Source: Anhøj and Olesen 2014; as in qicharts2
    package static func longestLikelyRun(useful: Int) -> Int {
        guard useful > 0 else { return 0 }
        // The nearest whole number to log₂ n is half of the floor of log₂ n² + 1.
        let (high, low) = UInt64(useful).multipliedFullWidth(by: UInt64(useful))
        let bits = 127 - (high > 0 ? high.leadingZeroBitCount : 64 + low.leadingZeroBitCount)
        return (bits + 1) / 2 + 3
    }

    /// The fewest crossings that chance leaves likely: the smallest c that is not exceeded in one series of `tail`.
    ///
    /// Each of the n − 1 steps between useful points crosses or not, like a coin: smallest c with P(X ≤ c) ≥ 1/tail.
    ///
    /// > Source: Anhøj and Olesen 2014; as in qicharts2
    package static func fewestLikelyCrossings(useful: Int, tail: Int = 20) -> Int {
        let steps = useful - 1
        guard steps > 0 else { return 0 }
        let all = (0..<steps).reduce(Natural(1)) { ways, _ in ways * 2 }
        var choices = Natural(1)
        var ways = Natural(0)
        for crossings in 0..<steps {
            ways += choices
            if ways * UInt64(tail) >= all { return crossings }
            choices = choices.scaled(by: steps - crossings, over: crossings + 1)
        }
        return steps
    }

    /// By the rules of Anhøj: a run longer, or crossings fewer, than chance leaves likely.
    package var isUnlikely: Bool {
        longestRun > RunChart.longestLikelyRun(useful: useful)
            || crossings < RunChart.fewestLikelyCrossings(useful: useful)
    }
}
