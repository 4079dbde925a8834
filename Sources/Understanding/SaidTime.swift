import Vocabulary

/// A date or a stretch of time as people say it: "last spring", "this school year", "two years ago", "March", "2025-06-30".
struct SaidTime: Hashable {
    /// Where it stands in the words.
    struct Found: Hashable {
        let range: Range<Int>
        let time: SaidTime
        /// The word before it that says whether it begins or ends there: "since", "before".
        let preposition: String?
    }

    private enum Form: Hashable {
        case moment(String)
        /// A month, from 1, or the first month of a season with how many it has; with its year or `this`, `last`, `next`.
        case months(first: Int, count: Int, year: Int?, which: String?)
        case year(Int)
        case schoolYear(String)
        case unit(String, which: String)
        case ago(Int, unit: String)
        case weekday(Int)
        case day(offset: Int)
    }

    private let form: Form

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let short = [
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
        "nov": 11, "dec": 12,
    ]
    /// First month and length.
    private static let seasons = [
        "spring": (3, 3), "summer": (6, 3), "fall": (9, 3), "autumn": (9, 3), "winter": (12, 3),
    ]
    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    private static let units: Set<String> = ["day", "week", "month", "semester", "term", "year"]
    private static let which: Set<String> = ["this", "last", "next"]
    private static let prepositions: Set<String> = [
        "since", "from", "after", "before", "until", "till", "by", "in", "on", "during", "of", "at", "around", "for",
        "to",
        "not", "and", "late", "early", "mid", "every", "than", "the", "was",
    ]
    private static let words = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    /// The number that a word stands for; "a" for one where a unit follows.
    static func number(of word: String) -> Int? { words.firstIndex(of: word) }

    /// The dates in a text, in their order.
    static func found(in tokens: [String]) -> [Found] {
        var found: [Found] = []
        var place = 0
        while place < tokens.count {
            guard let (form, end) = form(at: place, tokens) else {
                place += 1
                continue
            }
            let before = place > 0 && tokens[place - 1] == "the" ? place - 2 : place - 1
            let preposition = tokens.indices.contains(before) ? tokens[before] : nil
            found.append(
                Found(
                    range: place..<end, time: SaidTime(form: form),
                    preposition: preposition.flatMap { prepositions.contains($0) ? $0 : nil }))
            place = end
        }
        return found
    }

    private static func year(_ word: String?) -> Int? {
        guard let word, word.count == 4, let year = Int(word), (1950...2100).contains(year) else { return nil }
        return year
    }

    private static func form(at place: Int, _ tokens: [String]) -> (Form, Int)? {
        func word(_ offset: Int) -> String? {
            tokens.indices.contains(place + offset) ? tokens[place + offset] : nil
        }
        let first = tokens[place]
        if let year = year(first) {
            let numbers = [word(1), word(2)].map { $0.flatMap { $0.count == 2 ? Int($0) : nil } }
            if let month = numbers[0], (1...12).contains(month), let day = numbers[1], (1...31).contains(day) {
                return (.moment("\(year)-\(two(month))-\(two(day))"), place + 3)
            }
            if let next = numbers[0], next == (year + 1) % 100 {
                return (.schoolYear("sy\(year)-\(two(next))"), place + 2)
            }
            if let month = numbers[0], (1...12).contains(month) { return (.moment("\(year)-\(two(month))"), place + 2) }
            return (.year(year), place + 1)
        }
        if which.contains(first) || first == "a" || first == "one" {
            if first == "this" || first == "last" || first == "next" {
                if word(1) == "school", word(2) == "year" { return (.unit("school year", which: first), place + 3) }
                if let unit = word(1), units.contains(unit) { return (.unit(unit, which: first), place + 2) }
                if let day = word(1).flatMap(weekdays.firstIndex) { return (.weekday(day), place + 2) }
                if let months = named(word(1)) {
                    return (
                        .months(first: months.0, count: months.1, year: year(word(2)), which: first),
                        place + 2 + (year(word(2)) == nil ? 0 : 1)
                    )
                }
            }
        }
        if let count = first == "a" ? 1 : Int(first) ?? number(of: first), let unit = word(1).map(single),
            units.contains(unit), word(2) == "ago" || word(2) == "back"
        {
            return (.ago(count, unit: unit), place + 3)
        }
        if let months = named(first) {
            let year = year(word(1))
            // "may", "march", "fall" and "spring" are verbs too.
            let before = place > 0 ? tokens[place - 1] : ""
            guard
                year != nil || !["may", "march", "fall", "spring", "mar"].contains(first)
                    || prepositions.contains(before)
            else { return nil }
            let day = year == nil ? word(1).flatMap { $0.count <= 2 ? Int($0) : nil } : nil
            if let day, (1...31).contains(day), months.1 == 1, SaidTime.year(word(2)) != nil || word(2) != "of" {
                if let year = SaidTime.year(word(2)) {
                    return (.moment("\(year)-\(two(months.0))-\(two(day))"), place + 3)
                }
            }
            return (.months(first: months.0, count: months.1, year: year, which: nil), place + (year == nil ? 1 : 2))
        }
        if let day = weekdays.firstIndex(of: first) { return (.weekday(day), place + 1) }
        switch first {
        case "today", "now": return first == "today" ? (.day(offset: 0), place + 1) : nil
        case "yesterday": return (.day(offset: -1), place + 1)
        case "tomorrow": return (.day(offset: 1), place + 1)
        default: return nil
        }
    }

    private static func single(_ unit: String) -> String { unit.hasSuffix("s") ? String(unit.dropLast()) : unit }

    private static func named(_ word: String?) -> (Int, Int)? {
        guard let word else { return nil }
        if let month = months.firstIndex(of: word) { return (month + 1, 1) }
        return short[word].map { ($0, 1) } ?? seasons[word]
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// What is meant on a day, looking back: the newest that has begun.
    ///
    /// - Returns: Its first and last day, and the moment with the precision that was said.
    func span(on today: Day) -> (first: Day, last: Day, moment: Moment)? {
        guard let moment = moment(on: today) else { return nil }
        if case .months(_, let count, _, _) = form, count > 1 {
            let last = Day(number: moment.first.number + 91)
            return (moment.first, last, moment)
        }
        return (moment.first, moment.last, moment)
    }

    private func moment(on today: Day) -> Moment? {
        switch form {
        case .moment(let text): return Moment(text)
        case .year(let year): return Moment("\(year)")
        case .schoolYear(let text): return Moment(text)
        case .months(let first, _, let year, let which):
            var year = year ?? today.year
            if self.isYearless {
                let isAhead = first > today.month
                if which == "next" {
                    year += first <= today.month ? 1 : 0
                } else if isAhead || which == "last" && first >= today.month {
                    year -= 1
                }
            }
            return Moment("\(year)-\(SaidTime.two(first))")
        case .unit(let unit, let which): return SaidTime.moment(of: unit, which, today)
        case .ago(let count, let unit):
            switch unit {
            case "day": return Moment(today - count)
            case "week": return Moment(today - 7 * count)
            case "year": return Moment("\(today.year - count)-\(SaidTime.two(today.month))")
            default:
                let months = today.year * 12 + today.month - 1 - (unit == "month" ? count : 5 * count)
                return Moment("\(months / 12)-\(SaidTime.two(months % 12 + 1))")
            }
        case .weekday(let day):
            // 1970-01-01 was a Thursday. Today is not meant by its own name.
            let back = (today.number + 3 - day) % 7
            return Moment(today - (back == 0 ? 7 : back))
        case .day(let offset): return Moment(today + offset)
        }
    }

    /// A month or season without its year.
    var isYearless: Bool {
        if case .months(_, _, nil, _) = form { true } else { false }
    }

    private static func moment(of unit: String, _ which: String, _ today: Day) -> Moment? {
        let step = which == "last" ? -1 : which == "next" ? 1 : 0
        switch unit {
        case "year": return Moment("\(today.year + step)")
        case "school year":
            let begins = (today.month >= 7 ? today.year : today.year - 1) + step
            return Moment("sy\(begins)-\(two((begins + 1) % 100))")
        case "month":
            let months = today.year * 12 + today.month - 1 + step
            return Moment("\(months / 12)-\(two(months % 12 + 1))")
        case "week": return Moment(today + 7 * step)
        case "day": return Moment(today + step)
        default:
            // A term is half a school year: it begins in August or January.
            let index = today.year * 2 + (today.month >= 7 ? 1 : 0) + step
            return Moment("\(index / 2)-\(index % 2 == 1 ? "08" : "01")")
        }
    }
}
