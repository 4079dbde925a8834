import Vocabulary

/// How often a digest comes, and on which day.
struct Cadence: Sendable, Hashable {
    let every: Every
    /// Of the local day.
    let minute: Int

    enum Every: Sendable, Hashable {
        /// 0 for Monday to 6 for Sunday.
        case week(day: Int)
        /// 1 to 28.
        case month(day: Int)
        /// Once in a school year, for the report to the board.
        case midYear(month: Int, day: Int)
    }

    /// A span of days that gets one digest.
    struct Period: Sendable, Hashable {
        /// `2026-W48`, `2026-11`, `sy2025-26`.
        let key: String
        let days: ClosedRange<Day>
    }

    var kind: String {
        switch every {
        case .week: "weekly"
        case .month: "monthly"
        case .midYear: "mid-year"
        }
    }

    /// The period that a day lies in.
    func period(_ day: Day) -> Period {
        switch every {
        case .week:
            let monday = day - day.weekday
            return Period(key: monday.isoWeek, days: monday...(monday + 6))
        case .month:
            let first = day - (day.dayOfMonth - 1)
            let last = first + (Day.length(ofMonth: day.month, in: day.year) - 1)
            return Period(key: String(day.description.prefix(7)), days: first...last)
        case .midYear:
            let year = day.month >= 7 ? day.year : day.year - 1
            let next = String((year + 1) % 100)
            let first = Day(year: year, month: 7, day: 1) ?? day
            let last = Day(year: year + 1, month: 6, day: 30) ?? day
            return Period(
                key: "sy\(year)-\(next.count < 2 ? "0" + next : next)", days: min(first, day)...max(last, day))
        }
    }

    /// The day on which the digest of a period is due: the one that is set, or the next after it in that period that is no
    /// holiday.
    ///
    /// - Returns: `nil` where all of them are.
    func due(in period: Period, _ isHoliday: (Day) -> Bool) -> Day? {
        let set: Day
        switch every {
        case .week(let day): set = period.days.lowerBound + day
        case .month(let day): set = period.days.lowerBound + (day - 1)
        case .midYear(let month, let day):
            let year = month >= 7 ? period.days.lowerBound.year : period.days.upperBound.year
            set = Day(year: year, month: month, day: day) ?? period.days.upperBound
        }
        guard set <= period.days.upperBound else { return nil }
        return (set.number...period.days.upperBound.number).lazy.map(Day.init(number:)).first { !isHoliday($0) }
    }
}

extension Day {
    /// 0 for Monday to 6 for Sunday.
    var weekday: Int { ((number + 3) % 7 + 7) % 7 }

    /// The ISO week of a Monday, `2026-W48`: the year is that of its Thursday.
    ///
    /// > Source: ISO 8601
    fileprivate var isoWeek: String {
        let thursday = self + 3
        let newYear = Day(year: thursday.year, month: 1, day: 1) ?? thursday
        let week = String((thursday - newYear) / 7 + 1)
        return "\(thursday.year)-W\(week.count < 2 ? "0" + week : week)"
    }
}
