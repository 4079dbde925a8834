import Vocabulary

/// A date as people say it: `June`, `june 2027`, `spring`, or any form in which a record may give it.
package enum SaidDate {
    /// Months and the last months of the seasons, by the words for them.
    private static let months: [String: Int] = [
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "september": 9, "october": 10, "november": 11, "december": 12,
    ]
    /// A season is taken as its last month.
    private static let seasons = ["spring": 5, "summer": 8, "fall": 11, "autumn": 11, "winter": 2]

    /// Whether the word can begin such a date.
    package static func names(_ word: String) -> Bool {
        months[word] != nil || seasons[word] != nil || word == "today" || word == "now"
    }

    /// The moment that is meant: without a year, the first such that is not over on `today`.
    ///
    /// - Returns: `nil` for words that name no date.
    package static func moment(_ text: String, on today: Day) -> Moment? {
        if let moment = Moment(text) { return moment }
        let words = Words.of(text)
        guard let first = words.first else { return nil }
        if words.count == 1, first == "today" || first == "now" { return Moment(today) }
        guard let month = months[first] ?? seasons[first], words.count <= 2 else { return nil }
        let year = words.count == 2 ? words[1] : String(month < today.month ? today.year + 1 : today.year)
        return Moment("\(year)-\(month < 10 ? "0" : "")\(month)")
    }
}
