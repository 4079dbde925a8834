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

    /// - Parameter means: What changes could do for the cause itself.
    init(
        _ contest: Contest, _ goal: Contest.Entrant, _ means: Means, against rival: Contest.Entrant, _ choice: [Int],
        _ isClosed: [Bool]
    ) {
        let (rank, ahead) = (means.rank, contest.rank(rival, choice))
        var gains = means.gains
        contest.credit(rival, choice, isClosed, rising: false, to: &gains)
        let staysKnown = !ahead.isOpen && !contest.couldBeOpen(rival, choice, isClosed)
        let losesTie = (-rank.severity, rank.place) > (-ahead.severity, ahead.place)
        missing = staysKnown ? ahead.score - rank.score + (losesTie ? 1 : 0) : nil
        unknown = staysKnown && rank.isOpen ? means.unknown : nil
        self.gains = gains.values.sorted(by: >)
        tellings = means.tellings.values.sorted(by: >)
        let touching = Set(goal.columns + rival.columns).filter { !isClosed[$0] }
        func worth(_ column: Int) -> (Int, Int, Int) {
            (
                contest.columns[column].now.current == nil ? 0 : 1,
                -(gains[column] ?? 0) - (rank.isOpen ? means.tellings[column] ?? 0 : 0), column
            )
        }
        let useful: Set<Int>
        if !staysKnown {
            useful = touching
        } else if rank.isOpen {
            // Where nothing more must be known, it is enough that less of it applies.
            useful = means.unknown ?? 0 > 0 ? touching.filter { (means.tellings[$0] ?? 0) > 0 } : touching
        } else {
            useful = touching.filter { (gains[$0] ?? 0) > 0 }
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
    let gains: [Int: Int]
    /// What must come to be known of it before a word of belief is used; `nil` where nothing can be enough.
    let unknown: Int?
    /// By column: how much of it could come to be known.
    let tellings: [Int: Int]

    init(_ contest: Contest, _ goal: Contest.Entrant, _ choice: [Int], _ isClosed: [Bool]) {
        var gains: [Int: Int] = [:]
        contest.credit(goal, choice, isClosed, rising: true, to: &gains)
        rank = contest.rank(goal, choice)
        self.gains = gains
        (unknown, tellings) = contest.tellings(goal, choice, isClosed)
    }
}

extension Contest {
    /// Adds what each open column could bring to a cause (`rising`), or take from it.
    fileprivate func credit(
        _ entrant: Entrant, _ choice: [Int], _ isClosed: [Bool], rising: Bool, to gains: inout [Int: Int]
    ) {
        let turn = rising ? 1 : -1
        for group in entrant.groups {
            // Turned round for the other side, so that in both cases more is better.
            let weights = group.map { turn * $0.weight(of: signs[$0.sign].state(choice)) }
            let (most, least) = (max(0, weights.max() ?? 0), min(0, weights.min() ?? 0))
            var isHeldDown = least < 0
            for (place, member) in group.enumerated() {
                let open = signs[member.sign].columns.map(\.column).filter { !isClosed[$0] }
                let isHolding = isHeldDown && weights[place] == least
                if isHolding { isHeldDown = false }
                guard !open.isEmpty else { continue }
                let reached = signs[member.sign].reached(choice, isClosed).map { turn * member.weight(of: $0) }
                let best = reached.max() ?? 0
                let gain = max(0, best - most) + (isHolding ? max(0, min(0, best) - least) : 0)
                for column in open { gains[column, default: 0] += gain }
            }
        }
    }

    /// What open columns could make known of a cause.
    fileprivate func tellings(
        _ entrant: Entrant, _ choice: [Int], _ isClosed: [Bool]
    ) -> (missing: Int?, gains: [Int: Int]) {
        var (known, least) = (0, 0)
        var gains: [Int: Int] = [:]
        for stake in entrant.groups.joined() {
            let reached = signs[stake.sign].reached(choice, isClosed)
            if !reached.contains(.notApplicable) { least += stake.reach }
            if signs[stake.sign].state(choice).isKnown {
                known += stake.reach
            } else if reached.contains(where: \.isKnown) {
                for (column, _, _) in signs[stake.sign].columns where !isClosed[column] {
                    gains[column, default: 0] += stake.reach
                }
            }
        }
        let needed = (0...max(0, least)).first { isEnough($0, of: least) }
        return (needed.map { max(0, $0 - known) }, gains)
    }

    /// Whether less could come to be known of a cause than a word of belief needs.
    fileprivate func couldBeOpen(_ entrant: Entrant, _ choice: [Int], _ isClosed: [Bool]) -> Bool {
        var (known, reach) = (0, 0)
        for stake in entrant.groups.joined() {
            let reached = signs[stake.sign].reached(choice, isClosed)
            if reached.allSatisfy(\.isKnown) { known += stake.reach }
            if reached.contains(where: { $0 != .notApplicable }) { reach += stake.reach }
        }
        return !isEnough(known, of: reach)
    }
}

extension Contest.Table {
    /// The states that it can be in, the present one among them, when only open columns change.
    fileprivate func reached(_ choice: [Int], _ isClosed: [Bool]) -> Set<SignState> {
        var places = [0]
        for (column, stride, options) in columns {
            let steps = isClosed[column] ? choice[column]...choice[column] : 0...(options - 1)
            places = places.flatMap { place in steps.map { place + $0 * stride } }
        }
        return Set(places.map { states[$0] })
    }
}
