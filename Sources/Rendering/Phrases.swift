import Diagnosis
import Indicators
import Knowledge
import Vocabulary

/// How values and small words are written.
enum Phrases {
    /// A value in its unit: `58 %`, `41 days`, `yes`, `pockets`.
    static func value(_ value: Value, _ unit: Indicator.Unit) -> String {
        switch value {
        case .flag(let flag): flag ? "yes" : "no"
        case .word(let word): word.replacing("-", with: " ")
        case .number(let number): self.number(number, unit)
        }
    }

    static func number(_ number: Double, _ unit: Indicator.Unit) -> String {
        switch unit {
        case .share: "\(whole(number * 100)) %"
        case .days: counted(number, "day")
        case .months: number == 0 ? "less than a month" : counted(number, "month")
        case .minutes: counted(number, "minute")
        case .hours: counted(number, "hour")
        case .points: counted(number, "point")
        case .count, .correlation, .flag, .word: plain(number)
        }
    }

    private static func counted(_ number: Double, _ one: String) -> String {
        number == 1 ? "1 \(one)" : "\(plain(number)) \(one)s"
    }

    /// Without a fraction where it is whole, else with one digit.
    static func plain(_ number: Double) -> String {
        number == number.rounded() ? whole(number) : String((number * 10).rounded() / 10)
    }

    private static func whole(_ number: Double) -> String {
        abs(number) < 1e15 ? String(Int(number.rounded())) : String(number)
    }

    /// `a`, `a and b`, `a, b and c`.
    static func list(_ items: [String], _ joint: String = "and") -> String {
        guard let last = items.last else { return "" }
        let rest = items.dropLast()
        return rest.isEmpty ? last : rest.joined(separator: ", ") + " \(joint) " + last
    }

    /// Offices that people call by three letters are written in capitals: the CAO, the CBO.
    static func roles(_ roles: [String], _ joint: String = "or") -> String {
        list(roles.map { $0.count == 3 ? $0.uppercased() : $0.replacing("-", with: " ") }, joint)
    }

    static func standing(_ standing: Standing) -> String {
        switch standing {
        case .notKnown: "too little known to say"
        case .unlikely: "unlikely"
        case .possible: "possible"
        case .aboutEven: "about even"
        case .likely: "likely"
        case .stronglyIndicated: "strongly indicated"
        }
    }

    static func unknown(_ why: Unknown) -> String {
        switch why {
        case .notRecorded: "nothing is on record"
        case .tooFew(let have, let need): "only \(have) on record, and \(need) are needed"
        case .needs(let other): "the \(other.replacing("-", with: " ")) is not on record"
        case .notApplicable: "there is nothing yet to measure it by"
        case .notComparable: "the records cannot be put together"
        }
    }

    static func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
