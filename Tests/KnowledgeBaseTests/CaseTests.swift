import Foundation
import Intake
import Knowledge
import Projection
import Specimens
import Testing
import Vocabulary

/// The published histories, as events.
struct CaseTests {
    private static let names = ["central-unified", "chino-valley", "sanger"]
    private let indicators: Set<String>

    init() throws { indicators = try Bases.shipped().reportable }

    private func events(_ name: String) throws -> [Event] {
        let file = Bases.project + "/knowledge/cases/\(name).jsonl"
        return try EventLines.all(in: Array(Data(contentsOf: URL(fileURLWithPath: file)))).map(\.event)
    }

    @Test func `these are all there are`() throws {
        let cases = try KnowledgeFolder(path: Bases.project + "/knowledge").cases()
        #expect(cases.map(\.file) == Self.names.map { "cases/\($0).jsonl" })
    }

    @Test(arguments: names)
    func `every line is an event of the one district, with a source`(name: String) throws {
        let events = try events(name)
        #expect(events.count > 10)
        #expect(Set(events.compactMap(\.district)).count == 1)
        #expect(events.filter { $0.text("source") == nil }.map(\.line) == [])
    }

    @Test(arguments: names)
    func `every report answers an indicator in its unit`(name: String) throws {
        let base = try Bases.shipped()
        for event in try events(name) {
            _ = try Event(checking: JSON(parsing: event.line.utf8), indicators: indicators)
            try base.checkReport(event)
        }
    }

    @Test(arguments: names, 0..<8)
    func `the whole is admitted in any order of its lines`(name: String, seed: UInt64) throws {
        let events = try events(name)
        var order = Shuffle(state: seed)
        let batch = seed == 0 ? events : seed == 1 ? events.reversed() : events.shuffled(using: &order)
        try Register([], indicators: indicators).admit(batch)
    }

    @Test(arguments: names, 0..<4)
    func `any order of its lines tells the same history`(name: String, seed: UInt64) throws {
        let events = try events(name)
        func told(_ events: [Event]) -> [String] {
            let ledger = events.enumerated().map { Entry(seq: $0.offset + 1, recordedAt: "", event: $0.element) }
            return History(ledger, indicators: indicators).entries.map(\.event.line).sorted()
        }
        var order = Shuffle(state: seed)
        #expect(told(events.shuffled(using: &order)) == told(events))
    }
}

/// The same order for the same seed: SplitMix64.
///
/// > Source: https://prng.di.unimi.it/splitmix64.c
private struct Shuffle: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
