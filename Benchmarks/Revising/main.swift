// A diagnosis that is revised record by record, held against one from scratch after every step: random events of every
// kind, back-dated, corrected and retracted, turns of the day, and reloads of another knowledge base.
//
//     revising [STEPS [SEED]]
//
// Ends with 1 where one step gives another value than from scratch.

import Foundation
import Inquiry
import Knowledge
import Specimens
import Vocabulary

struct Clocked {
    private let clock = ContinuousClock()
    private(set) var seconds = 0.0
    private(set) var count = 0

    mutating func time<Result>(_ work: () throws -> Result) rethrows -> Result {
        let start = clock.now
        defer {
            let taken = clock.now - start
            seconds += Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18
            count += 1
        }
        return try work()
    }

    var milliseconds: String {
        let hundredths = Int((seconds / Double(max(1, count)) * 100_000).rounded())
        return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10) ms"
    }
}

let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let steps = numbers.first ?? 100_000
let seed = UInt64(numbers.dropFirst().first ?? 1)
var revised = Clocked()
var again = Clocked()
var whole = Clocked()
var mistakes = 0
var walk = try RandomWalk(seed: seed, bases: Bases.variants())
for step in 1...steps {
    try walk.step()
    guard let question = walk.question else { continue }
    let before = walk.snapshot
    let answer = try revised.time { try before.answer(.unknowns(initiative: question, limit: 1)) }
    mistakes += whole.time { before.mistaken(answer.diagnoses) }.count
    if walk.remembers { walk.remember(answer.diagnoses) }
    if step.isMultiple(of: 5) {
        let known = walk.snapshot.remembering(answer.diagnoses) ?? walk.snapshot
        _ = try again.time { try known.answer(.unknowns(initiative: question, limit: 1)) }
    }
    if step.isMultiple(of: 10_000) { print("\(step) steps, \(mistakes) mistakes") }
}
print("\(steps) steps, seed \(seed): \(mistakes) where the revised diagnosis is not the one from scratch")
print("mean: revised \(revised.milliseconds), from scratch \(whole.milliseconds), asked again \(again.milliseconds)")
if mistakes > 0 { exit(1) }
