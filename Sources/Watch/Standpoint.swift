import Diagnosis
import Indicators
import Vocabulary

/// What a reader was told last of an initiative.
package struct Standpoint: Sendable, Hashable {
    package var verdict: Verdict
    /// When that was told last.
    package var told: Day
    /// By `spread` and `depth`: the movement that was told.
    package var movements: [String: Trend] = [:]

    package init(_ verdict: Verdict, told: Day, movements: [String: Trend] = [:]) {
        self.verdict = verdict
        self.told = told
        self.movements = movements
    }
}

/// All that a reader knows from the digests that came before, so that nothing is told twice.
package struct Told: Sendable, Hashable {
    /// By slug.
    package var initiatives: [String: Standpoint] = [:]
    /// Decisions that were asked for, `INITIATIVE MOVE`, and when last.
    package var decisions: [String: Day] = [:]
    /// Commitments that were told of as late, `INITIATIVE MOVE SINCE`, and when last.
    package var late: [String: Day] = [:]
    /// Initiatives of which nothing fresh was on record, and when that was told last.
    package var silent: [String: Day] = [:]
    /// What the advisor owned to have got wrong, so that it is owned to once.
    package var owned: Set<String> = []
    /// Commitments that stand in the reader's calendar, `INITIATIVE MOVE SINCE`.
    package var dated: Set<String> = []
    /// Periods in a row in which there was nothing to tell.
    package var quiet = 0

    package init() {}
}

extension Verdict {
    /// How much is wrong: 0 where nothing is.
    package var gravity: Int {
        switch self {
        case .reversed: 4
        case .fading: 3
        case .stalling: 2
        case .thin: 1
        case .ended, .paused, .notKnown, .tooSoon, .holding, .onTrack: 0
        }
    }
}
