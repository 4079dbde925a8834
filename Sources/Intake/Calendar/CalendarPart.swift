/// A part of a calendar between its `BEGIN` and its `END`.
struct CalendarPart: Hashable {
    /// In capitals: `VEVENT`.
    let name: String
    let line: Int
    private(set) var lines: [CalendarLine] = []
    private(set) var parts: [CalendarPart] = []

    /// How deep parts may lie in each other.
    private static let deepest = 16

    /// - Throws: where parts do not end as they begin, or the file ends within one.
    static func calendars(in lines: [CalendarLine]) throws(FileFault) -> [CalendarPart] {
        var open: [CalendarPart] = []
        var whole: [CalendarPart] = []
        for line in lines {
            switch line.name {
            case "BEGIN":
                guard open.count < deepest else { throw FileFault(line: line.line, .wrong("parts lie too deep")) }
                open.append(CalendarPart(name: line.value.uppercased(), line: line.line))
            case "END":
                guard let ended = open.popLast(), ended.name == line.value.uppercased() else {
                    throw FileFault(line: line.line, .wrong("this END has no BEGIN of the same name"))
                }
                if open.isEmpty { whole.append(ended) } else { open[open.count - 1].parts.append(ended) }
            default:
                guard !open.isEmpty else {
                    throw FileFault(
                        line: line.line, .wrong("this is no calendar: it does not begin with BEGIN:VCALENDAR"))
                }
                open[open.count - 1].lines.append(line)
            }
        }
        if let unended = open.last {
            throw FileFault(
                line: unended.line,
                .wrong("a \(unended.name) begins here and does not end; the file is cut short: export it anew"))
        }
        return whole.filter { $0.name == "VCALENDAR" }
    }

    func first(_ name: String) -> CalendarLine? { lines.first { $0.name == name } }
    func all(_ name: String) -> [CalendarLine] { lines.filter { $0.name == name } }
}
