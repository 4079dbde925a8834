import Foundation
import Vocabulary

/// The time zones that a calendar names: those of the system, those it carries itself, and Windows' names for them.
struct Zones {
    private let embedded: [String: EmbeddedZone]
    /// By Windows' names, the system's.
    private let windows: [String: String]
    /// In which what is given in UTC or in none is shown.
    let home: TimeZone?

    /// - Parameters:
    ///   - home: The system's name of the zone meant where the calendar names none.
    ///   - last: Later days are not asked about.
    init(_ calendars: [CalendarPart], _ windows: [String: String], home: String?, through last: Day) throws(FileFault) {
        var embedded: [String: EmbeddedZone] = [:]
        for part in calendars.flatMap(\.parts) where part.name == "VTIMEZONE" {
            guard let name = part.first("TZID")?.text else { continue }
            embedded[name] = try EmbeddedZone(part, through: last)
        }
        self.embedded = embedded
        self.windows = windows
        let named = home ?? calendars.compactMap { $0.first("X-WR-TIMEZONE")?.text }.first
        self.home = named.flatMap { Zones.system(windows[$0] ?? $0) }
    }

    /// `America/Los_Angeles`, or with what Mozilla puts in front of it.
    private static func system(_ name: String) -> TimeZone? {
        let parts = name.split(separator: "/")
        guard parts.count > 1 || name == "UTC" || name == "GMT" else { return nil }
        return TimeZone(identifier: name) ?? TimeZone(identifier: parts.suffix(2).joined(separator: "/"))
    }

    /// Seconds east of Greenwich.
    ///
    /// - Returns: `nil` for a whole day, and for a time without zone where no zone is meant.
    /// - Throws: for a name that neither the system nor the calendar knows.
    func offset(of time: CalendarTime, line: Int) throws(FileFault) -> Int? {
        guard time.second != nil else { return nil }
        return try offsets(of: time.zone, line: line)?(time.local)
    }

    /// The same for every local time of a zone, given in seconds since 1970-01-01.
    func offsets(of zone: CalendarTime.Zone, line: Int) throws(FileFault) -> ((Int) -> Int)? {
        switch zone {
        case .utc: return { _ in 0 }
        case .floating: return home.map { home in { Zones.offset(home, atLocal: $0) } }
        case .named(let name):
            if let zone = Zones.system(name) { return { Zones.offset(zone, atLocal: $0) } }
            if let zone = embedded[name] { return { zone.offset(atLocal: $0) } }
            if let zone = windows[name].flatMap(Zones.system) { return { Zones.offset(zone, atLocal: $0) } }
            throw FileFault(
                line: line, .wrong("the time zone \"\(name)\" is not known; name it as America/Los_Angeles is named"))
        }
    }

    /// At a time that the clocks skip, the offset before they do.
    private static func offset(_ zone: TimeZone, atLocal local: Int) -> Int {
        func offset(_ seconds: Int) -> Int {
            zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
        }
        let guess = offset(local - offset(local))
        return offset(local - guess)
    }

    /// A moment as an event has it: in the calendar's own zone, or in the home zone where it is in UTC.
    func moment(_ time: CalendarTime, line: Int) throws(FileFault) -> (day: Day, text: String) {
        guard let offset = try offset(of: time, line: line) else { return (time.day, time.day.description) }
        let seconds = time.local - offset
        let shown =
            time.zone == .utc
            ? home.map { $0.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds))) } ?? 0 : offset
        let local = seconds + shown
        let day = Day(number: Int((Double(local) / 86_400).rounded(.down)))
        let second = local - day.number * 86_400
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        let minutes = abs(shown) / 60
        let zone = shown == 0 ? "Z" : (shown < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60)
        return (
            day, "\(day)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))\(zone)"
        )
    }
}
