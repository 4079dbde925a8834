extension Contest {
    /// The fewest flips after which that cause stands first.
    ///
    /// Sets are tried by size. A set that does it must beat each cause that stands before it, so of one of these only
    /// indicators that bear on the two are tried next, and only as long as what they could bring together covers what
    /// is missing (`Prospects`).
    ///
    /// - Returns: `nil` where it is not among the causes.
    package func upset(to cause: String) -> Upset? {
        entrants.firstIndex { $0.id == cause }.map { upset(to: $0, most: Upset.most) }
    }

    /// - Parameter most: The largest set to look for.
    private func upset(to entrant: Int, most: Int) -> Upset {
        var search = Search(self, goal: entrant)
        for size in 0...most {
            switch search.run(size, known: size) {
            case .found(let found): return .flips(flips(search.sparing(found, size)))
            case .exhausted: return .never
            case .cutOff: continue
            case .spent: return .beyond(max(0, size - 1))
            }
        }
        return .beyond(most)
    }

    /// The fewest flips after which the first no longer stands first, and the one that then does.
    package func loss() -> (upset: Upset, to: String?) {
        let (upset, place) = loss(most: Upset.most)
        return (upset, place.map { entrants[$0].id })
    }

    private func loss(most: Int) -> (upset: Upset, to: Int?) {
        var searches = entrants.indices.dropFirst().map { (entrant: $0, search: Search(self, goal: $0)) }
        for size in 1...most {
            var open: [(entrant: Int, search: Search)] = []
            var found: (flips: [Flip], to: Int)?
            for (entrant, begun) in searches {
                var search = begun
                switch search.run(size, known: size) {
                case .found(let choice):
                    let flips = flips(search.sparing(choice, size))
                    let sparesMore = found.map { flips.knownCount < $0.flips.knownCount } ?? true
                    if sparesMore { found = (flips, entrant) }
                case .exhausted: continue
                case .cutOff: open.append((entrant, search))
                case .spent: return found.map { (.flips($0.flips), $0.to) } ?? (.beyond(size - 1), nil)
                }
            }
            if let found { return (.flips(found.flips), found.to) }
            if open.isEmpty { return (.never, nil) }
            searches = open
        }
        return (.beyond(most), nil)
    }

    private func flips(_ choice: [Int]) -> [Flip] {
        let flips = choice.enumerated().filter { $0.element > 0 }.map { columns[$0.offset].flips[$0.element - 1] }
        return flips.filter(\.isAnswer) + flips.filter { !$0.isAnswer }
    }
}

extension [Flip] {
    fileprivate var knownCount: Int { count { !$0.isAnswer } }
}

/// A search for a choice under which one cause stands first, depth first, in a fixed order.
private struct Search {
    let contest: Contest
    let goal: Int
    private var choice: [Int]
    /// Of each entrant under that choice.
    private var ranks: [Contest.Rank]
    /// Columns that no change is tried of any more: changed already, or left as they are by what was tried before.
    private var isClosed: [Bool]
    private var wasCutOff = false
    private var patience = Upset.patience

    enum Result {
        case found([Int])
        /// No set of any size does it.
        case exhausted
        /// No set of that size does it; a larger one could.
        case cutOff
        case spent
    }

    init(_ contest: Contest, goal: Int) {
        self.contest = contest
        self.goal = goal
        let choice = Array(repeating: 0, count: contest.columns.count)
        self.choice = choice
        ranks = contest.entrants.map { contest.rank($0, choice) }
        isClosed = contest.columns.map { $0.flips.isEmpty }
    }

    private mutating func put(_ option: Int, in column: Int) {
        choice[column] = option
        for (place, entrant) in contest.entrants.enumerated() where entrant.touches[column] {
            ranks[place] = contest.rank(entrant, choice)
        }
    }

    /// - Parameters:
    ///   - size: How many changes at most.
    ///   - known: How many of them may be of what is known.
    mutating func run(_ size: Int, known: Int) -> Result {
        wasCutOff = false
        if extend(size, known) {
            let found = choice
            for column in found.indices where found[column] > 0 { put(0, in: column) }
            isClosed = contest.columns.map { $0.flips.isEmpty }
            return .found(found)
        }
        if patience <= 0 { return .spent }
        return wasCutOff ? .cutOff : .exhausted
    }

    /// A choice of the same size that changes as little of what is known as it can.
    mutating func sparing(_ found: [Int], _ size: Int) -> [Int] {
        let changed = found.indices.filter { found[$0] > 0 && isKnown($0, found[$0]) }.count
        for known in 0..<changed {
            if case .found(let better) = run(size, known: known) { return better }
        }
        return found
    }

    private func isKnown(_ column: Int, _ option: Int) -> Bool {
        !contest.columns[column].flips[option - 1].isAnswer
    }

    /// Leaves `choice` as found where it returns true, and as it was otherwise.
    private mutating func extend(_ left: Int, _ known: Int) -> Bool {
        patience -= 1
        guard patience > 0 else { return false }
        let rank = ranks[goal]
        let rivals = ranks.indices.filter { ranks[$0] < rank }
        guard !rivals.isEmpty else { return true }
        if left == 0, wasCutOff { return false }
        let goal = contest.entrants[goal]
        let means = Means(contest, goal, at: rank, choice, isClosed)
        // Each of those that stand before it must be beaten: the one that takes the most changes leaves the fewest ways.
        var hardest: (least: Int, order: [Int])?
        for rival in rivals {
            let prospects = Prospects(
                contest, goal, means, against: contest.entrants[rival], at: ranks[rival], choice, isClosed)
            guard let least = prospects.least else { return false }
            // Already known to go on with larger sets, it need not be asked whether this one is dead altogether.
            if least > left, wasCutOff { return false }
            if let found = hardest, (found.least, -found.order.count) >= (least, -prospects.order.count) { continue }
            hardest = (least, prospects.order)
        }
        guard let hardest, hardest.least <= left else {
            wasCutOff = true
            return false
        }
        let wasClosed = isClosed
        defer { isClosed = wasClosed }
        for column in hardest.order {
            isClosed[column] = true
            for option in 1...contest.columns[column].flips.count {
                let takes = isKnown(column, option) ? 1 : 0
                guard takes <= known else {
                    wasCutOff = true
                    continue
                }
                put(option, in: column)
                if extend(left - 1, known - takes) { return true }
            }
            put(0, in: column)
        }
        return false
    }
}
