import Testing

@testable import Knowledge

/// What is compared must be of one unit, or it holds always or never.
struct UnitFaultTests {
    @Test(arguments: [
        ("share", "below: 25", "spread is counted in the unit share, and this limit lies out of its range"),
        ("share", "at-least: 1.01", "spread is counted in the unit share, and this limit lies out of its range"),
        ("days", "below: -1", "spread is counted in the unit days, and this limit lies out of its range"),
        (
            "correlation", "above: 1.5",
            "spread is counted in the unit correlation, and this limit lies out of its range"
        ),
        ("flag", "at-most: 1", "spread is a flag, and this compares it with a number"),
        ("word", "above: 2", "spread is a word, and this compares it with a number"),
        ("share", "is: true", "spread is no flag but a share"),
        ("word", "is: false", "spread is no flag but a word"),
        ("count", "is: many", "spread is no word but a count"),
        ("flag", "one-of: [yes, no]", "spread is no word but a flag"),
    ])
    func `a condition asks what its indicator can answer`(unit: String, test: String, reason: String) throws {
        let faults = try #require(throws: KnowledgeFaults.self) {
            _ = try SmallBase.read(ofUnit: unit, asking: test)
        }.faults
        #expect(faults.map(\.reason) == [reason])
        #expect(faults.map(\.place.file) == ["signs/pockets.yaml"])
        #expect(faults.map(\.excerpt) == ["when: {indicator: spread, \(test)}"])
    }

    @Test func `the limit that is out of range is marked, with what to write`() throws {
        let faults = try SmallBase.faults("signs/pockets.yaml", "below: 0.5", "below: 25")
        #expect(
            faults.map(\.description) == [
                """
                signs/pockets.yaml:4:34: spread is counted in the unit share, and this limit lies out of its range
                    4 | when: {indicator: spread, below: 25}
                      |                                  ^
                    shares lie from 0 to 1: 25 % is 0.25
                """
            ])
    }

    @Test(arguments: [
        ("too-soon", "unit: months", "unit: days", "too-soon is counted in months, not in days"),
        ("low-depth", "value: 0.5", "value: 50", "a share lies from 0 to 1"),
        ("one-term", "value: 0.5", "value: -1", "no threshold lies under 0"),
        ("chance", "unit: standard-errors", "unit: percent", "\"percent\" is none of the words known here"),
    ])
    func `a threshold stands in the unit that it is compared in`(
        id: String, spot: String, change: String, reason: String
    ) throws {
        #expect(try SmallBase.faults("thresholds/\(id).yaml", spot, change).map(\.reason) == [reason])
    }
}
