import Foundation
import Knowledge
import Mail
import Vocabulary
import Watch

extension DigestSettings {
    /// - Throws: `KnowledgeFault` for a key that is unknown, or a value that will not do.
    init(_ settings: Settings) throws(KnowledgeFault) {
        let name = try settings.text("zone") ?? "America/Los_Angeles"
        guard let zone = TimeZone(identifier: name) else {
            throw settings.fault(at: "zone", "there is no time zone \"\(name)\"", "write one as America/Los_Angeles")
        }
        clock = LocalClock(zone: zone)
        from = try DigestSettings.mailbox("from", settings)
        contact = try DigestSettings.mailbox("contact", settings)
        let hours = try settings.texts("quiet-hours")
        let minutes = hours.compactMap(DigestSettings.minute)
        guard hours.isEmpty || hours.count == 2 && minutes.count == 2 else {
            throw settings.fault(
                at: "quiet-hours", "two times of the day are needed", "write [\"19:00\", \"06:00\"]")
        }
        quiet = minutes.count == 2 ? (minutes[0], minutes[1]) : (19 * 60, 6 * 60)
        var holidays: [ClosedRange<Day>] = []
        for text in try settings.texts("holidays") {
            let days = text.split(separator: ".", omittingEmptySubsequences: true).compactMap { Day($0) }
            guard let first = days.first, let last = days.last, first <= last, days.count <= 2,
                text.count == (days.count == 1 ? 10 : 22)
            else {
                throw settings.fault(
                    at: "holidays", "\"\(text)\" are no days", "write 2026-12-21..2027-01-08, or one day")
            }
            holidays.append(first...last)
        }
        self.holidays = holidays
        guard let section = try settings.section("delivery") else {
            throw settings.fault(at: "delivery", "it is missing", "add delivery: {by: sendmail}")
        }
        delivery = try Delivery(section)
        var subscriptions: [Subscription] = []
        for section in try settings.sections("recipients") {
            let subscription = try Subscription(section)
            let isTwice = subscriptions.contains {
                ($0.to.address, $0.cadence.kind, $0.district)
                    == (subscription.to.address, subscription.cadence.kind, subscription.district)
            }
            guard !isTwice else {
                throw section.fault(
                    at: "to", "\(subscription.to.address) has a \(subscription.cadence.kind) digest already",
                    "leave one of the two out")
            }
            subscriptions.append(subscription)
        }
        self.subscriptions = subscriptions
        try settings.finish()
        for subscription in subscriptions where !isAwake(subscription.cadence.minute) {
            throw settings.fault(
                at: "quiet-hours", "the digest to \(subscription.to.address) is set to an hour of quiet",
                "have it come at another hour, or make the quiet hours fewer")
        }
    }

    private func isAwake(_ minute: Int) -> Bool {
        quiet.from <= quiet.to
            ? !(quiet.from <= minute && minute < quiet.to) : !(minute >= quiet.from || minute < quiet.to)
    }

    static func mailbox(_ key: String, _ settings: Settings) throws(KnowledgeFault) -> Mailbox {
        guard let text = try settings.text(key) else {
            throw settings.fault(at: key, "the key \"\(key)\" is missing", "add \(key): name@district.example")
        }
        do throws(MailboxFault) {
            return try Mailbox(text)
        } catch {
            throw settings.fault(at: key, error.description, "write it anew")
        }
    }

    /// `07:00`
    static func minute(_ text: String) -> Int? {
        let parts = text.split(separator: ":").map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour),
            (0..<60).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }
}

extension DigestSettings.Subscription {
    init(_ settings: Settings) throws(KnowledgeFault) {
        to = try DigestSettings.mailbox("to", settings)
        let names = Reader.Audience.allCases.map(\.rawValue)
        let audience = try settings.text("audience") ?? ""
        guard let known = Reader.Audience(rawValue: audience) else {
            throw settings.fault(
                at: "audience", "\"\(audience)\" is no audience", "write one of \(names.joined(separator: ", "))")
        }
        reader = Reader(known, site: try settings.text("site"), initiatives: try settings.texts("initiatives"))
        district = try settings.text("district")
        let at = try settings.text("at") ?? "07:00"
        guard let minute = DigestSettings.minute(at) else {
            throw settings.fault(at: "at", "\"\(at)\" is no time of the day", "write \"07:00\"")
        }
        cadence = Cadence(every: try Cadence.Every(settings), minute: minute)
        try settings.finish()
    }
}

extension Cadence.Every {
    fileprivate init(_ settings: Settings) throws(KnowledgeFault) {
        let on = try settings.text("on")
        switch try settings.text("every") ?? "week" {
        case "week":
            let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
            guard let day = days.firstIndex(of: on ?? "monday") else {
                throw settings.fault(at: "on", "\"\(on ?? "")\" is no day of the week", "write monday to sunday")
            }
            self = .week(day: day)
        case "month":
            guard let day = Int(on ?? "1"), (1...28).contains(day) else {
                throw settings.fault(at: "on", "\"\(on ?? "")\" is no day that every month has", "write 1 to 28")
            }
            self = .month(day: day)
        case "mid-year":
            guard let day = Day("2026-\(on ?? "02-15")") else {
                throw settings.fault(at: "on", "\"\(on ?? "")\" is no day of the year", "write \"02-15\"")
            }
            self = .midYear(month: day.month, day: day.dayOfMonth)
        case let other:
            throw settings.fault(at: "every", "\"\(other)\" is no cadence", "write week, month or mid-year")
        }
    }
}

extension Delivery {
    fileprivate init(_ settings: Settings) throws(KnowledgeFault) {
        let by = try settings.text("by") ?? "sendmail"
        guard let way = Way(rawValue: by) else {
            throw settings.fault(
                at: "by", "\"\(by)\" is no way to deliver",
                "write one of \(Way.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        self.way = way
        host = try settings.text("host") ?? "localhost"
        guard host.utf8.allSatisfy({ (33...126).contains($0) && !"/@:?#".utf8.contains($0) }) else {
            throw settings.fault(at: "host", "\"\(host)\" is no name of a host", "write mail.district.example")
        }
        security = try settings.text("security") ?? "none"
        guard ["none", "starttls", "tls"].contains(security) else {
            throw settings.fault(
                at: "security", "\"\(security)\" is no way to secure a link", "write none, starttls or tls")
        }
        let usual = ["none": 25, "starttls": 587, "tls": 465]
        port = try settings.whole("port") ?? usual[security] ?? 25
        guard (1...65_535).contains(port) else {
            throw settings.fault(at: "port", "\(port) is no port", "write 1 to 65535")
        }
        user = try settings.text("user")
        path = try settings.text("path")
        seconds = try settings.whole("seconds") ?? 60
        guard (1...600).contains(seconds) else {
            throw settings.fault(at: "seconds", "\(seconds) is no patience", "write 1 to 600")
        }
        if way == .maildir || way == .file, path == nil {
            throw settings.fault(at: "by", "\(by) needs a path", "add path: /var/spool/holdfast")
        }
        try settings.finish()
    }
}
