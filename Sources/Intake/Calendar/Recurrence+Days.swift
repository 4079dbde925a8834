import Vocabulary

extension Recurrence {
    /// The days on which a meeting falls that was first held on `start`, ascending, `start` first whether the rule has it
    /// or not.
    ///
    /// - Parameters:
    ///   - last: Days after it are not wanted.
    ///   - isWithin: Whether a day comes before the rule's own end.
    func days(from start: Day, through last: Day, isWithin: (Day) -> Bool) -> [Day] {
        var days: [Day] = [start]
        var period = 0
        while let (first, found) = periodDays(period, from: start), first <= last {
            period += 1
            for day in placed(found) where day > start {
                guard day <= last, isWithin(day), count.map({ days.count < $0 }) ?? true else { return days }
                days.append(day)
            }
        }
        return days
    }

    /// Of the days of a period, those at the places that the rule names.
    private func placed(_ days: [Day]) -> [Day] {
        let days = Array(Set(days)).sorted()
        guard !positions.isEmpty else { return days }
        return Set(positions.map { $0 > 0 ? $0 - 1 : days.count + $0 }).sorted()
            .filter(days.indices.contains).map { days[$0] }
    }

    /// The days of the period that is so many intervals after the first, with the day on which the period begins; `nil`
    /// beyond the end of the calendar.
    private func periodDays(_ number: Int, from start: Day) -> (first: Day, days: [Day])? {
        let step = number * interval
        switch frequency {
        case .daily:
            let day = start + step
            return (day, suits(day) ? [day] : [])
        case .weekly:
            let first = start - ((start.weekday - weekStart + 7) % 7) + step * 7
            let wanted = weekdays.isEmpty ? [start.weekday] : weekdays.map(\.day)
            let days = (0..<7).map { first + $0 }
            return (first, days.filter { wanted.contains($0.weekday) && isInMonth($0) })
        case .monthly:
            let month = start.year * 12 + start.month - 1 + step
            guard let first = Day(year: month / 12, month: month % 12 + 1, day: 1) else { return nil }
            return (first, isInMonth(first) ? monthDays(of: first, from: start) : [])
        case .yearly:
            guard let first = Day(year: start.year + step, month: 1, day: 1) else { return nil }
            return (first, yearDays(of: first, from: start))
        }
    }

    private func isInMonth(_ day: Day) -> Bool { months.isEmpty || months.contains(day.month) }

    private func suits(_ day: Day) -> Bool {
        isInMonth(day) && (weekdays.isEmpty || weekdays.contains { $0.day == day.weekday })
            && (monthDays.isEmpty || isNamed(day))
    }

    /// Whether `BYMONTHDAY` names it, counted from either end of its month.
    private func isNamed(_ day: Day) -> Bool {
        let length = Day.length(ofMonth: day.month, in: day.year)
        return monthDays.contains(day.dayOfMonth) || monthDays.contains(day.dayOfMonth - length - 1)
    }

    private func monthDays(of first: Day, from start: Day) -> [Day] {
        let days = (0..<Day.length(ofMonth: first.month, in: first.year)).map { first + $0 }
        if !monthDays.isEmpty { return days.filter { isNamed($0) && isWeekday($0, of: days) } }
        if !weekdays.isEmpty { return days.filter { isWeekday($0, of: days) } }
        return days.filter { $0.dayOfMonth == start.dayOfMonth }
    }

    private func yearDays(of first: Day, from start: Day) -> [Day] {
        let firsts = (1...12).compactMap { Day(year: first.year, month: $0, day: 1) }
        if !months.isEmpty { return firsts.filter(isInMonth).flatMap { monthDays(of: $0, from: start) } }
        if !monthDays.isEmpty { return firsts.flatMap { monthDays(of: $0, from: start) } }
        guard !weekdays.isEmpty else {
            return firsts.filter { $0.month == start.month }.flatMap { monthDays(of: $0, from: start) }
        }
        let days = firsts.flatMap { month in
            (0..<Day.length(ofMonth: month.month, in: month.year)).map { month + $0 }
        }
        return days.filter { isWeekday($0, of: days) }
    }

    /// Whether `BYDAY` names it, an ordinal counted within `days`.
    private func isWeekday(_ day: Day, of days: [Day]) -> Bool {
        guard !weekdays.isEmpty else { return true }
        return weekdays.contains { wanted in
            guard wanted.day == day.weekday else { return false }
            guard let ordinal = wanted.ordinal, let first = days.first, let last = days.last else { return true }
            return ordinal > 0 ? (day - first) / 7 + 1 == ordinal : (last - day) / 7 + 1 == -ordinal
        }
    }
}
