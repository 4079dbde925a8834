import Diagnosis
import Knowledge
import Specimens

/// How far ten answers bring a leader without any records, whose district has one trouble: for each cause of the shipped
/// base, where it stands then.
let base = try Bases.shipped()
let causes = base.findings.filter { !$0.isAlternative }
var places: [Int] = []
var answers = 0
var unplaced = 0
for cause in causes {
    var leader = try InterviewedLeader(base)
    var asked: [String] = []
    while asked.count < 10, let question = try leader.question() {
        try leader.answer(question, meaning: cause.id)
        asked.append(question.indicator.id)
    }
    guard let diagnosis = try leader.diagnosis() else { continue }
    let place = diagnosis.causes.filter { $0.standing != .notKnown }.firstIndex { $0.finding.id == cause.id } ?? 99
    places.append(place)
    answers += asked.count
    if diagnosis.verdict == .notKnown { unplaced += 1 }
    print(
        "\(cause.id): \(place == 99 ? "not known" : "place \(place + 1)") after \(asked.count), \(diagnosis.verdict.rawValue)"
    )
}
print(
    "of \(causes.count) causes \(places.filter { $0 == 0 }.count) lead and \(places.filter { $0 < 3 }.count) stand among the first three; "
)
print("verdict not known in \(unplaced); \(answers) answers in all")
