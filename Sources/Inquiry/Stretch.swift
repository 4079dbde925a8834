import Vocabulary

/// A time through which something was found to be so.
struct Stretch: Sendable, Hashable {
    let since: Day
    /// The first day on which it was so no more; `nil`: it is so still.
    var until: Day?

    /// The days on which something was so, from the days on which it became another.
    ///
    /// - Parameters:
    ///   - days: Each with whether it was so from then on, in order.
    ///   - passing: Days under which a change that was undone is none. What is so still always counts.
    /// - Returns: The stretches, and how many were left out as passing.
    static func all(_ days: [(day: Day, holds: Bool)], passing: Int) -> (stretches: [Stretch], passed: Int) {
        var found: [Stretch] = []
        var passed = 0
        for (day, holds) in days {
            guard let last = found.indices.last, found[last].until == nil else {
                guard holds else { continue }
                if let last = found.last, let until = last.until, day - until < passing {
                    found[found.count - 1].until = nil
                    passed += 1
                } else {
                    found.append(Stretch(since: day))
                }
                continue
            }
            if !holds { found[last].until = day }
        }
        let kept = found.filter { stretch in stretch.until.map { $0 - stretch.since >= passing } ?? true }
        return (kept, passed + found.count - kept.count)
    }
}
