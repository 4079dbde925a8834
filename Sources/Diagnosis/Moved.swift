import Indicators
import Knowledge
import Vocabulary

/// Whether an indicator went the way it should have, between two days.
package enum Moved: Sendable, Hashable {
    /// - Parameter asRecorded: One of the two values is only known to be at least so much.
    case right(asRecorded: Bool)
    case wrong(asRecorded: Bool)
    case none
    case unknown(Doubt)

    package enum Doubt: Sendable, Hashable {
        /// The knowledge base does not tell which way is better.
        case direction
        case before
        case after
        /// Nothing that could show it was recorded after the first day.
        case nothingSince
        /// Two shares that differ by no more than chance gives, or of too few to say.
        case chance
    }
}

extension Moved {
    /// - Parameters:
    ///   - first: `nil` where the initiative was not launched by then.
    ///   - start: The first day; only what was true after it can show a movement.
    init(of indicator: Indicator, from first: Gauge?, to last: Gauge?, after start: Day, wanted: Direction?) {
        guard let wanted else {
            self = .unknown(.direction)
            return
        }
        guard let first, case .known(let before, let earlier) = first.read(indicator), let was = first.number(before)
        else {
            self = .unknown(.before)
            return
        }
        guard let last, case .known(let after, let later) = last.read(indicator), let now = last.number(after) else {
            self = .unknown(.after)
            return
        }
        let isNews = later.observed.first > start
        if indicator.measure.countsDaysSince, wanted == .lower {
            // It grows by itself: it went the right way where what it counts from happened again.
            self = isNews ? .right(asRecorded: false) : .none
            return
        }
        // A figure over a window changes when old records fall out of it, and that is no movement.
        guard isNews || indicator.window == nil && now != was else {
            self = .unknown(.nothingSince)
            return
        }
        if let trend = Moved.trend(of: indicator, from: first, to: last), trend == .unclear {
            self = .unknown(.chance)
            return
        }
        let asRecorded = earlier.isLowerBound || later.isLowerBound
        if now == was {
            self = .none
        } else {
            self = (now > was) == (wanted == .higher) ? .right(asRecorded: asRecorded) : .wrong(asRecorded: asRecorded)
        }
    }

    /// Whether two counted shares differ by more than chance gives; `nil` where the readings are not counted shares.
    private static func trend(of indicator: Indicator, from first: Gauge, to last: Gauge) -> Trend? {
        guard let before = first.counted(indicator), let after = last.counted(indicator) else { return nil }
        return Practice.compare(
            before, after, chance: last.knowledge.threshold(.chance),
            fewest: last.knowledge.threshold(.fewestObserved))
    }
}

extension Gauge {
    /// A value as a number: a flag is 1 or 0, a word the share that the weighing gives it.
    fileprivate func number(_ value: Value) -> Double? {
        if case .flag(let flag) = value { flag ? 1 : 0 } else { share(value) }
    }

    /// The part and the whole of a share that was counted, where that is what the indicator reads.
    package func counted(_ indicator: Indicator) -> (part: Double, whole: Double)? {
        guard case .practiceShare(let kind) = indicator.measure,
            case .known(let newest, let evidence) = practice(kind).newest(indicator, knowledge.weighing.levels),
            evidence.positions == read(indicator).evidence?.positions,
            let share = newest.value.number, let people = newest.people
        else { return nil }
        return (share * people, people)
    }
}

extension Measure {
    /// It grows by itself, day by day.
    fileprivate var countsDaysSince: Bool {
        switch self {
        case .daysSince, .evidenceAge: true
        default: false
        }
    }
}
