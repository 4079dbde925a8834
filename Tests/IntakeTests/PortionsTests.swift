import Testing
import Vocabulary

@testable import Intake

struct PortionsTests {
    /// Notes whose lines have that many bytes.
    private func notes(_ sizes: [Int]) throws -> [Event] {
        let frame = #"{"kind": "note", "at": "2026", "district": "d", "note": ""}"#.utf8.count
        return try sizes.map { size in
            try Event(
                checking: [
                    "kind": "note", "at": "2026", "district": "d",
                    "note": .string(String(repeating: "x", count: size - frame)),
                ])
        }
    }

    private func sizes(_ portions: [[Event]]) -> [[Int]] {
        portions.map { $0.map(\.line.utf8.count) }
    }

    @Test(
        arguments: [
            ([], 200, []),
            ([98], 200, [[98]]),
            // Each event takes two bytes more, for what stands between them.
            ([98, 98], 200, [[98, 98]]),
            ([98, 99], 200, [[98], [99]]),
            ([98, 98, 60], 200, [[98, 98], [60]]),
            // One that is larger than a portion stands alone.
            ([60, 500, 60, 60], 200, [[60], [500], [60, 60]]),
            ([500], 200, [[500]]),
            ([500, 500], 200, [[500], [500]]),
        ] as [([Int], Int, [[Int]])])
    func `events are cut by their bytes`(given: [Int], bytes: Int, expected: [[Int]]) throws {
        #expect(sizes(Portions.cut(try notes(given), bytes: bytes)) == expected)
    }

    @Test func `every event is kept, once and in order`() throws {
        let events = try (0..<2000).map { number in
            try Event(checking: [
                "kind": "note", "at": "2026", "district": "d",
                "note": .string(String(repeating: "n", count: number + 1)),
            ])
        }
        let portions = Portions.cut(events, bytes: 10_000)
        #expect(Array(portions.joined()) == events)
        #expect(portions.allSatisfy { !$0.isEmpty })
    }

    @Test func `a portion fits in a line of the protocol`() throws {
        let portions = Portions.cut(try notes([Int](repeating: 300_000, count: 5)))
        #expect(sizes(portions) == [[300_000], [300_000], [300_000], [300_000], [300_000]])
    }
}
