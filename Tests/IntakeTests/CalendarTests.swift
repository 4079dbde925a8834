import Testing
import Vocabulary

@testable import Intake

/// Small calendars as Outlook and Google write them.
struct CalendarTests {
    static func read(
        _ body: String, from: String = "2025-08-01", to: String = "2026-07-31", today: String = "2026-07-31",
        title: String? = nil, zone: String? = nil, head: String = "", end: String = "\r\n"
    ) throws -> (reading: Reading, remarks: [String]) {
        let text = "BEGIN:VCALENDAR\n\(head)\(body)\nEND:VCALENDAR\n".replacing("\n", with: end)
        let windows = try Shipped.read("windows-zones") { try CalendarEvents.windows(reading: $0) }
        let wanted = try CalendarEvents.Wanted(
            from: #require(Day(from)), to: #require(Day(to)), today: #require(Day(today)), title: title,
            fields: [JSON.Member("body", "plc-team"), JSON.Member("initiative", "math-plc")], zone: zone)
        var source = try CalendarEvents(
            .bytes(Array(text.utf8)), windows: windows, wanted: wanted, district: "riverbend")
        return (try source.all(), source.remarks)
    }

    /// When each meeting was, with `-` in front where it was cancelled.
    static func times(_ body: String, zone: String? = nil, head: String = "") throws -> [String] {
        try read(body, zone: zone, head: head).reading.events.map {
            ($0.event.flag("held") == true ? "" : "-") + $0.event.at.text
        }
    }

    static func event(_ lines: String) -> String { "BEGIN:VEVENT\nUID:a\n\(lines)\nEND:VEVENT" }

    @Test func `a meeting becomes an event without its title and without anybody's name`() throws {
        let body = Self.event(
            "DTSTART:20250902T160000Z\nSUMMARY:Meeting with Rosa\nATTENDEE;CN=Rosa Diaz:mailto:rosa@riverbend.example\nORGANIZER;CN=Lee:mailto:lee@riverbend.example"
        )
        let read = try Self.read(body, head: "X-WR-CALNAME:Math PLC\nX-WR-TIMEZONE:America/Los_Angeles\n")
        #expect(
            read.reading.lines == [
                #"{"kind": "meeting", "at": "2025-09-02T09:00:00-07:00", "district": "riverbend", "body": "plc-team", "initiative": "math-plc", "held": true, "source": "calendar \"Math PLC\"", "confidence": "report"}"#
            ])
    }

    @Test(arguments: [
        ("DTSTART;TZID=America/Los_Angeles:20251101T144500", "2025-11-01T14:45:00-07:00"),
        ("DTSTART;TZID=America/Los_Angeles:20251105T144500", "2025-11-05T14:45:00-08:00"),
        ("DTSTART;TZID=/mozilla.org/20050126_1/America/Los_Angeles:20251105T144500", "2025-11-05T14:45:00-08:00"),
        ("DTSTART;TZID=Pacific Standard Time:20251105T144500", "2025-11-05T14:45:00-08:00"),
        ("DTSTART;TZID=\"(UTC-08:00) Pacific Time (US & Canada)\":20250905T144500", "2025-09-05T14:45:00-07:00"),
        ("DTSTART:20251106T010000Z", "2025-11-06T01:00:00Z"), ("DTSTART;VALUE=DATE:20251110", "2025-11-10"),
        ("DTSTART:20251105T144500", "2025-11-05"),
    ])
    func `a time is kept in its zone`(line: String, at: String) throws {
        #expect(try Self.times(Self.event(line)) == [at])
    }

    @Test func `a time without a zone, and one in UTC, are of the zone that is meant`() throws {
        let two = Self.event("DTSTART:20251105T144500") + "\nBEGIN:VEVENT\nUID:b\nDTSTART:20251106T010000Z\nEND:VEVENT"
        #expect(
            try Self.times(two, zone: "America/Los_Angeles") == [
                "2025-11-05T14:45:00-08:00", "2025-11-05T17:00:00-08:00",
            ])
    }

    private let own = """
        BEGIN:VTIMEZONE
        TZID:Our own time
        BEGIN:STANDARD
        DTSTART:16010101T020000
        TZOFFSETFROM:-0200
        TZOFFSETTO:-0330
        RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010101T020000
        TZOFFSETFROM:-0330
        TZOFFSETTO:-0200
        RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
        END:DAYLIGHT
        END:VTIMEZONE

        """

    @Test(arguments: [
        ("20251102T015959", "2025-11-02T01:59:59-02:00"), ("20251102T020000", "2025-11-02T02:00:00-03:30"),
        ("20260308T015959", "2026-03-08T01:59:59-03:30"), ("20260308T020000", "2026-03-08T02:00:00-02:00"),
    ])
    func `a zone that the calendar gives itself is read by its rules`(time: String, at: String) throws {
        #expect(try Self.times(own + Self.event("DTSTART;TZID=Our own time:\(time)")) == [at])
    }

    private let weekly = """
        BEGIN:VEVENT
        UID:a
        DTSTART;TZID=America/Los_Angeles:20251029T144500
        RRULE:FREQ=WEEKLY;UNTIL=20251127T065959Z;BYDAY=WE;WKST=SU
        EXDATE;TZID=America/Los_Angeles:20251105T144500
        END:VEVENT
        BEGIN:VEVENT
        UID:a
        RECURRENCE-ID;TZID=America/Los_Angeles:20251112T144500
        DTSTART;TZID=America/Los_Angeles:20251113T150000
        SEQUENCE:1
        END:VEVENT
        BEGIN:VEVENT
        UID:a
        RECURRENCE-ID:20251119T224500Z
        DTSTART:20251119T224500Z
        STATUS:CANCELLED
        END:VEVENT
        """

    @Test func `a series is taken with what was taken out, moved and cancelled`() throws {
        #expect(
            try Self.times(weekly, zone: "America/Los_Angeles") == [
                "2025-10-29T14:45:00-07:00", "2025-11-13T15:00:00-08:00", "-2025-11-19T14:45:00-08:00",
                "2025-11-26T14:45:00-08:00",
            ])
    }

    @Test func `of two versions of the same meeting the newer counts`() throws {
        let newer =
            "\nBEGIN:VEVENT\nUID:a\nRECURRENCE-ID;TZID=America/Los_Angeles:20251112T144500\n"
            + "DTSTART;TZID=America/Los_Angeles:20251114T150000\nSEQUENCE:2\nEND:VEVENT"
        #expect(try Self.times(newer.dropFirst() + "\n" + weekly).contains("2025-11-14T15:00:00-08:00"))
        #expect(try Self.times(newer.dropFirst() + "\n" + weekly).count == 4)
    }

    @Test(arguments: ["STATUS:CANCELLED", "SUMMARY:Canceled: PLC", "SUMMARY:cancelled: PLC", "STATUS:cancelled"])
    func `a meeting that is cancelled was not held, in whichever way it is said`(line: String) throws {
        #expect(try Self.times(Self.event("DTSTART;VALUE=DATE:20251110\n\(line)")) == ["-2025-11-10"])
    }

    @Test func `dates can be added, and a whole day taken out`() throws {
        let body = Self.event(
            "DTSTART;TZID=America/Los_Angeles:20251103T090000\nRRULE:FREQ=DAILY;COUNT=3\nRDATE;TZID=America/Los_Angeles:20251110T090000,20251104T090000\nEXDATE;VALUE=DATE:20251105"
        )
        #expect(try Self.times(body).map { $0.prefix(10) } == ["2025-11-03", "2025-11-04", "2025-11-10"])
    }

    @Test func `lines are unfolded, also within a character, and may end in any way`() throws {
        let long = Self.event("DTSTART;VALUE=DATE:2025\n 1110\nSUMMARY:Grades 3\n\t to 5")
        for end in ["\n", "\r\n", "\r"] {
            #expect(try Self.read(long, title: "grades 3 to 5", end: end).reading.events.count == 1)
        }
        let bytes = Array("A:caf".utf8) + [0xC3, 0x0D, 0x0A, 0x20, 0xA9, 0x0A]
        #expect(try CalendarLine.all(in: [0xEF, 0xBB, 0xBF] + bytes).map(\.text) == ["café"])
        let mixed = Array("A:1\rB:2\r\nC:3\n\rD:4".utf8)
        #expect(try CalendarLine.all(in: mixed).map(\.value) == ["1", "2", "3", "4"])
        #expect(try CalendarLine.all(in: mixed).map(\.line) == [1, 2, 3, 5])
    }

    @Test func `a calendar whose lines end in several ways is the same calendar`() throws {
        let text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\rUID:a\nDTSTART:2025\r 1110\r\n\nEND:VEVENT\r\nEND:VCALENDAR\r"
        #expect(
            try CalendarLine.all(in: Array(text.utf8)).map { "\($0.line) \($0.name) \($0.value)" } == [
                "1 BEGIN VCALENDAR", "2 BEGIN VEVENT", "3 UID a", "4 DTSTART 20251110", "7 END VEVENT",
                "8 END VCALENDAR",
            ])
    }

    @Test func `a calendar with a NUL in it is refused`() {
        #expect(throws: FileFault(.notText)) { try CalendarLine.all(in: Array("BEGIN:VCALENDAR\nUID:a\u{0}b\n".utf8)) }
    }

    @Test(arguments: [(1, "VCALENDAR", 1), (2, "VEVENT", 2), (5, "VEVENT", 2), (6, "VCALENDAR", 1)])
    func `a calendar that is cut short is refused by the part that does not end`(lines: Int, part: String, line: Int) {
        let text =
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20251110\nRRULE:FREQ=DAILY;COUNT=3\nEND:VEVENT\nEND:VCALENDAR"
        let cut = text.split(separator: "\n").prefix(lines).joined(separator: "\n")
        let says = "a \(part) begins here and does not end; the file is cut short: export it anew"
        #expect(throws: FileFault(line: line, .wrong(says))) {
            try CalendarPart.calendars(in: CalendarLine.all(in: Array(cut.utf8)))
        }
    }

    @Test func `only meetings of the days asked for, with the words asked for, and not after today`() throws {
        let body =
            Self.event("DTSTART;VALUE=DATE:20260301\nSUMMARY:PLC\nRRULE:FREQ=DAILY;COUNT=10")
            + "\nBEGIN:VEVENT\nUID:b\nDTSTART;VALUE=DATE:20260304\nSUMMARY:Lunch\nEND:VEVENT"
        let read = try Self.read(body, from: "2026-03-03", to: "2026-03-08", today: "2026-03-05", title: "plc")
        #expect(read.reading.events.map(\.event.at.text) == ["2026-03-03", "2026-03-04", "2026-03-05"])
        #expect(read.reading.passedOver == 1)
        #expect(read.remarks == ["3 after 2026-03-05 are yet to be held and not recorded"])
    }

    @Test func `the same calendar gives the same ids, and a meeting cancelled since another`() throws {
        let first = try Self.read(weekly).reading.events.compactMap(\.event.id)
        #expect(try Self.read(weekly).reading.events.compactMap(\.event.id) == first)
        let later = try Self.read(weekly.replacing("SEQUENCE:1", with: "STATUS:CANCELLED")).reading.events
        #expect(Set(first).intersection(later.compactMap(\.event.id)).count == 3)
    }

    @Test(arguments: [
        ("BEGIN:VEVENT\nUID:a\nEND:VEVENT", 2, "this VEVENT has no DTSTART"),
        (event("DTSTART:2025"), 4, "this is no date or time; such are 20260302 and 20260302T144500"),
        (
            event("DTSTART;TZID=Nowhere:20251105T144500"), 4,
            "the time zone \"Nowhere\" is not known; name it as America/Los_Angeles is named"
        ),
        (
            event("DTSTART;VALUE=DATE:20251105\nRRULE:FREQ=DAILY;BYHOUR=9"), 5,
            "the rule \"BYHOUR=9\" is not one that is read here; give the meetings one by one"
        ),
        ("BEGIN:VEVENT\nUID:a", 4, "this END has no BEGIN of the same name"),
        ("nonsense", 2, "this is no line of a calendar (NAME:VALUE)"),
        (
            event("DTSTART;VALUE=DATE:20251105\nRECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20251105"), 5,
            "a change of all later meetings is not read; export the series anew"
        ),
    ])
    func `a calendar that is wrong is refused by its line`(body: String, line: Int, says: String) {
        #expect(throws: FileFault(line: line, .wrong(says))) { try Self.read(body) }
    }

    @Test func `a calendar that is cut short is refused`() {
        let bytes = Array("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:2025".utf8)
        #expect(
            throws: FileFault(
                line: 2, .wrong("a VEVENT begins here and does not end; the file is cut short: export it anew"))
        ) { try CalendarPart.calendars(in: CalendarLine.all(in: bytes)) }
    }
}
