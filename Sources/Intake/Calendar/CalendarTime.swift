import Vocabulary

/// A date, or a time of day on it, as a calendar writes them.
struct CalendarTime: Hashable {
    enum Zone: Hashable {
        case utc
        /// Wherever the reader is.
        case floating
        case named(String)
    }

    var day: Day
    /// Seconds since midnight; `nil` for a whole day.
    let second: Int?
    let zone: Zone

    init(day: Day, second: Int?, zone: Zone) {
        self.day = day
        self.second = second
        self.zone = zone
    }

    /// All times of a line, which parts them by commas.
    static func all(of line: CalendarLine) throws(FileFault) -> [CalendarTime] {
        var times: [CalendarTime] = []
        for text in line.value.split(separator: ",") {
            // Of a period, its start.
            let start = text.split(separator: "/").first ?? text
            guard let time = CalendarTime(start, zone: line.parameters["TZID"]) else {
                throw FileFault(
                    line: line.line, .wrong("this is no date or time; such are 20260302 and 20260302T144500"))
            }
            times.append(time)
        }
        return times
    }

    init?(_ text: some StringProtocol, zone: String? = nil) {
        let digits = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= digits.count, digits[range].allSatisfy({ (0x30...0x39).contains($0) }) else {
                return nil
            }
            return digits[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        guard let year = number(0..<4), let month = number(4..<6), let dayOfMonth = number(6..<8),
            let day = Day(year: year, month: month, day: dayOfMonth)
        else { return nil }
        self.day = day
        if digits.count == 8 {
            second = nil
            self.zone = .floating
            return
        }
        guard digits.count == 15 || (digits.count == 16 && digits[15] == UInt8(ascii: "Z")),
            digits[8] == UInt8(ascii: "T"), let hour = number(9..<11), let minute = number(11..<13),
            let second = number(13..<15), hour < 24, minute < 60, second <= 60
        else { return nil }
        self.second = hour * 3600 + minute * 60 + second
        self.zone = digits.count == 16 ? .utc : zone.map { .named($0) } ?? .floating
    }

    /// Seconds since 1970-01-01, as if it were in UTC.
    var local: Int { day.number * 86_400 + (second ?? 0) }
}

extension Day {
    /// 0 for Monday.
    var weekday: Int { ((number + 3) % 7 + 7) % 7 }
}
