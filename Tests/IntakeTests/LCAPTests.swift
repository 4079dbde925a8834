import Testing
import Vocabulary

@testable import Intake

struct LCAPTests {
    private let table = """
        2025-26 Total Planned Expenditures Table,,,
        Goal #,Action #,Action Title,Total Funds
        1,1,Coaches,"$1,250,000.00"
        1,2,Buses,"$90,000"
        2,2.1,Release time,none yet
        Totals,,,"$1,340,000"
        """

    private func read(
        _ text: String, initiative: String? = "math-plc", actions: [String] = []
    ) throws -> Reading {
        let words = try Shipped.read("lcap") { try LCAPWords(reading: $0) }
        var source = try LCAPEvents(
            .bytes(Array(text.utf8)), named: "actions.csv", words,
            .init(initiative: initiative, actions: actions, at: "sy2025-26", district: "riverbend"))
        return try source.all()
    }

    @Test func `the actions asked for are money for the initiative, under their numbers`() throws {
        let reading = try read(table, actions: ["1.1"])
        #expect(
            reading.lines == [
                #"{"kind": "money", "at": "sy2025-26", "district": "riverbend", "initiative": "math-plc", "act": "award", "amount": 1250000.0, "name": "LCAP 1.1 Coaches", "source": "LCAP action table"}"#
            ])
        #expect(reading.passedOver == 3)
    }

    @Test func `an amount that is none is refused by line, and a row of totals is no action`() throws {
        let reading = try read(table)
        #expect(reading.events.count == 2)
        #expect(reading.refused.map(\.description) == ["line 5: its total is no amount of money"])
        #expect(reading.passedOver == 1)
    }

    @Test func `a column says for which initiative each action pays`() throws {
        let text = "Action #,Action Title,Total Funds,Initiative\n1.1,Coaches,5000,Math PLC\n1.2,Buses,100,\n"
        let reading = try read(text, initiative: nil)
        #expect(reading.events.map { $0.event.initiative } == ["math-plc"])
        #expect(reading.passedOver == 1)
    }

    @Test func `a table that says for nothing what it pays is refused`() throws {
        #expect(
            throws: FileFault(
                .wrong(
                    "nothing says for which initiative its actions pay; give --initiative, or a column \"Initiative\""))
        ) { try read(table, initiative: nil) }
    }
}
