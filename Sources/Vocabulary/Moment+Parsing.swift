extension Moment {
    /// Reads any of the forms a date may be given in.
    ///
    /// - Returns: `nil` for anything else, days that no calendar has among them (31 February), and school years whose two
    ///   years do not follow each other.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        if text.hasPrefix("sy") {
            self.init(schoolYear: text, bytes)
        } else if let day = Day(text) {
            self.init(text: text, precision: .day, first: day, last: day)
        } else if bytes.count == 4, let year = Int(digits: bytes) {
            self.init(text: text, precision: .year, from: (year, 1), to: (year, 12))
        } else if bytes.count == 7, bytes[4] == UInt8(ascii: "-"), let year = Int(digits: bytes[..<4]),
            let month = Int(digits: bytes[5...])
        {
            self.init(text: text, precision: .month, from: (year, month), to: (year, month))
        } else {
            self.init(instant: text, bytes)
        }
    }

    private init?(text: String, precision: Precision, from: (year: Int, month: Int), to: (year: Int, month: Int)) {
        guard let first = Day(year: from.year, month: from.month, day: 1),
            let last = Day(year: to.year, month: to.month, day: Day.length(ofMonth: to.month, in: to.year))
        else { return nil }
        self.init(text: text, precision: precision, first: first, last: last)
    }

    /// `sy2025-26`.
    private init?(schoolYear text: String, _ bytes: [UInt8]) {
        guard bytes.count == 9, bytes[6] == UInt8(ascii: "-"), let start = Int(digits: bytes[2..<6]),
            let end = Int(digits: bytes[7...]), end == (start + 1) % 100
        else { return nil }
        self.init(text: text, precision: .schoolYear, from: (start, 7), to: (start + 1, 6))
    }

    /// `2026-03-02T16:30:00-08:00`, as RFC 3339 has it: a fraction may stand after the seconds, `T` and `Z` may be small,
    /// and a leap second is second 60.
    private init?(instant text: String, _ bytes: [UInt8]) {
        guard bytes.count >= 20, [UInt8(ascii: "T"), UInt8(ascii: "t")].contains(bytes[10]),
            let day = Day(text.prefix(10)), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = Int(digits: bytes[11..<13]), let minute = Int(digits: bytes[14..<16]),
            let second = Int(digits: bytes[17..<19]), hour < 24, minute < 60, second <= 60
        else { return nil }
        var rest = bytes[19...]
        var nanoseconds = 0
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            guard !fraction.isEmpty else { return nil }
            let kept =
                Array(fraction.prefix(9)) + Array(repeating: UInt8(ascii: "0"), count: max(0, 9 - fraction.count))
            guard let parsed = Int(digits: kept) else { return nil }
            nanoseconds = parsed
            rest = rest.dropFirst(1 + fraction.count)
        }
        guard let offset = Moment.offset(rest) else { return nil }
        let seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second - offset
        self.init(
            text: text, precision: .instant, first: day, last: day,
            instant: Instant(seconds: seconds, nanoseconds: nanoseconds))
    }

    /// Seconds east of Greenwich: `Z`, `+02:00`, `-08:00`.
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(bytes)
        if bytes == [UInt8(ascii: "Z")] || bytes == [UInt8(ascii: "z")] { return 0 }
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = Int(digits: bytes[1..<3]),
            let minutes = Int(digits: bytes[4...]), hours < 24, minutes < 60
        else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "+"): return hours * 3600 + minutes * 60
        case UInt8(ascii: "-"): return -(hours * 3600 + minutes * 60)
        default: return nil
        }
    }
}
