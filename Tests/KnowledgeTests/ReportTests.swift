import Testing
import Vocabulary

@testable import Knowledge

/// A person's report is held against the unit of the indicator that it answers.
struct ReportTests {
    private func report(_ indicator: String, _ value: JSON) throws -> Event {
        try Event(
            checking: [
                "kind": "report", "at": "2026-03-02", "district": "riverbend", "indicator": .string(indicator),
                "value": value,
            ], indicators: Set(IndicatorID.all).union([indicator]))
    }

    private func base(unit: String) throws -> KnowledgeBase {
        try SmallBase.read(ofUnit: unit, asking: "known: true")
    }

    @Test(
        arguments: [
            ("share", 0), ("share", 1), ("share", 0.5), ("share", "some"), ("share", "none"), ("flag", true),
            ("flag", false), ("word", "outside"), ("days", 0), ("days", 12.5), ("months", 3), ("minutes", 45),
            ("hours", 2), ("count", 1e9),
        ] as [(String, JSON)])
    func `a value of the unit is taken`(unit: String, value: JSON) throws {
        try base(unit: unit).checkReport(report("spread", value))
    }

    @Test(
        arguments: [
            ("share", 1.01, "a share from 0 to 1, not a number"),
            ("share", -1, "a share from 0 to 1, not a whole number"),
            ("share", "lots", "a share from 0 to 1, not text"),
            ("share", true, "a share from 0 to 1, not true or false"),
            ("flag", 1, "true or false, not a whole number"), ("flag", "some", "true or false, not text"),
            ("word", 3, "a word, not a whole number"), ("word", false, "a word, not true or false"),
            ("days", -0.5, "a number of days, 0 or more, not a number"),
            ("days", "some", "a number of days, 0 or more, not text"),
            ("months", -1, "a number of months, 0 or more, not a whole number"),
            ("minutes", true, "a number of minutes, 0 or more, not true or false"),
            ("hours", "two", "a number of hours, 0 or more, not text"),
            ("count", -1, "a number of count, 0 or more, not a whole number"),
        ] as [(String, JSON, String)])
    func `a value of another sort is refused`(unit: String, value: JSON, takes: String) throws {
        let base = try base(unit: unit)
        let event = try report("spread", value)
        #expect(throws: EventFault(field: "value", reason: "spread takes \(takes)")) { try base.checkReport(event) }
    }

    @Test func `an indicator that no entry describes takes any value, and other events pass`() throws {
        let base = try SmallBase.read()
        try base.checkReport(report("dca-score", "three"))
        try base.checkReport(
            Event(checking: ["kind": "note", "at": "2026", "district": "riverbend", "note": "spread is 7"]))
    }

    @Test func `a report may answer what the contract lists and what the knowledge base adds`() throws {
        let text = try SmallBase.text("indicators/spread.yaml", "id: spread", "id: bus-routes")
        let base = try SmallBase.read(["indicators/bus-routes.yaml": text])
        #expect(base.reportable == Set(IndicatorID.all).union(["bus-routes"]))
    }
}
