import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary
import Watch

extension Change {
    var says: String {
        switch what {
        case .stands(let verdict): verdict.words
        case .verdict(let from, let to):
            "\(to.words), was \(from.words); so for \(Phrases.counted(max(1, held), "day")) at least"
        case .still(let verdict): "still \(verdict.words)"
        case .movement(let dimension, let trend): "\(dimension) is \(trend.rawValue)"
        }
    }

    /// What is told tells of how it is practised, and not only of the structures around it.
    var isOfPractice: Bool {
        if case .movement = what { true } else { course != nil }
    }
}

extension Verdict {
    var words: String { self == .tooSoon ? "too young to say" : rawValue.replacing("-", with: " ") }
}

extension Sparks {
    func picture(_ name: String) -> Letter.Sketch {
        let first = points.first
        let last = points.last
        let values = points.map(\.value)
        func told(_ point: DatedSeries.Point?) -> String {
            point.map { "\(Phrases.number($0.value, .share)) on \($0.day)" } ?? ""
        }
        return Letter.Sketch(
            name: name, values: values,
            words: "\(Phrases.capitalised(dimension)) from \(told(first)) to \(told(last)), \(points.count) points.")
    }
}

extension Mistake {
    var says: String {
        switch self {
        case .verdict(let subject, let day, let told, let was):
            "On \(day) I said that \(subject.name) was \(told.words). By what was recorded since, it was \(was.words)."
        case .promise(let subject, let move, let indicator, let day):
            "I advised \(subject.name): \(move.name.lowercasedFirst). It was done, and \(indicator.name.lowercasedFirst) had not moved as it should by \(day)."
        }
    }
}

extension Scene {
    /// The office that undertook it; who holds it is not said.
    package func owner(of commitment: Commitment) -> String {
        guard let seat = commitment.owner else { return "nobody on record" }
        return "the \(state.seat(seat)?.text("role").map { Phrases.roles([$0]) } ?? seat)"
    }
}

extension String {
    /// `Fund coaches` within a sentence; what begins with two capitals is a name and stays.
    var lowercasedFirst: String {
        guard let first, !dropFirst().prefix(1).allSatisfy(\.isUppercase) || count == 1 else { return self }
        return first.lowercased() + dropFirst()
    }
}

extension Phrases {
    static func counted(_ number: Int, _ one: String) -> String {
        number == 1 ? "1 \(one)" : "\(number) \(one)s"
    }

    /// `2 Mar 2026`
    static func date(_ day: Day) -> String {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(day.dayOfMonth) \(months[day.month - 1]) \(day.year)"
    }
}
