import Vocabulary

/// A meeting that may come back, with what was said of single ones of it.
struct Series {
    /// One meeting, as it was planned.
    struct Occurrence: Hashable {
        let uid: String
        /// When it was first planned for, which tells it from the others of its series.
        let planned: String
        let at: String
        let day: Day
        let isCancelled: Bool
        let summary: String
        let line: Int
    }

    /// All meetings of the parts of one `UID`, from the first through the last day, in the order of their days.
    static func occurrences(
        uid: String, _ parts: [CalendarPart], _ zones: Zones, through last: Day
    ) throws(FileFault) -> [Occurrence] {
        var moved: [String: CalendarPart] = [:]
        for part in newest(parts.filter { $0.first("RECURRENCE-ID") != nil }) {
            guard let line = part.first("RECURRENCE-ID") else { continue }
            guard line.parameters["RANGE"] == nil else {
                throw FileFault(
                    line: line.line, .wrong("a change of all later meetings is not read; export the series anew"))
            }
            for time in try CalendarTime.all(of: line) { moved[try key(time, zones, line.line)] = part }
        }
        var found: [Occurrence] = []
        for part in newest(parts.filter { $0.first("RECURRENCE-ID") == nil }).suffix(1) {
            for (time, line) in try times(part, zones, through: last) {
                let planned = try key(time, zones, line)
                if let other = moved.removeValue(forKey: planned) {
                    found.append(try one(uid, other, start(other), planned, zones))
                } else {
                    found.append(try one(uid, part, time, planned, zones))
                }
            }
        }
        for (planned, part) in moved.sorted(by: { $0.key < $1.key }) {
            found.append(try one(uid, part, start(part), planned, zones))
        }
        return found.sorted { ($0.day, $0.planned) < ($1.day, $1.planned) }
    }

    /// In the order of their versions, the newest last.
    private static func newest(_ parts: [CalendarPart]) -> [CalendarPart] {
        func version(_ part: CalendarPart) -> Int { part.first("SEQUENCE").flatMap { Int($0.value) } ?? 0 }
        return parts.enumerated().sorted { (version($0.element), $0.offset) < (version($1.element), $1.offset) }
            .map(\.element)
    }

    private static func start(_ part: CalendarPart) throws(FileFault) -> CalendarTime {
        guard let line = part.first("DTSTART"), let time = try CalendarTime.all(of: line).first else {
            throw FileFault(line: part.line, .wrong("this \(part.name) has no DTSTART"))
        }
        return time
    }

    /// What tells a planned meeting from others: its instant, or its day.
    private static func key(_ time: CalendarTime, _ zones: Zones, _ line: Int) throws(FileFault) -> String {
        guard let second = time.second else { return "\(time.day)" }
        guard let offset = try zones.offset(of: time, line: line) else { return "\(time.day) \(second)" }
        return String(time.local - offset)
    }

    /// When a series is planned for: its start, what its rules and dates add, less what is taken out.
    private static func times(
        _ part: CalendarPart, _ zones: Zones, through last: Day
    ) throws(FileFault) -> [(CalendarTime, Int)] {
        let start = try start(part)
        let line = part.first("DTSTART")?.line ?? part.line
        var times = [start]
        let offsets = start.second == nil ? nil : try zones.offsets(of: start.zone, line: line)
        for rule in part.all("RRULE") {
            let recurrence = try Recurrence(rule)
            let days = recurrence.days(from: start.day, through: last + 1) { day in
                guard let until = recurrence.until else { return true }
                let local = CalendarTime(day: day, second: start.second, zone: start.zone).local
                guard until.zone == .utc, let offsets else {
                    return until.second == nil ? day <= until.day : local <= until.local
                }
                return local - offsets(local) <= until.local
            }
            times += days.map { CalendarTime(day: $0, second: start.second, zone: start.zone) }
        }
        for added in part.all("RDATE") { times += try CalendarTime.all(of: added) }
        var taken: Set<String> = []
        for line in part.all("EXDATE") {
            for time in try CalendarTime.all(of: line) { taken.insert(try key(time, zones, line.line)) }
        }
        var seen: Set<String> = []
        var found: [(CalendarTime, Int)] = []
        for time in times {
            let key = try key(time, zones, line)
            // An EXDATE without a time takes out the whole day.
            guard !taken.contains(key), !taken.contains("\(time.day)"), seen.insert(key).inserted else { continue }
            found.append((time, line))
        }
        return found
    }

    private static func one(
        _ uid: String, _ part: CalendarPart, _ time: CalendarTime, _ planned: String, _ zones: Zones
    ) throws(FileFault) -> Occurrence {
        let summary = part.first("SUMMARY")?.text ?? ""
        let start = summary.lowercased()
        let (day, at) = try zones.moment(time, line: part.line)
        return Occurrence(
            uid: uid, planned: planned, at: at, day: day,
            isCancelled: part.first("STATUS")?.value.uppercased() == "CANCELLED" || start.hasPrefix("canceled:")
                || start.hasPrefix("cancelled:"),
            summary: summary, line: part.line)
    }
}
