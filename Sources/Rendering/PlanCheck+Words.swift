import Indicators
import Vocabulary

extension PlanCheck {
    /// How the series stands against its plan, in a sentence.
    var says: String {
        switch finding {
        case .cannotTellYet(let points):
            "Whether the \(series) moves as planned, nobody can tell yet: \(test.fewest) figures since the target was set "
                + "are needed, and there are \(points)."
        case .noVariation(let points):
            "Whether the \(series) moves as planned, nobody can tell: all \(points) figures are the same."
        case .onPlan(let reading):
            "The \(series) on record is not shown to lag behind its plan: \(reading.says)."
        case .behind(let reading):
            "The \(series) on record is behind its plan, and not shown to lose more ground: \(reading.says)."
        case .stalled(let reading, confirmed: false):
            "The \(series) on record moves less than planned, and has not fallen behind by more than chance gives: "
                + "\(reading.says)."
        case .stalled(let reading, confirmed: true):
            "The \(series) on record has stopped short of its plan: \(reading.says), and it is behind by more than chance "
                + "gives."
        }
    }

    /// The finding in a word, for scripts.
    var word: String {
        switch finding {
        case .cannotTellYet: "cannot-tell-yet"
        case .noVariation: "no-variation"
        case .onPlan: "on-plan"
        case .behind: "behind"
        case .stalled(_, confirmed: false): "unconfirmed"
        case .stalled(_, confirmed: true): "stalled"
        }
    }
}

extension StallTest.Reading {
    /// What the rise can be at most is told by the year: a month's would be all fractions.
    fileprivate var says: String {
        func yearly(_ rise: Double) -> Double { (rise * 365 * 100).rounded() }
        let highest = yearly(highestRise)
        let planned = Phrases.plain(yearly(plannedRise))
        let moved: String
        if highest == 0 {
            moved = "does not rise where \(planned) percentage points a year were planned"
        } else {
            let verb = highest < 0 ? "falls by at least" : "rises by at most"
            moved = "\(verb) \(Phrases.plain(abs(highest))) percentage points a year where \(planned) were planned"
        }
        return "over the newest \(newest) figures, \(days.lowerBound) to \(days.upperBound), it \(moved)"
    }
}
