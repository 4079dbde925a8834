import Vocabulary

/// A date that was put down wrong: the newest record of one time is of another.
package struct Correction: Sendable, Hashable {
    /// What it is about, as far as it is named.
    let structure: String?
    let initiative: String?
    /// The wrong time.
    package let from: Day
    package let to: Day
    /// When it was.
    package let right: Moment
    /// No year was said: then any may be meant, the newest first.
    let isYearless: Bool

    /// By how many years the times may lie back.
    package var years: Range<Int> { 0..<(isYearless ? Correction.farthest : 1) }

    private static let farthest = 10

    /// Whether a record may be the one that is meant.
    package func isAbout(_ event: Event) -> Bool {
        guard event.kind != "correction", event.kind != "retraction" else { return false }
        if let structure, event.text("structure") != structure, event.kind != "labor" { return false }
        if let initiative, event.initiative != initiative { return false }
        return true
    }
}

extension Day {
    /// The same day of an earlier year; the last of February where that has no such day.
    package func earlier(by years: Int) -> Day {
        Day(year: year - years, month: month, day: dayOfMonth) ?? Day(number: number - 365 * years - 1)
    }
}

extension Moment {
    /// The same of an earlier year, as precise as it is; `nil` where it is a school year.
    package func earlier(by years: Int) -> Moment? {
        guard years > 0 else { return self }
        let day = first.earlier(by: years).description
        switch precision {
        case .year: return Moment(String(day.prefix(4)))
        case .month: return Moment(String(day.prefix(7)))
        case .day, .instant: return Moment(day)
        case .schoolYear: return nil
        }
    }
}
