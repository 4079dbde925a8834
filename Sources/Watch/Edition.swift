import Advice
import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary

/// What a digest holds for one reader, before it is put into words: what changed, the one decision, who owes what.
///
/// A pure function of the ledger, the knowledge base, the day and what the reader was told before.
package struct Edition: Sendable {
    package let reader: Reader
    /// The first day that it covers.
    package let from: Day
    /// The day as of which it speaks.
    package let day: Day
    /// Nothing was told to this reader before, so that it begins with how all stands.
    package let isFirst: Bool
    package let decision: Decision?
    /// What gravest first; at most as many as the knowledge base says.
    package let changes: [Change]
    /// How many changes more there are.
    package let more: Int
    /// Oldest first: those that are late, then those that are due within the time of a decision.
    package let owed: [Undertaking]
    /// For the reader's calendar: what is undertaken by a day, and what no longer is and stands there.
    package let dates: (open: [Commitment], over: [Commitment])
    /// Initiatives of which nothing fresh is on record, with when the newest was true; `nil`: nothing ever was.
    package let silent: [(initiative: Subject, newest: Moment?)]
    package let mistakes: [Mistake]
    package let pauses: [Pause]
    /// How many initiatives stand as they stood.
    package let unchanged: Int
    /// Of the reader's own school, where they have one: how it stands there.
    package let own: [(initiative: Subject, standing: SiteStanding)]
    /// What the reader knows after it.
    package let told: Told
    package let scene: Scene
    /// Whether there is anything to be told.
    package let isNews: Bool
    /// Nothing is new, for so many periods in a row that this is said.
    package let isHeartbeat: Bool
}

/// The one decision that is asked for.
package struct Decision: Sendable, Hashable {
    package let initiative: Subject
    /// What is recommended, and one other way where there is one.
    package let move: Move
    package let other: Move?
    package let repairs: [String]
    package let by: Day
}

/// Something that stands otherwise than the reader was told.
package struct Change: Sendable, Hashable {
    /// In the order of their slugs; several of them turned alike, for the same cause.
    package let initiatives: [Subject]
    package let what: What
    /// The likely cause that leads.
    package let cause: Weighed?
    /// What the verdict rests on first.
    package let ground: Ground?
    /// For how many days it was found to be so, as far as was looked back.
    package let held: Int
    /// Ledger positions.
    package let evidence: [Int]
    package let course: Sparks?

    package enum What: Sendable, Hashable {
        /// It is on record since the reader was told last, or this is the first digest.
        case stands(Verdict)
        case verdict(from: Verdict, to: Verdict)
        /// As it was told before, and too long ago.
        case still(Verdict)
        /// `spread` or `depth` moved, by two methods that agree.
        case movement(String, Trend)
    }

    package var verdict: Verdict? {
        switch what {
        case .stands(let verdict), .still(let verdict), .verdict(_, let verdict): verdict
        case .movement: nil
        }
    }
}

/// The newest points of a series, to be drawn small.
package struct Sparks: Sendable, Hashable {
    /// `spread` or `depth`.
    package let dimension: String
    /// Two at the least, at most twelve; values are shares.
    package let points: [DatedSeries.Point]
}

/// Where the advisor was wrong, by what is on record since.
package enum Mistake: Sendable, Hashable {
    /// It told this of that day, and by what is known now it was otherwise.
    case verdict(Subject, on: Day, told: Verdict, was: Verdict)
    /// A move was made on its word, and what should have shown it did not move, or went the wrong way.
    case promise(Subject, Move, Indicator, by: Day)
}

/// An initiative that somebody asked to hear nothing of for a while.
package struct Pause: Sendable, Hashable {
    package let initiative: String
    package let by: String
    package let reason: String
    /// The last day of it.
    package let until: Day

    package init(initiative: String, by: String, reason: String, until: Day) {
        self.initiative = initiative
        self.by = by
        self.reason = reason
        self.until = until
    }
}
