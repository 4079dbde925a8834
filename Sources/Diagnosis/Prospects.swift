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
