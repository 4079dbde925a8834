import Children
import Foundation

/// What a whole state costs: memory, and the time to a first answer, at 1, 100 and 1,000 districts; and how each cost of one
/// district grows with its events, schools and initiatives.
///
///     whole-state [EVENTS OF A DISTRICT [DISTRICTS…]]
let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let perDistrict = numbers.first ?? 10_000
let sizes = numbers.count > 1 ? Array(numbers.dropFirst()) : [1, 100, 1000]
let programs = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
let program = programs.appending(path: "holdfastd").path
let folder = FileManager.default.temporaryDirectory.appending(path: "state-\(UUID().uuidString.prefix(8))").path

func shown(_ value: Double, _ digits: Int = 0) -> String { String(format: "%.\(digits)f", value) }
func padded(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) + text }
func row(_ cells: [String]) -> String { cells.map { padded($0, 13) }.joined() }
func rank(_ share: Double, of values: [Double]) -> Double {
    values.sorted()[Int((Double(values.count - 1) * share).rounded())]
}

print("whole states: districts of 10 schools, 3 initiatives and \(perDistrict) events")
print(
    row([
        "districts", "events", "ledger MiB", "1st ans ms", "MiB then", "new p50 ms", "new p99 ms", "again p50 ms",
        "MiB at end",
    ]))
for size in sizes {
    let towns = (0..<size).map { Town(district: "d\($0)", schools: 10, initiatives: 3, events: perDistrict) }
    let kept = try Kept(towns, in: folder + "/\(size)")
    let served = try Served(kept, program: program)
    let first = try await served.ask("why i0 district=d0").started
    let then = try served.resident
    var fresh: [Double] = []
    for town in towns.dropFirst().prefix(200) {
        fresh.append(try await served.ask("why i0 district=\(town.district)").asked)
    }
    var again: [Double] = []
    for _ in 0..<200 { again.append(try await served.ask("why i0 district=d\(size - 1)").asked) }
    print(
        row([
            "\(size)", "\(size * perDistrict)", shown(Double(try kept.size) / 1_048_576), shown(first, 1), shown(then),
            fresh.isEmpty ? "-" : shown(rank(0.5, of: fresh), 1), fresh.isEmpty ? "-" : shown(rank(0.99, of: fresh), 1),
            shown(rank(0.5, of: again), 2), shown(try served.resident),
        ]))
    _ = try served.child.stop()
    try FileManager.default.removeItem(atPath: kept.folder)
}

/// The slope of the line through the logarithms, by least squares: 1 is a cost that grows as its cause does.
func slope(_ points: [(Double, Double)]) -> Double {
    let logs = points.map { (log($0.0), log(max($0.1, 0.01))) }
    let (x, y) = (logs.map(\.0).reduce(0, +) / Double(logs.count), logs.map(\.1).reduce(0, +) / Double(logs.count))
    return logs.map { ($0.0 - x) * ($0.1 - y) }.reduce(0, +) / logs.map { ($0.0 - x) * ($0.0 - x) }.reduce(0, +)
}

let growths: [(name: String, sizes: [Int], town: (Int) -> Town)] = [
    (
        "events", [1000, 3000, 10_000, 30_000, 100_000],
        { Town(district: "d", schools: 37, initiatives: 3, events: $0) }
    ),
    ("schools", [10, 37, 100, 300], { Town(district: "d", schools: $0, initiatives: 3, events: 20_000) }),
    ("initiatives", [1, 3, 10, 30], { Town(district: "d", schools: 37, initiatives: $0, events: 20_000) }),
]
for growth in growths {
    print("\none district, by its \(growth.name)")
    print(row([growth.name, "1st ans ms", "MiB", "status ms", "record ms"]))
    var costs: [[(Double, Double)]] = [[], [], [], []]
    for size in growth.sizes {
        let kept = try Kept([growth.town(size)], in: folder + "/\(growth.name)-\(size)")
        let served = try Served(kept, program: program)
        let first = try await served.ask("why i0").started
        let memory = try served.resident
        let status = try await served.ask("status").asked
        var writes: [Double] = []
        for turn in 0..<9 {
            writes.append(
                try await served.ask(#"record {"kind":"note","at":"2025-07-01","district":"d","note":"n\#(turn)"}"#)
                    .asked)
        }
        let row1 = [first, memory, status, rank(0.5, of: writes)]
        for (index, cost) in row1.enumerated() { costs[index].append((Double(size), cost)) }
        print(row(["\(size)"] + row1.map { shown($0, 1) }))
        _ = try served.child.stop()
        try FileManager.default.removeItem(atPath: kept.folder)
    }
    print(row(["slope"] + costs.map { shown(slope($0), 2) }))
}
try FileManager.default.removeItem(atPath: folder)
