import Foundation
import Knowledge
import Language
import Projection
import Specimens
import Understanding
import Vocabulary

// How well questions are understood, and how fast: on the questions of `Tests/Questions`, which no example repeats, and with
// one error of typing in each name. With a file of names, a line each, how well these are told apart with one error.
//
//     swift run -c release understanding [FILE-OF-NAMES]

let clock = ContinuousClock()

func milliseconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) * 1000 + Double(duration.components.attoseconds) / 1e15
}

func figure(_ number: Double, _ places: Int = 2) -> String {
    number.formatted(.number.precision(.fractionLength(places)).grouping(.never).locale(Locale(identifier: "en")))
}

func percent(_ part: Int, of whole: Int) -> String { figure(100 * Double(part) / Double(max(whole, 1)), 1) + " %" }

func spread(_ times: [Duration]) -> String {
    let sorted = times.sorted()
    let (half, most) = (sorted[sorted.count / 2], sorted[sorted.count * 99 / 100])
    return "\(figure(milliseconds(half), 3)) ms, 99 of 100 within \(figure(milliseconds(most), 3)) ms"
}

/// One letter left out, added, changed or swapped with the next, in a word of at least four letters.
func mistyped(_ text: String, _ chance: inout Chance) -> String {
    var letters = Array(text)
    let words = letters.indices.split { letters[$0] == " " }.filter { word in
        word.count >= 4 && word.allSatisfy { letters[$0].isLetter }
    }
    guard let word = words.randomElement(using: &chance), let place = word.randomElement(using: &chance) else {
        return text
    }
    let letter = Array("abcdefghijklmnopqrstuvwxyz")[Int.random(in: 0..<26, using: &chance)]
    switch Int.random(in: 0..<4, using: &chance) {
    case 0: letters.remove(at: place)
    case 1: letters.insert(letter, at: place)
    case 2: letters[place] = letter
    default:
        let next = word.contains(place + 1) ? place + 1 : place - 1
        letters.swapAt(place, next)
    }
    return String(letters)
}

func understanding(of base: KnowledgeBase) throws {
    let lessons = Ear.Lessons(base)
    var taught: [Duration] = []
    var ear = Ear(lessons)
    for _ in 0..<5 {
        let start = clock.now
        ear = Ear(lessons)
        taught.append(clock.now - start)
    }
    print(
        "taught by \(base.questions.flatMap(\.examples).count) examples in \(figure(milliseconds(taught.sorted()[2]), 0)) ms, the middle of 5"
    )

    guard let today = Day("2026-03-02") else { return }
    let history = History(try Ledgers.entries(Questions.district), indicators: [])
    let state = DistrictState(history, of: "riverbend", on: today)
    let roster = Roster(initiatives: state.initiatives, sites: state.sites, seats: state.seats, cases: base.cases)
    let listener = Listener(ear, roster, Claims(base), base, today: today)
    let asked = try Questions.read()
    let inside = asked.filter { $0.asks != .outOfScope }
    let right = inside.filter { Questions.isAlike(listener.heard($0.text), $0.asks) }.count
    let refused = inside.filter { listener.heard($0.text) == .outOfScope }.count
    let outside = asked.filter { $0.asks == .outOfScope }
    let caught = outside.filter { listener.heard($0.text) == .outOfScope }.count
    print(
        "\(inside.count) questions: \(percent(right, of: inside.count)) understood, \(percent(refused, of: inside.count)) refused"
    )
    print("\(outside.count) of other things: \(percent(caught, of: outside.count)) refused")

    var chance = Chance(seed: 7)
    var (named, found) = (0, 0)
    for initiative in state.initiatives {
        for entry in base.questions where [.diagnose, .status, .recommend, .unknowns].contains(entry.asks) {
            for example in entry.examples where example.contains("{initiative}") {
                let text = example.replacing("{initiative}", with: mistyped(initiative.name, &chance))
                    .replacing("{site}", with: "Oak Elementary")
                named += 1
                if listener.names(in: text) == [initiative.slug] { found += 1 }
            }
        }
    }
    print("\(named) questions with an error of typing in the name: \(percent(found, of: named)) found what was meant")

    var times: [Duration] = []
    for _ in 0..<20 {
        for question in asked {
            let start = clock.now
            _ = listener.understand(question.text)
            times.append(clock.now - start)
        }
    }
    print("a question: \(spread(times))")
}

func names(in file: String) throws {
    let all = Set(try String(contentsOfFile: file, encoding: .utf8).split(whereSeparator: \.isNewline).map(String.init))
        .sorted()
    let start = clock.now
    let index = NameIndex(all.enumerated().map { NameIndex.Name(owner: $0.offset, $0.element) })
    let built = clock.now - start
    var chance = Chance(seed: 11)
    var (tried, right) = (0, 0)
    var times: [Duration] = []
    for (owner, name) in all.enumerated() {
        let typed = mistyped(name, &chance)
        guard typed != name else { continue }
        let start = clock.now
        let nearest = index.nearest(to: typed)
        times.append(clock.now - start)
        tried += 1
        if nearest.first?.owner == owner { right += 1 }
    }
    print(
        "\(tried) names with an error, of \(all.count): \(percent(right, of: tried)) right; \(spread(times)); index in \(figure(milliseconds(built), 0)) ms"
    )
}

let folder = KnowledgeFolder(path: Bases.project + "/knowledge")
try understanding(of: try KnowledgeBase(in: folder))
for file in CommandLine.arguments.dropFirst() { try names(in: file) }
