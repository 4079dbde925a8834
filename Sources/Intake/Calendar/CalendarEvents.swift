import Vocabulary

/// A calendar's meetings as `meeting` events: those that took place, as far as the calendar says, and those cancelled.
///
/// Who was asked to come is not read.
package struct CalendarEvents: EventSource {
    /// Which meetings are wanted, and what is said of each.
    package struct Wanted: Sendable {
        let from: Day
        let to: Day
        /// Later meetings are yet to be held, and nothing is said of them.
        let today: Day
        /// Only those with these words in their title.
        let title: String?
        let fields: [JSON.Member]
        /// The system's name of the time zone, where the calendar names none.
        let zone: String?

        package init(
            from: Day, to: Day, today: Day, title: String? = nil, fields: [JSON.Member], zone: String? = nil
        ) {
            self.from = from
            self.to = to
            self.today = today
            self.title = title
            self.fields = fields
            self.zone = zone
        }
    }

    package private(set) var remarks: [String] = []
    private let meetings: [Series.Occurrence]
    private let name: String?
    private let wanted: Wanted
    private let district: String?
    private var isDone = false
    private var passedOver = 0

    /// The largest calendar, in bytes: it is held whole.
    private static let largest = 1 << 26

    /// - Parameters:
    ///   - windows: Windows' names of time zones, with the system's.
    ///   - district: Meant for all of them.
    package init(
        _ file: FileBytes, windows: [String: String], wanted: Wanted, district: String?
    ) throws(FileFault) {
        self.wanted = wanted
        self.district = district
        var bytes: [UInt8] = []
        var blocks = try file.blocks()
        while let block = try blocks.next() {
            bytes += block
            guard bytes.count <= CalendarEvents.largest else {
                throw FileFault(
                    .wrong("a calendar has at most \(CalendarEvents.largest) bytes; export fewer years of it"))
            }
        }
        let calendars = try CalendarPart.calendars(in: CalendarLine.all(in: bytes))
        guard !calendars.isEmpty else { throw FileFault(.wrong("there is no calendar in it (BEGIN:VCALENDAR)")) }
        name = calendars.lazy.compactMap { $0.first("X-WR-CALNAME")?.text }.first
        let zones = try Zones(calendars, windows, home: wanted.zone, through: wanted.to + 2)
        var series: [String: [CalendarPart]] = [:]
        for part in calendars.flatMap(\.parts) where part.name == "VEVENT" {
            series[part.first("UID")?.value ?? "line \(part.line)", default: []].append(part)
        }
        var all: [Series.Occurrence] = []
        for (uid, parts) in series.sorted(by: { $0.key < $1.key }) {
            all += try Series.occurrences(uid: uid, parts, zones, through: wanted.to)
        }
        let inTime = all.filter { (wanted.from...wanted.to).contains($0.day) }
        let chosen = inTime.filter { meeting in
            wanted.title.map { meeting.summary.lowercased().contains($0.lowercased()) } ?? true
        }
        meetings = chosen.filter { $0.day <= wanted.today }
            .sorted { ($0.day, $0.at, $0.uid) < ($1.day, $1.at, $1.uid) }
        passedOver = inTime.count - chosen.count
        let ahead = chosen.count - meetings.count
        if ahead > 0 { remarks.append("\(ahead) after \(wanted.today) are yet to be held and not recorded") }
    }

    /// Windows' names of time zones, from the mapping that ships.
    package static func windows(reading json: JSON) throws(FileFault) -> [String: String] {
        var form = MappingForm(json, of: "the time zones")
        var windows: [String: String] = [:]
        for member in try form.members("zones") { windows[member.name] = member.value.text }
        try form.end()
        return windows
    }

    package mutating func rewind() throws(FileFault) { isDone = false }

    package mutating func next() throws(FileFault) -> Reading? {
        guard !isDone else { return nil }
        isDone = true
        var reading = Reading()
        reading.read = meetings.count + passedOver
        reading.passedOver = passedOver
        for meeting in meetings {
            var members: [JSON.Member] = [
                JSON.Member("kind", "meeting"), JSON.Member("at", .string(meeting.at)),
                JSON.Member("held", .bool(!meeting.isCancelled)),
            ]
            // That it was planned is on record; that it was held, the calendar only lets one think.
            if !meeting.isCancelled { members.append(JSON.Member("confidence", "report")) }
            if let name { members.append(JSON.Member("source", .string("calendar \"\(name)\""))) }
            let key = "ics-" + EventDraft.digest("\(meeting.uid) \(meeting.planned)").prefix(16)
            reading.add(
                EventDraft(key: key, members: members + wanted.fields), line: meeting.line, district: district)
        }
        return reading
    }
}
