// How long it takes to find the fewest readings that would turn the lead, over the knowledge base that ships: readings
// drawn by chance, of a part of the indicators that grows from a tenth to all, and every cause that does not lead.
//
//     why-not [ROUNDS [SEED]]

import Diagnosis
import Indicators
import Knowledge
import Specimens
import Vocabulary

let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let rounds = numbers.first ?? 40
var chance = Chance(seed: UInt64(numbers.dropFirst().first ?? 1))
let base = try Bases.shipped()
let cells = Cells(base)
let clock = ContinuousClock()
var taken: (contest: [Duration], whyNot: [Duration], loss: [Duration]) = ([], [], [])
var sizes: [String: Int] = [:]

for round in 0..<rounds {
    var values: [String: Known<Value>] = [:]
    for indicator in base.indicators where Int.random(in: 0..<10, using: &chance) <= round % 10 {
        let choices = cells[indicator.id]
        guard !choices.isEmpty else { continue }
        values[indicator.id] = .supposed(choices[Int.random(in: choices.indices, using: &chance)])
    }
    let readings = Readings(values, launch: .hearsay, by: base.weighing)
    let causes = base.findings.filter { !$0.isAlternative }.map { Weighed($0, readings, base) }
        .sorted(by: Weighed.ranks)
    var contest = Contest(causes, readings, base)
    taken.contest.append(clock.measure { contest = Contest(causes, readings, base) })
    for cause in causes.dropFirst() {
        var upset: Upset?
        taken.whyNot.append(clock.measure { upset = contest.upset(to: cause.finding.id) })
        switch upset {
        case .flips(let flips): sizes["\(flips.count)", default: 0] += 1
        case .never: sizes["never", default: 0] += 1
        case .beyond, nil: sizes["beyond", default: 0] += 1
        }
    }
    taken.loss.append(clock.measure { _ = contest.loss() })
}

func told(_ name: String, _ durations: [Duration]) {
    let milliseconds = durations.map { Double($0.components.attoseconds) / 1e15 + Double($0.components.seconds) * 1000 }
        .sorted()
    func at(_ share: Double) -> Double {
        let found = milliseconds[min(milliseconds.count - 1, Int(Double(milliseconds.count) * share))]
        return (found * 100).rounded() / 100
    }
    print("\(name): median \(at(0.5)) ms, 99th in a hundred \(at(0.99)) ms, longest \(at(1)) ms, of \(durations.count)")
}

told("preparing", taken.contest)
told("why a cause does not lead", taken.whyNot)
told("what would take the lead", taken.loss)
print("readings that would have to be others:", sizes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })
