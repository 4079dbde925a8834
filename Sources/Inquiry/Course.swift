import Diagnosis
import Knowledge
import Projection
import Vocabulary

/// What an initiative was found to be, from its launch to a day.
///
/// It is diagnosed on every day on which an event of the district took place, and on the first day of every month
/// between, since time alone changes a finding too: records grow old, and young initiatives do not stay young. Where the
/// verdict, or which causes are likely, differs between two such days, the days between are halved down to the one on
/// which it became another. What becomes another and returns between two of them is not seen; of a history with more than
/// `mostEventDays` such days, only the first days of months are looked at, so that this may be as long as a month.
///
/// Every diagnosis is the ordinary one, from scratch, of the district as it stood that day and as it is understood now.
struct Course: Sendable {
    /// In the order of days: the first day, and each on which the verdict, or which causes are likely, became another.
    let stations: [Station]

    /// A diagnosis is most of what a day costs, and one of thousands of records costs milliseconds: more of them would
    /// keep whoever asks waiting, for turns that pass within a month.
    static let mostEventDays = 300

    struct Station: Sendable {
        let diagnosis: InitiativeDiagnosis
        /// The day, or as coarse as all that is recorded of the initiative from that day on.
        let at: Moment

        var day: Day { diagnosis.day }
        var verdict: Verdict { diagnosis.verdict }
        /// By id.
        var likely: Set<String> { Set(diagnosis.causes.filter(\.standing.isLikely).map(\.finding.id)) }

        func stands(as other: Station) -> Bool { verdict == other.verdict && likely == other.likely }
    }

    /// - Parameter state: As of the last day.
    init(of initiative: Subject, in state: DistrictState, at position: Int, by knowledge: KnowledgeBase) {
        func station(_ day: Day) -> Station? {
            let then = day == state.day ? state : state.on(day)
            return then.initiative(initiative.slug).map { initiative in
                Station(
                    diagnosis: InitiativeDiagnosis(initiative, in: then, at: position, by: knowledge),
                    at: then.moment(of: day, for: initiative.slug))
            }
        }
        var stations: [Station] = []
        var seen: Day?
        for day in state.days(from: initiative.introduced.first) {
            guard let next = station(day) else { continue }
            if let first = seen {
                var low = first
                while let last = stations.last, !next.stands(as: last) {
                    var turn = next
                    while turn.day - low > 1, let middle = station(low + (turn.day - low) / 2) {
                        if middle.stands(as: last) { low = middle.day } else { turn = middle }
                    }
                    stations.append(turn)
                    low = turn.day
                }
            } else {
                stations.append(next)
            }
            seen = day
        }
        self.stations = stations
    }
}

extension DistrictState {
    /// The days to look at, from one day to the day of the state, both among them; in order.
    fileprivate func days(from first: Day) -> [Day] {
        guard first <= day else { return [] }
        let told = Set(entries.map(\.event.at.first).filter { first < $0 })
        let months = (first.number...day.number).lazy.map(Day.init(number:)).filter { $0.dayOfMonth == 1 }
        return (told.count > Course.mostEventDays ? [] : told).union([first, day] + months).sorted()
    }

    fileprivate func moment(of day: Day, for initiative: String) -> Moment {
        let told = entries.map(\.event).filter { $0.at.first == day && concerns($0, initiative) }
        let finest = told.map(\.at).min { $0.last < $1.last }
        return finest.flatMap { $0.last == day ? nil : $0 } ?? Moment(day)
    }
}
