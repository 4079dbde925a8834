import Foundation
import Specimens
import Testing
import Vocabulary

/// The order in which records arrive does not matter.
@Suite(.timeLimit(.minutes(5)))
struct OrderTests {
    /// The diagnosis of every initiative of a history, without the positions that its lines got.
    private func diagnoses(_ lines: [Substring]) async throws -> [JSON] {
        var found: [JSON] = []
        try await Camp.served { camp in
            let file = try camp.write(lines.joined(separator: "\n"), to: "in.jsonl")
            let imported = try await camp.holdfast("import", "events", file)
            #expect(imported.code == 0, "\(imported.err)")
            let district = try #require(try JSON(parsing: Array(lines[0].utf8))["district"]?.text)
            let known = try await camp.json("initiatives", "--district", district)["initiatives"]?.elements ?? []
            for initiative in known.compactMap({ $0["initiative"]?.text }) {
                found.append(try await camp.json("why", initiative, "--district", district).withoutPositions)
            }
        }
        return found
    }

    @Test func `lines in any order give the same diagnosis, but for their positions`() async throws {
        for history in try Histories.all() {
            let lines = history.split(separator: "\n")
            let first = try await diagnoses(lines)
            #expect(!first.isEmpty)
            #expect(try await diagnoses(lines.reversed()) == first)
            #expect(try await diagnoses(lines.shuffled(seed: 7)) == first)
        }
    }
}

extension JSON {
    /// Without `ledger_seq` and every `evidence`.
    fileprivate var withoutPositions: JSON {
        switch self {
        case .array(let elements): .array(elements.map(\.withoutPositions))
        case .object(let members):
            .object(
                members.filter { $0.name != "ledger_seq" && $0.name != "evidence" }.map {
                    Member($0.name, $0.value.withoutPositions)
                })
        default: self
        }
    }
}

extension Array {
    /// The same elements in an order that only the seed decides.
    fileprivate func shuffled(seed: UInt64) -> [Element] {
        var generator = Steps(state: seed)
        return shuffled(using: &generator)
    }
}

/// A linear congruential generator. Knuth, The Art of Computer Programming, volume 2, 3.3.4.
private struct Steps: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}
