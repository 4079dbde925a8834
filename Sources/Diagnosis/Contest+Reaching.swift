extension Contest {
    /// Whether less could come to be known of a cause than a word of belief needs.
    func couldBeOpen(_ entrant: Entrant, _ choice: [Int], _ isClosed: [Bool]) -> Bool {
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
    func isOpen(_ isClosed: [Bool]) -> Bool { columns.contains { !isClosed[$0.column] } }

    /// The states that it can be in, the present one among them, when only open columns change.
    func reached(_ choice: [Int], _ isClosed: [Bool]) -> States {
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
