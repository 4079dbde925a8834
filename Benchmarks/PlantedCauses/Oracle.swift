import Specimens

import func Glibc.exp
import func Glibc.log

/// What somebody would find who knew the rates of this world and saw each fact itself: no product can do better, and the
/// distance to it is what the product or its records lose.
struct Oracle {
    /// Every set that may be planted, none among them, with the logarithm of how often it is.
    private let hypotheses: [(causes: Set<Cause>, prior: Double)]
    /// For each set and fact, the logarithms of its rate and of that it is not so.
    private let rates: [[(yes: Double, no: Double)]]

    init() {
        let all = Cause.allCases
        var sets: [Set<Cause>] = []
        for (index, first) in all.enumerated() {
            sets.append([first])
            for (offset, second) in all.enumerated().dropFirst(index + 1) where !first.excludes(second) {
                sets.append([first, second])
                for third in all.dropFirst(offset + 1) where !first.excludes(third) && !second.excludes(third) {
                    sets.append([first, second, third])
                }
            }
        }
        let sizes = Dictionary(grouping: sets, by: \.count).mapValues { Double($0.count) }
        let shares = [1: 1.0 / 2, 2: 1.0 / 3, 3: 1.0 / 6]
        hypotheses = sets.map { ($0, log((shares[$0.count] ?? 0) / (sizes[$0.count] ?? 1))) }
        rates = sets.map { set in
            Fact.all.map { fact in
                let rate = fact.rate(set)
                return (log(rate), log(1 - rate))
            }
        }
    }

    /// The causes by how likely each is planted, given the facts that were not lost.
    func ranked(_ district: District, losing share: Double, _ chance: inout Chance) -> [Cause] {
        let seen = Fact.all.indices.filter { _ in !chance.happens(share) }
        let logs = hypotheses.indices.map { index in
            seen.reduce(hypotheses[index].prior) { sum, fact in
                sum + (district.has(Fact.all[fact].name) ? rates[index][fact].yes : rates[index][fact].no)
            }
        }
        let most = logs.max() ?? 0
        var belief: [Cause: Double] = [:]
        for (hypothesis, value) in zip(hypotheses, logs) {
            for cause in hypothesis.causes { belief[cause, default: 0] += exp(value - most) }
        }
        return Cause.allCases.sorted { (belief[$0] ?? 0, $1.rawValue) > (belief[$1] ?? 0, $0.rawValue) }
    }
}

/// How often the oracle is right.
struct Ceiling {
    private(set) var leads = Rate(0, 0)
    private(set) var found = Rate(0, 0)

    mutating func take(_ planted: Set<Cause>, _ ranked: [Cause]) {
        leads.take(ranked.first.map(planted.contains) ?? false)
        for cause in planted { found.take(ranked.prefix(3).contains(cause)) }
    }
}
