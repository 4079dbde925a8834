import Daemon
import Foundation
import Household
import Knowledge
import Specimens

/// How long the shipped knowledge base takes to be read and checked, and what a reload costs those who ask meanwhile.
let folder = KnowledgeFolder(path: Bases.project + "/knowledge")
let clock = ContinuousClock()

let texts = try folder.texts()
var loads: [Duration] = []
var readings: [Duration] = []
for _ in 0..<21 {
    loads.append(try clock.measure { _ = try KnowledgeBase(reading: folder.texts()) })
    readings.append(try clock.measure { _ = try KnowledgeBase(reading: texts) })
}
print("\(texts.count) files, \(texts.map(\.text.utf8.count).reduce(0, +)) bytes; limit of a load 150 ms")
print("load, files and all       median \(loads.median)  most \(loads.most)")
print("the same, texts in memory median \(readings.median)  most \(readings.most)")

func settings(_ configuration: inout Configuration) {
    configuration.knowledge = folder.path
    configuration.district = "chino-valley"
}

try await House.open(settings) { house in
    let history = try String(contentsOfFile: folder.path + "/cases/chino-valley.jsonl", encoding: .utf8)
    try await house.visit { visitor in
        _ = try await visitor.call("reload")
        try await visitor.record(history)
    }
    let alone = try await Asking(house).times(for: .seconds(4))
    let reloads = Task { try await house.reloading(until: clock.now + .seconds(4)) }
    let beside = try await Asking(house).times(for: .seconds(4))
    print("\nwhy plc-2008              asked      median      99 %      most")
    print("no reload              \(alone.row)")
    print("\(try await reloads.value) reloads, end to end  \(beside.row)")
}
