import Vocabulary

/// A way in which a file writes dates: `yyyy-MM-dd`, `M/d/yyyy`, `d.M.yy`, `MMM d, yyyy`, or `school-year` for `2025-26`.
///
/// What stands after the date, a time of day, is passed over.
struct DateForm: Sendable, Hashable {
    private enum Part: Sendable, Hashable {
        case year, shortYear, month, monthName, day
        case mark(Character)
    }

    let text: String
    private let parts: [Part]
    private let isSchoolYear: Bool

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    static func all(_ texts: [String]) throws(FileFault) -> [DateForm] {
        var forms: [DateForm] = []
        for text in texts {
            guard let form = DateForm(text) else {
                throw FileFault(
                    .wrong("\"\(text)\" is no form of dates; such are yyyy-MM-dd, M/d/yyyy and school-year"))
            }
            forms.append(form)
        }
        return forms
    }

    init?(_ text: String) {
        self.text = text
        isSchoolYear = text == "school-year"
        var parts: [Part] = []
        var rest = Substring(isSchoolYear ? "" : text)
        while let letter = rest.first {
            let run = rest.prefix { $0 == letter }
            switch letter {
            case "y": parts.append(run.count >= 4 ? .year : .shortYear)
            case "M": parts.append(run.count >= 3 ? .monthName : .month)
            case "d": parts.append(.day)
            default:
                guard !letter.isLetter else { return nil }
                parts += run.map { Part.mark($0) }
            }
            rest = rest.dropFirst(run.count)
        }
        self.parts = parts
        guard isSchoolYear || parts.contains(.year) || parts.contains(.shortYear) else { return nil }
    }

    /// As an event has it, `nil` where the text is no such date.
    func moment(_ text: String) -> String? {
        if isSchoolYear { return DateForm.schoolYear(text) }
        var rest = Substring(text)
        var year: Int?
        var month: Int?
        var day: Int?
        for part in parts {
            switch part {
            case .year: year = DateForm.number(&rest, 4...4)
            case .shortYear: year = DateForm.number(&rest, 2...2).map { $0 + 2000 }
            case .month: month = DateForm.number(&rest, 1...2)
            case .day: day = DateForm.number(&rest, 1...2)
            case .monthName:
                let word = rest.prefix(while: \.isLetter)
                month = DateForm.months.firstIndex(of: String(word.lowercased().prefix(3))).map { $0 + 1 }
                rest = rest.dropFirst(word.count)
            case .mark(let mark):
                guard rest.first == mark else { return nil }
                rest = rest.dropFirst()
            }
        }
        guard let year, rest.isEmpty || rest.first == " " || rest.first == "T" else { return nil }
        guard parts.contains(.month) || parts.contains(.monthName) else { return rest.isEmpty ? String(year) : nil }
        guard let month, (1...12).contains(month) else { return nil }
        guard parts.contains(.day) else { return "\(year)-\(month < 10 ? "0" : "")\(month)" }
        return day.flatMap { Day(year: year, month: month, day: $0) }?.description
    }

    private static func number(_ rest: inout Substring, _ width: ClosedRange<Int>) -> Int? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard width.contains(digits.count), let number = Int(digits) else { return nil }
        rest = rest.dropFirst(digits.count)
        return number
    }

    private static func schoolYear(_ text: String) -> String? {
        guard let match = text.wholeMatch(of: /(?:sy)?(\d{4})\s*[-–\/]\s*(?:\d\d)?(\d\d)/) else { return nil }
        let moment = "sy\(match.output.1)-\(match.output.2)"
        return Moment(moment) == nil ? nil : moment
    }
}
