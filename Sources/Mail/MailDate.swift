import Vocabulary

/// The date of a message, and of a calendar.
enum MailDate {
    /// `Mon, 02 Mar 2026 07:00:00 -0800`
    ///
    /// > Source: RFC 5322, 3.3
    ///
    /// - Parameters:
    ///   - seconds: Since 1970, in UTC.
    ///   - offset: Seconds east of UTC.
    static func text(_ seconds: Int, offset: Int) -> String {
        let local = seconds + offset
        let number = (local - local.remainder(86_400)) / 86_400
        let day = Day(number: number)
        let time = local.remainder(86_400)
        let names = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let minutes = abs(offset) / 60
        let zone = (offset < 0 ? "-" : "+") + two(minutes / 60) + two(minutes % 60)
        return
            "\(names[number.remainder(7)]), \(two(day.dayOfMonth)) \(months[day.month - 1]) \(day.year) \(two(time / 3600)):\(two(time / 60 % 60)):\(two(time % 60)) \(zone)"
    }

    /// `20260302T150000Z`
    static func stamp(_ seconds: Int) -> String {
        let number = (seconds - seconds.remainder(86_400)) / 86_400
        let time = seconds.remainder(86_400)
        return "\(basic(Day(number: number)))T\(two(time / 3600))\(two(time / 60 % 60))\(two(time % 60))Z"
    }

    /// `20260302`
    static func basic(_ day: Day) -> String { day.description.replacing("-", with: "") }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension Int {
    /// Never below 0.
    fileprivate func remainder(_ divisor: Int) -> Int { (self % divisor + divisor) % divisor }
}
