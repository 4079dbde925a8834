import Vocabulary

/// What changes could at most bring to one cause against the one that stands before it.
///
/// The bounds add up: no set of columns brings more than the sum of what each could bring. The strongest evidence for in
/// a group can only be topped, by any one sign; the strongest against is only gone when the sign that gives it turns, so
/// all of that gain is set down to this sign. Of the cause that stands before, the same holds turned round.
struct Prospects {
    /// Columns that could matter, those that are open first, then those that could bring most.
    let order: [Int]
    /// Decibans that are missing; `nil` where the two are not parted by their scores alone.
    private let missing: Int?
    private let gains: [Int]
    /// What must become known of the cause, in a thousandth of its reach; `nil` where nothing must.
    private let unknown: Int?
    private let tellings: [Int]

    /// - Parameters:
    ///   - means: What changes could do for the cause itself.
    ///   - ahead: How the other stands now.
    init(
        _ contest: Contest, _ goal: Contest.Entrant, _ means: Means, against rival: Contest.Entrant,
        at ahead: Contest.Rank, _ choice: [Int],
        _ isClosed: [Bool]
    ) {
        let rank = means.rank
        var gains = means.gains
        contest.credit(rival, choice, isClosed, rising: false, to: &gains)
        let staysKnown = !ahead.isOpen && !contest.couldBeOpen(rival, choice, isClosed)
        let losesTie = (-rank.severity, rank.place) > (-ahead.severity, ahead.place)
        missing = staysKnown ? ahead.score - rank.score + (losesTie ? 1 : 0) : nil
        unknown = staysKnown && rank.isOpen ? means.unknown : nil
        self.gains = gains.filter { $0 > 0 }.sorted(by: >)
        tellings = means.tellings.filter { $0 > 0 }.sorted(by: >)
        let touching = (goal.columns + rival.columns.filter { !goal.touches[$0] }).filter { !isClosed[$0] }
        func worth(_ column: Int) -> (Int, Int, Int) {
            (
                contest.columns[column].now.current == nil ? 0 : 1,
                -gains[column] - (rank.isOpen ? means.tellings[column] : 0), column
            )
        }
        let useful: [Int]
        if !staysKnown {
            useful = touching
        } else if rank.isOpen {
            // Where nothing more must be known, it is enough that less of it applies.
            useful = means.unknown ?? 0 > 0 ? touching.filter { means.tellings[$0] > 0 } : touching
        } else {
            useful = touching.filter { gains[$0] > 0 }
        }
        order = useful.sorted { worth($0) < worth($1) }
    }

    /// So many changes at least; `nil` where no number would be enough.
    var least: Int? {
        guard !order.isEmpty else { return nil }
        let counts = [Prospects.count(missing, gains), Prospects.count(unknown, tellings)]
        return counts.reduce(1) { most, count in most.flatMap { most in count.map { max(most, $0) } } }
    }

    /// How many of the largest add up to so much.
    private static func count(_ needed: Int?, _ sizes: [Int]) -> Int? {
        guard var needed, needed > 0 else { return 0 }
        for (place, size) in sizes.enumerated() {
            needed -= size
            if needed <= 0 { return place + 1 }
        }
        return nil
    }
}

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
    fileprivate func credit(
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
    fileprivate func tellings(_ entrant: Entrant, _ choice: [Int], _ isClosed: [Bool]) -> (missing: Int?, gains: [Int])
    {
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

    /// Whether less could come to be known of a cause than a word of belief needs.
    fileprivate func couldBeOpen(_ entrant: Entrant, _ choice: [Int], _ isClosed: [Bool]) -> Bool {
        var (known, reach) = (0, 0)
        for group in entrant.groups {
            for stake in group {
                let reached = signs[stake.sign].reached(choice, isClosed)
                if reached.areAllKnown { known += stake.reach }
                if reached.couldApply { reach += stake.reach }
            }
        }
        return !isEnough(known, of: reach)
    }
}

extension Contest.Table {
    fileprivate func isOpen(_ isClosed: [Bool]) -> Bool { columns.contains { !isClosed[$0.column] } }

    /// The states that it can be in, the present one among them, when only open columns change.
    fileprivate func reached(_ choice: [Int], _ isClosed: [Bool]) -> States {
        var found = States()
        collect(from: 0, at: 0, choice, isClosed, into: &found)
        return found
    }

    private func collect(
        from index: Int, at place: Int, _ choice: [Int], _ isClosed: [Bool], into found: inout States
    ) {
        guard index < columns.count else { return found.insert(states[place]) }
        let (column, stride, options) = columns[index]
        if isClosed[column] {
            return collect(from: index + 1, at: place + choice[column] * stride, choice, isClosed, into: &found)
        }
        for option in 0..<options {
            collect(from: index + 1, at: place + option * stride, choice, isClosed, into: &found)
        }
    }
}
