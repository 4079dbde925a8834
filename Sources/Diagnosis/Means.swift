/// What changes could do for the cause that is to stand first, whatever stands before it.
struct Means {
    let rank: Contest.Rank
    /// By column: decibans at most.
    let gains: [Int]
    /// What must come to be known of it before a word of belief is used; `nil` where nothing can be enough.
    let unknown: Int?
    /// By column: how much of it could come to be known.
    let tellings: [Int]

    init(
        _ contest: Contest, _ goal: Contest.Entrant, at rank: Contest.Rank, _ choice: [Int], _ isClosed: [Bool]
    ) {
        var gains = Array(repeating: 0, count: contest.columns.count)
        contest.credit(goal, choice, isClosed, rising: true, to: &gains)
        self.rank = rank
        self.gains = gains
        (unknown, tellings) = contest.tellings(goal, choice, isClosed)
    }
}

extension Contest {
    /// Adds what each open column could bring to a cause (`rising`), or take from it.
    func credit(
        _ entrant: Entrant, _ choice: [Int], _ isClosed: [Bool], rising: Bool, to gains: inout [Int]
    ) {
        let turn = rising ? 1 : -1
        for group in entrant.groups {
            // Turned round for the other side, so that in both cases more is better.
            var (most, least) = (0, 0)
            for member in group {
                let weight = turn * member.weight(of: signs[member.sign].state(choice))
                (most, least) = (max(most, weight), min(least, weight))
            }
            var isHeldDown = least < 0
            for member in group {
                let sign = signs[member.sign]
                let isHolding = isHeldDown && turn * member.weight(of: sign.state(choice)) == least
                if isHolding { isHeldDown = false }
                guard sign.isOpen(isClosed) else { continue }
                let reached = sign.reached(choice, isClosed)
                var best = Int.min
                for state in SignState.allCases where reached.contains(state) {
                    best = max(best, turn * member.weight(of: state))
                }
                let gain = max(0, best - most) + (isHolding ? max(0, min(0, best) - least) : 0)
                for (column, _, _) in sign.columns where !isClosed[column] { gains[column] += gain }
            }
        }
    }

    /// What open columns could make known of a cause.
    func tellings(_ entrant: Entrant, _ choice: [Int], _ isClosed: [Bool]) -> (missing: Int?, gains: [Int]) {
        var (known, least) = (0, 0)
        var gains = Array(repeating: 0, count: columns.count)
        for group in entrant.groups {
            for stake in group {
                let sign = signs[stake.sign]
                let reached = sign.reached(choice, isClosed)
                if !reached.contains(.notApplicable) { least += stake.reach }
                if sign.state(choice).isKnown {
                    known += stake.reach
                } else if reached.containsKnown {
                    for (column, _, _) in sign.columns where !isClosed[column] { gains[column] += stake.reach }
                }
            }
        }
        return (enough(of: least).map { max(0, $0 - known) }, gains)
    }
}
