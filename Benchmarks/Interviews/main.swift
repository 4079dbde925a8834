import Diagnosis
import Knowledge
import Specimens

/// How far ten answers bring a leader without any records, whose district has one trouble: for each cause of the shipped
/// base, where it stands then. First with leaders who name the trouble's own area when they are sounded, then with such as
/// name another.
let base = try Bases.shipped()
let causes = base.findings.filter { !$0.isAlternative }
let words = Set(causes.compactMap(\.heardAs)).sorted()

/// Where the cause stands in the end, from 0; `nil`: too little is known of it. And how many answers were given.
func interview(_ cause: Finding, naming word: String?) throws -> (place: Int?, answers: Int, verdict: Verdict)? {
    var leader = try InterviewedLeader(base)
    leader.named = word
    var answers = 0
    while answers < 10, let question = try leader.question() {
        try leader.answer(question, meaning: cause.id)
        answers += 1
    }
    guard let diagnosis = try leader.diagnosis() else { return nil }
    let place = diagnosis.causes.filter { $0.standing != .notKnown }.firstIndex { $0.finding.id == cause.id }
    return (place, answers, diagnosis.verdict)
}

for isNamed in [true, false] {
    print(isNamed ? "naming its own area:" : "naming another area:")
    var places: [Int] = []
    var unplaced = 0
    var answers = 0
    for cause in causes {
        let own = words.firstIndex { $0 == cause.heardAs } ?? 0
        let word = isNamed ? nil : words[(own + 5) % words.count]
        guard let found = try interview(cause, naming: word) else { continue }
        if let place = found.place { places.append(place) }
        if found.verdict == .notKnown { unplaced += 1 }
        answers += found.answers
        let place = found.place.map { "place \($0 + 1)" } ?? "not known"
        print("  \(cause.id): \(place) after \(found.answers), \(found.verdict.rawValue)")
    }
    let (first, three) = (places.filter { $0 == 0 }.count, places.filter { $0 < 3 }.count)
    print("  of \(causes.count) causes \(first) lead, \(three) are among the first three; no verdict in \(unplaced)")
    print("  \(answers) answers in all")
}
