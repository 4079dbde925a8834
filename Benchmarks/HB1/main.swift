// A workload that rule engines, logic engines and databases can run as well, on the engine that weighs causes here.
//
//     hb1 FOLDER INITIATIVES
//
// FOLDER holds kb.tsv, facts.tsv and updates.tsv, and takes out.updates, out.final and out.times. Times are of the wall
// clock. `Benchmarks/beside` runs it beside CLIPS and SWI-Prolog.

import Diagnosis
import Foundation
import Knowledge
import Vocabulary

func fail(_ words: String) -> Never {
    FileHandle.standardError.write(Data((words + "\n").utf8))
    exit(64)
}

func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
}

guard CommandLine.arguments.count == 3, let initiatives = Int(CommandLine.arguments[2]), let day = Moment("2026-01-01")
else { fail("usage: hb1 FOLDER INITIATIVES") }
let folder = URL(fileURLWithPath: CommandLine.arguments[1])

func lines(_ name: String) throws -> [[Substring]] {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8).split(separator: "\n")
        .map { $0.split(separator: "\t") }
}

let clock = ContinuousClock()
var circuit: Circuit?
let reading = try clock.measure {
    let text = try String(contentsOf: folder.appendingPathComponent("kb.tsv"), encoding: .utf8)
    circuit = Rules(text).map { Circuit(signs: $0.signs, findings: $0.findings) }
}
guard let circuit else { fail("kb.tsv is not what was expected") }

var world = World(circuit, initiatives: initiatives)
let placing = try clock.measure {
    for (number, words) in try lines("facts.tsv").enumerated() {
        guard let fact = Fact(words[...], line: number, on: day) else { fail("facts.tsv: line \(number + 1)") }
        world.place(fact)
    }
}
let diagnosing = clock.measure { world.diagnose() }

var updates = ""
var times = ""
for words in try lines("updates.tsv") {
    var row = ""
    let taken = clock.measure {
        guard let number = Int(words[0]), let probe = Int(words[5]),
            let fact = Fact(words[1...], line: -number - 1, on: day)
        else { fail("updates.tsv: \(words)") }
        world.update(fact)
        row = "\(number) \(world.leads[probe])"
        for total in world.totals { row += " \(total)" }
    }
    updates += row + "\n"
    times += "\(words[1]) \(seconds(taken))\n"
}
let final = world.balances.indices.map { unit in
    "\(unit) \(world.leads[unit])" + world.balances[unit].tallies.map { " \($0.score) \($0.known)" }.joined() + "\n"
}.joined()
try Data(updates.utf8).write(to: folder.appendingPathComponent("out.updates"))
try Data(times.utf8).write(to: folder.appendingPathComponent("out.times"))
try Data(final.utf8).write(to: folder.appendingPathComponent("out.final"))
print("KB \(seconds(reading))\nFACTS \(seconds(placing))\nDIAG \(seconds(diagnosing))")
