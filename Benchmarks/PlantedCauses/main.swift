// Districts in which causes are planted, told of by records of which some are lost, and what the product makes of them.
//
//     planted-causes [DISTRICTS [HEALTHY [SEED]]]
//
// The world is written from what the field says of each way to fail, and never reads a weight or a condition of the
// knowledge base: `Fact` says how often what shows where, `Teller` what records it leaves, `Loss` which of them are lost.

import Foundation
import Knowledge
import Specimens

let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let districts = numbers.first ?? 2600
let healthy = numbers.dropFirst().first ?? 1000
let seed = UInt64(numbers.dropFirst(2).first ?? 2026)
let losses = [0, 0.3, 0.5].map(Loss.init)
let knowledge = try Bases.shipped()

var chance = Chance(seed: seed)
var deck = Deck()
var scores = losses.map { _ in Score() }
let oracle = Oracle()
var ceilings = losses.map { _ in Ceiling() }
for index in 0..<(districts + healthy) {
    let district = District(index < districts ? deck.hand(&chance) : [], &chance)
    let told = Teller(district, &chance)
    for (level, loss) in losses.enumerated() {
        let records = loss.left(of: told.records, &chance)
        if let trial = try Trial(district, records, knowledge) { scores[level].take(trial) }
        if index < districts {
            ceilings[level].take(district.planted, oracle.ranked(district, losing: loss.share, &chance))
        }
    }
}

print("\(districts) districts with one to three causes planted, \(healthy) healthy ones, seed \(seed)\n")
print(row("records lost, %", losses.map { "\(Int($0.share * 100))" }))
print(row("signs that can be read, %", scores.map(\.readable.words)))
print(row("top-1: the leading cause is planted, %", scores.map { $0.leads().words }))
for count in 1...3 {
    print(row("  of districts with \(count) planted", scores.map { $0.leads(planted: count).words }))
}
print(row("top-3: planted causes among the first three, %", scores.map { $0.found().words }))
for count in 1...3 {
    print(row("  of districts with \(count) planted", scores.map { $0.found(planted: count).words }))
}
print(row("who knew this world: top-1, %", ceilings.map(\.leads.words)))
print(row("who knew this world: top-3, %", ceilings.map(\.found.words)))
print(row("healthy, and some cause is called likely, %", scores.map(\.falseAlarms.words)))
print(row("  though the verdict is holding or on track, %", scores.map(\.alarmsBesidePraise.words)))
print(row("  of all causes weighed there, %", scores.map(\.falseNames.words)))
print(row("healthy, and the verdict says otherwise, %", scores.map(\.calledIll.words)))
print("\nOf what was called by the word, how much is planted, %")
for standing in Standing.graded + [.unlikely, .notKnown] {
    print(
        row(
            "  " + standing.rawValue,
            scores.map { "\($0.truth(of: standing).words) of \($0.truth(of: standing).whole)" }))
}
print("\nPer cause: planted and in the first three; planted alone and leads; leads and is planted, %")
for cause in Cause.allCases.map(\.rawValue) {
    let cells = scores.map {
        "\($0.found(cause).words) \($0.alone(cause).words) \($0.leading(cause).words)"
    }
    print(row("  \(cause) (\(scores[0].found(cause).whole))", cells))
}
for (loss, score) in zip(losses, scores) {
    print("\nLeads where another alone is planted, \(Int(loss.share * 100)) % lost:")
    for pair in score.confused.prefix(20) { print("  \(pair.count) \(pair.planted): \(pair.leader)") }
    print("Called likely in healthy districts:")
    for named in score.falselyNamed.prefix(10) { print("  \(named.count) \(named.cause)") }
}

func row(_ name: String, _ cells: [String]) -> String {
    func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
    return padded(name, 48) + cells.map { padded($0, 18) }.joined()
}
