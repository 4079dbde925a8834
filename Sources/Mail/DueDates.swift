import Vocabulary

/// Dates for a calendar: what is due, as all-day events.
///
/// > Source: RFC 5545
package struct DueDates: Sendable, Hashable {
    package let dates: [Due]
    /// Seconds since 1970: when the file was made.
    package let made: Int

    package init(_ dates: [Due], made: Int) {
        self.dates = dates
        self.made = made
    }

    /// One commitment. A calendar knows it again by its `uid`, and takes what has the higher `sequence`.
    package struct Due: Sendable, Hashable {
        package let uid: String
        package let sequence: Int
        package let day: Day
        package let summary: String
        package let details: String
        /// It is to be taken out of the calendar.
        package let isCancelled: Bool

        package init(uid: String, sequence: Int, day: Day, summary: String, details: String, isCancelled: Bool) {
            self.uid = uid
            self.sequence = sequence
            self.day = day
            self.summary = summary
            self.details = details
            self.isCancelled = isCancelled
        }
    }

    package var text: String {
        let events = dates.flatMap { due in
            [
                "BEGIN:VEVENT", "UID:\(due.uid)", "DTSTAMP:\(MailDate.stamp(made))", "SEQUENCE:\(due.sequence)",
                "DTSTART;VALUE=DATE:\(MailDate.basic(due.day))", "DTEND;VALUE=DATE:\(MailDate.basic(due.day + 1))",
                "SUMMARY:\(DueDates.escaped(due.summary))", "DESCRIPTION:\(DueDates.escaped(due.details))",
                "STATUS:\(due.isCancelled ? "CANCELLED" : "CONFIRMED")", "TRANSP:TRANSPARENT", "END:VEVENT",
            ]
        }
        return
            (["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Holdfast//Digest//EN", "METHOD:PUBLISH"] + events
            + ["END:VCALENDAR"]).map { DueDates.folded($0) + "\r\n" }.joined()
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
            .split(whereSeparator: \.isNewline).joined(separator: "\\n")
    }

    /// Lines of at most 75 bytes, cut between characters.
    private static func folded(_ line: String) -> String {
        var lines: [String] = []
        var current = String.UnicodeScalarView()
        var room = 75
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if size > room {
                lines.append(String(current))
                current.removeAll()
                room = 74
            }
            current.append(scalar)
            room -= size
        }
        return (lines + [String(current)]).joined(separator: "\r\n ")
    }
}

extension DueDates {
    /// The same for the same commitment, in every file.
    package static func uid(of key: String, at domain: String) -> String { "\(Encodings.name(of: key))@\(domain)" }
}
