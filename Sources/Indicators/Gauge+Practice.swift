import Knowledge
import Projection
import Vocabulary

extension Gauge {
    /// The one indicator less the other, not under 0. Words stand for the share that the weighing gives them.
    func gap(_ of: String, _ less: String) -> Known<Value> {
        guard let wide = knowledge.indicator(of).map(read), let deep = knowledge.indicator(less).map(read) else {
            return .unknown(.notRecorded)
        }
        guard case .known(let more, let moreEvidence) = wide else { return .unknown(.needs(of)) }
        guard case .known(let fewer, let fewerEvidence) = deep else { return .unknown(.needs(less)) }
        guard let top = share(more), let bottom = share(fewer) else { return .unknown(.notComparable) }
        let evidence = Evidence(
            positions: moreEvidence.positions + fewerEvidence.positions,
            observed: max(moreEvidence.observed, fewerEvidence.observed),
            confidence: min(moreEvidence.confidence, fewerEvidence.confidence))
        return .known(.number(max(0, top - bottom)), evidence)
    }

    /// A value as a share, words by the weighing.
    package func share(_ value: Value) -> Double? {
        switch value {
        case .number(let share): share
        case .word(let word): knowledge.weighing.levels[word]
        case .flag: nil
        }
    }

    /// The newest share over the newest before the last exit: of the whole district where that was recorded on both sides,
    /// else of the schools that were, put together by their counts.
    func heldAfterExit(_ kind: String) -> Known<Value> {
        guard let exit = exits().last else { return .unknown(.notApplicable) }
        let samples = practice(kind).samples.filter { $0.amount.share != nil }
        let whole = Practice.pair(samples.filter { $0.site == nil }, around: exit.day)
        let schools = Dictionary(grouping: samples.filter { $0.site != nil }) { $0.site ?? "" }
            .sorted { $0.key < $1.key }.compactMap { Practice.pair($0.value, around: exit.day) }
        let pairs = whole.map { [$0] } ?? schools
        guard let was = Practice.pooled(pairs.map(\.before)), let now = Practice.pooled(pairs.map(\.after)), was > 0
        else { return .unknown(.notRecorded) }
        let evidence = pairs.flatMap { [$0.before.entry, $0.after.entry] }
        return .of(.number(now / was), evidence + state.entries.filter { $0.seq == exit.seq })
    }

    /// How many records of use or quality can be put into a series.
    func points(_ kind: String) -> Known<Value> {
        let samples = practice(kind).samples
        return .of(.number(Double(samples.count)), samples.map(\.entry))
    }

    /// Which way the series goes, as a word; unknown where no place was recorded twice.
    func trend(_ kind: String) -> Known<Value> {
        let samples = practice(kind).samples
        guard let signal = signal(of: kind) else {
            return .unknown(samples.isEmpty ? .notRecorded : .tooFew(have: samples.count, need: 2))
        }
        return .of(.word(signal.trend.rawValue), samples.map(\.entry).filter { signal.evidence.contains($0.seq) })
    }

    /// Whether the newest outcome of the district that can be held against an earlier one went up, down or stayed, where
    /// up is better: told as such, or by the two newest figures of one measure.
    func outcomeDirection() -> Known<Value> {
        let outcomes = state.entries(of: "outcome").filter {
            $0.event.places.isEmpty && ($0.event.initiative ?? initiative.slug) == initiative.slug
        }
        for newest in outcomes.reversed() {
            let isLowerBetter = newest.event.text("better") == "lower"
            if let word = newest.event.text("direction") {
                let turned = ["up": "down", "down": "up"][word] ?? word
                return .of(.word(isLowerBetter ? turned : word), [newest])
            }
            let earlier = outcomes.last {
                $0.event.text("measure") == newest.event.text("measure") && $0.turn < newest.turn
                    && $0.event.number("value") != nil
            }
            guard let now = newest.event.number("value"), let earlier, let was = earlier.event.number("value") else {
                continue
            }
            let gain = isLowerBetter ? was - now : now - was
            return .of(.word(gain > 0 ? "up" : gain < 0 ? "down" : "flat"), [earlier, newest])
        }
        return .unknown(.notRecorded)
    }

    /// Days since the newest record of one of the kinds.
    func evidenceAge(_ kinds: [String]) -> Known<Value> {
        let newest = kinds.flatMap { records($0) }.max { $0.turn < $1.turn }
        guard let newest else { return .unknown(.notRecorded) }
        return .of(.number(Double(state.day - newest.event.at.first)), [newest])
    }
}

/// Somebody or something that the initiative leaned on, and that went.
package struct Exit: Sendable, Hashable {
    package let day: Day
    package let seq: Int
    package let what: What

    package enum What: String, Sendable, Hashable {
        case leader, partner, money
    }
}

extension Gauge {
    /// Every exit of a leader, partner or grant up to the day, oldest first; of one day, in the order of the events.
    ///
    /// Leaders are the superintendent and the seats that answer for the initiative, and only while it runs.
    package func exits() -> [Exit] {
        let seats = Set(state.seats(answeringFor: initiative))
        let people = state.tenures.filter { $0.role == Role.superintendent.rawValue || seats.contains($0.seat) }
        let leaders = departures(people).filter { $0.since.first > initiative.introduced.first }
            .map { (day: $0.since.first, turn: Turn($0.since, $0.seq), what: Exit.What.leader) }
        let partners = ends(of: "partner").map { (day: $0.day, turn: $0.entry.turn, what: Exit.What.partner) }
        let money = ends(of: "money").map { (day: $0.day, turn: $0.entry.turn, what: Exit.What.money) }
        return (leaders + partners + money).filter { $0.day <= state.day }
            .sorted { $0.day == $1.day ? $0.turn < $1.turn : $0.day < $1.day }
            .map { Exit(day: $0.day, seq: $0.turn.seq, what: $0.what) }
    }
}
