import Testing
import Vocabulary

@testable import Knowledge

/// Scenarios, as authors write them.
struct ScenarioReadingTests {
    private func scenario(_ body: String) throws -> Scenario {
        let text = "id: first\nsays: It spreads by friends.\n" + body
        return try Scenario(
            reading: SourceText(file: "scenarios/first.yaml", text: text), for: SmallBase.read(), cases: [:])
    }

    private func faults(_ body: String) throws -> [String] {
        try #require(throws: KnowledgeFaults.self) { _ = try scenario(body) }.faults.map {
            "\($0.place.line):\($0.place.column) \($0.reason)"
        }
    }

    @Test func `what is said is a report on the day, of an initiative launched long before`() throws {
        let step = try #require(try scenario("readings: {spread: 0.2}\nexpect: {leads: informal-spread}").steps.first)
        #expect(
            step.events.map(\.line) == [
                #"{"kind": "initiative", "at": "2023-09-01", "district": "here", "initiative": "work", "name": "The work"}"#,
                #"{"kind": "report", "at": "2026-03-01", "district": "here", "indicator": "spread", "initiative": "work", "value": 0.2}"#,
            ])
        #expect(step.expectations.map(\.what) == [.leads("informal-spread")])
    }

    @Test func `a later step keeps what was said, save what it changes`() throws {
        let steps = try scenario(
            """
            readings: {spread: 0.2}
            expect: {leads: none}
            then:
              - says: Nobody knows any more.
                today: 2026-04-01
                readings: {spread: unknown}
                expect: {stands: {informal-spread: not-known}, signs: {pockets: unknown}}
            """
        ).steps
        #expect(steps.map(\.today.description) == ["2026-03-01", "2026-04-01"])
        #expect(steps.map { $0.readings.map(\.value) } == [[.double(0.2)], [nil]])
        #expect(steps.map(\.events.count) == [2, 1])
        #expect(
            steps.last?.expectations.map(\.what) == [
                .stands(finding: "informal-spread", .notKnown), .sign("pockets", state: "unknown"),
            ])
    }

    @Test func `dates of events need no quotes`() throws {
        let events = try #require(
            try scenario(
                "initiative: plc\nevents:\n  - {kind: initiative, at: 2024, initiative: plc, name: PLC}\nexpect: {verdict: thin}"
            ).steps.first
        ).events
        #expect(events.map(\.at.text) == ["2024"])
    }

    @Test(arguments: [
        ("expect: {leads: sponsor-left}", ["3:17 causes or alternatives has no \"sponsor-left\""]),
        ("expect: {verdict: stuck}", ["3:19 \"stuck\" is none of the words known here"]),
        ("expect: {}", ["3:9 nothing is expected"]),
        ("says: twice\nexpect: {leads: none}", ["2:1 a key stands twice: says"]),
        ("readings: {spred: 1}\nexpect: {leads: none}", ["3:12 indicators has no \"spred\""]),
        ("readings: {spread: 3}\nexpect: {leads: none}", ["3:12 spread takes a share from 0 to 1, not a whole number"]),
        (
            "events:\n  - {kind: revue, at: 2024}\nexpect: {leads: none}",
            ["4:5 field \"kind\": there is no kind of event \"revue\""]
        ),
        ("case: sanger\nexpect: {leads: none}", ["3:7 \"sanger\" is none of the words known here"]),
    ])
    func `what is wrong is told with its place`(body: String, told: [String]) throws {
        #expect(try faults(body) == told)
    }
}
