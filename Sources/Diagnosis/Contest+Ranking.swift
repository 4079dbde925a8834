extension Contest {
    /// How one cause stands under a choice, in the terms of `Weighed.ranks`: the least ranks first.
    struct Rank: Comparable {
        let isOpen: Bool
        let hasPresentSign: Bool
        let score: Int
        let severity: Int
        let place: Int

        static func < (left: Rank, right: Rank) -> Bool {
            if left.isOpen != right.isOpen { return right.isOpen }
            if left.isOpen, left.hasPresentSign != right.hasPresentSign { return left.hasPresentSign }
            return (-left.score, -left.severity, left.place) < (-right.score, -right.severity, right.place)
        }
    }

    func rank(_ entrant: Entrant, _ choice: [Int]) -> Rank {
        var score = entrant.prior
        var (known, reach, hasPresentSign) = (0, 0, false)
        for group in entrant.groups {
            var (most, least) = (0, 0)
            for stake in group {
                let state = signs[stake.sign].state(choice)
                let weight = stake.weight(of: state)
                (most, least) = (max(most, weight), min(least, weight))
                if state == .present, weight > 0 { hasPresentSign = true }
                if state.isKnown { known += stake.reach }
                if state != .notApplicable { reach += stake.reach }
            }
            score += most + least
        }
        return Rank(
            isOpen: !isEnough(known, of: reach), hasPresentSign: hasPresentSign, score: score,
            severity: entrant.severity, place: entrant.place)
    }

    /// Whether so much of what matters is known that a word of belief is used.
    func isEnough(_ known: Int, of reach: Int) -> Bool {
        (reach == 0 ? 0 : known * 1000 / reach) >= enoughKnown * 10
    }

    /// The least that must be known for that; `nil` where not even all of it would be enough.
    func enough(of reach: Int) -> Int? {
        let least = (enoughKnown * 10 * max(0, reach) + 999) / 1000
        return isEnough(least, of: reach) && least <= max(0, reach) ? least : nil
    }
}
