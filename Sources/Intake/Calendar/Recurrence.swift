import Vocabulary

/// How a meeting comes back: the parts of RFC 5545's rules that calendars of meetings use.
struct Recurrence: Hashable {
    enum Frequency: String {
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
        case yearly = "YEARLY"
    }

    /// `2TU`, the second Tuesday; `-1FR`, the last Friday; `WE`, each Wednesday.
    struct Weekday: Hashable {
        let ordinal: Int?
        /// 0 for Monday.
        let day: Int
    }

    let frequency: Frequency
    var interval = 1
    var count: Int?
    var until: CalendarTime?
    var weekdays: [Weekday] = []
    var monthDays: [Int] = []
    var months: [Int] = []
    var positions: [Int] = []
    /// With which day a week begins.
    var weekStart = 0

    /// Of any number in a rule.
    private static let largest: UInt = 10_000
    private static let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    /// - Throws: for a part that is not read here, such as `BYHOUR`: its meetings are not guessed at.
    init(_ line: CalendarLine) throws(FileFault) {
        func wrong(_ part: Substring) -> FileFault {
            FileFault(
                line: line.line,
                .wrong("the rule \"\(part)\" is not one that is read here; give the meetings one by one"))
        }
        var parts: [(name: String, value: Substring, whole: Substring)] = []
        for part in line.value.split(separator: ";") {
            let sides = part.split(separator: "=", maxSplits: 1)
            guard sides.count == 2 else { throw wrong(part) }
            parts.append((sides[0].uppercased(), sides[1], part))
        }
        guard let name = parts.first(where: { $0.name == "FREQ" })?.value.uppercased(),
            let frequency = Frequency(rawValue: name)
        else { throw wrong(line.value[...]) }
        self.frequency = frequency
        for (name, value, whole) in parts {
            let list = value.uppercased().split(separator: ",")
            let numbers = list.compactMap { Int($0) }
            let isNumbers =
                numbers.count == list.count && !numbers.isEmpty
                && numbers.allSatisfy { $0.magnitude <= Recurrence.largest }
            switch name {
            case "FREQ": continue
            case "INTERVAL":
                guard isNumbers, numbers[0] > 0 else { throw wrong(whole) }
                interval = numbers[0]
            case "COUNT":
                guard isNumbers, numbers[0] > 0 else { throw wrong(whole) }
                count = numbers[0]
            case "UNTIL":
                guard let time = CalendarTime(value) else { throw wrong(whole) }
                until = time
            case "BYDAY":
                for day in list {
                    let ordinal = day.dropLast(2)
                    guard let weekday = Recurrence.names.firstIndex(of: String(day.suffix(2))),
                        ordinal.isEmpty || (1...Recurrence.largest).contains(Int(ordinal)?.magnitude ?? 0)
                    else { throw wrong(whole) }
                    weekdays.append(Weekday(ordinal: Int(ordinal), day: weekday))
                }
            case "BYMONTHDAY":
                guard isNumbers else { throw wrong(whole) }
                monthDays = numbers
            case "BYMONTH":
                guard isNumbers else { throw wrong(whole) }
                months = numbers
            case "BYSETPOS":
                guard isNumbers else { throw wrong(whole) }
                positions = numbers
            case "WKST":
                guard let day = Recurrence.names.firstIndex(of: value.uppercased()) else { throw wrong(whole) }
                weekStart = day
            default: throw wrong(whole)
            }
        }
    }
}
