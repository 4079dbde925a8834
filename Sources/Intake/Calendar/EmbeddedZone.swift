import Vocabulary

/// A time zone as the calendar itself gives it (`VTIMEZONE`): Outlook's, under names of its own.
struct EmbeddedZone {
    /// From a local time on, so many seconds east of Greenwich.
    private let onsets: [(local: Int, offset: Int)]
    private let before: Int

    /// - Parameter last: Later days are not asked about.
    init?(_ part: CalendarPart, through last: Day) throws(FileFault) {
        var onsets: [(local: Int, offset: Int)] = []
        var before: (local: Int, offset: Int)?
        for rule in part.parts {
            guard let start = rule.first("DTSTART").flatMap({ CalendarTime($0.value) }),
                let to = rule.first("TZOFFSETTO").flatMap({ EmbeddedZone.offset($0.value) }),
                let from = rule.first("TZOFFSETFROM").flatMap({ EmbeddedZone.offset($0.value) })
            else { continue }
            var days = [start.day]
            for line in rule.all("RRULE") {
                let recurrence = try Recurrence(line)
                days = recurrence.days(from: start.day, through: last) { day in
                    recurrence.until.map { day <= $0.day } ?? true
                }
            }
            for line in rule.all("RDATE") { days += try CalendarTime.all(of: line).map(\.day) }
            onsets += days.map { ($0.number * 86_400 + (start.second ?? 0), to) }
            if before == nil || start.local < before?.local ?? 0 { before = (start.local, from) }
        }
        guard let before, !onsets.isEmpty else { return nil }
        self.before = before.offset
        self.onsets = onsets.sorted { $0.local < $1.local }
    }

    /// Seconds east of Greenwich at a local time, given in seconds since 1970-01-01.
    func offset(atLocal local: Int) -> Int {
        onsets.last { $0.local <= local }?.offset ?? before
    }

    /// `-0800`, with seconds or without.
    private static func offset(_ text: String) -> Int? {
        guard let match = text.wholeMatch(of: /([+-])(\d\d)(\d\d)(\d\d)?/), let hours = Int(match.output.2),
            let minutes = Int(match.output.3)
        else { return nil }
        let seconds = hours * 3600 + minutes * 60 + (match.output.4.flatMap { Int($0) } ?? 0)
        return match.output.1 == "-" ? -seconds : seconds
    }
}
