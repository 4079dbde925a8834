import Testing
import Vocabulary

@testable import Intake

struct LCAPTests {
    private static let header = "Goal #,Action #,Action Title,Total Funds"

    private func read(
        _ rows: String, header: String = Self.header, initiative: String? = "math-plc", actions: [String] = [],
        district: String? = "riverbend"
    ) throws -> Reading {
        let paying = LCAPEvents.Paying(
            initiative: initiative, actions: actions, at: "sy2025-26", district: district)
        var source = try LCAPEvents(
            .bytes(Array((header + "\n" + rows + "\n").utf8)), named: "plan.csv", Shipped.lcap(), paying)
        return try source.all()
    }

    private func money(_ amount: String, _ name: String) -> String {
        #"{"kind": "money", "at": "sy2025-26", "district": "riverbend", "initiative": "math-plc", "act": "award", "amount": \#(amount), "name": "\#(name)", "source": "LCAP action table"}"#
    }

    @Test func `each action that has money is funding of the initiative`() throws {
        let reading = try read(
            """
            1,1,Coaching,"$1,200,000"
            1,1.2,Common planning time,45000.50
            1,3,Nothing new,$0
            ,,Total,"$1,245,000.50"
            """)
        #expect(
            reading.lines == [money("1200000", "LCAP 1.1 Coaching"), money("45000.5", "LCAP 1.2 Common planning time")])
        #expect(reading.read == 4)
        #expect(reading.passedOver == 2)
        #expect(reading.refused == [])
    }

    @Test func `only the actions that are asked for pay`() throws {
        let rows = "1,1,Coaching,100\n1,2,Time,200\n2,1,Music,300"
        #expect(try read(rows, actions: ["1.2"]).lines == [money("200", "LCAP 1.2 Time")])
        #expect(try read(rows, actions: ["1.2"]).passedOver == 2)
    }

    @Test func `the table of planned expenditures has columns of groups of students and is not refused for them`()
        throws
    {
        let header = """
            Goal #,Action #,Action Title,Student Group(s),Contributing to Increased or Improved Services?,Scope,\
            Unduplicated Student Group(s),Location,Time Span,Total Personnel,Total Non-personnel,LCFF Funds,\
            Other State Funds,Local Funds,Federal Funds,Total Funds,Planned Percentage of Improved Services
            """
        #expect(
            try read("1,1,Coaching,All,No,LEA-wide,,All,Ongoing,$90,$10,$100,,,,$100,0%", header: header).lines == [
                money("100", "LCAP 1.1 Coaching")
            ])
    }

    @Test func `a column says for which initiative each action pays, and how far it has come`() throws {
        let reading = try read(
            "1,1,Coaching,100,Math PLC,On Track\n1,2,Time,200,,On Track\n1,3,Rubric,0,Math PLC,Not on Track",
            header: Self.header + ",Initiative,Implementation Status", initiative: nil)
        func note(_ words: String) -> String {
            #"{"kind": "note", "at": "sy2025-26", "district": "riverbend", "initiative": "math-plc", "note": "\#(words)", "source": "LCAP action table"}"#
        }
        #expect(
            reading.lines.map { $0 } == [
                money("100", "LCAP 1.1 Coaching"), note("LCAP 1.1 Coaching: On Track"),
                note("LCAP 1.3 Rubric: Not on Track"),
            ])
        #expect(reading.passedOver == 1)
    }

    @Test(arguments: [
        ("1,1,Coaching,", "its total is no amount of money; save the table with figures in place of formulas"),
        ("1,1,Coaching,#REF!", "its total is no amount of money; save the table with figures in place of formulas"),
        ("1,1,Coaching,($50)", "its total is no amount of money; save the table with figures in place of formulas"),
        ("2,1,Music again,5", "action 2.1 stands in line 2 already; leave one of them, with the sum"),
    ])
    func `a row that can not be taken is refused by its line`(row: String, reason: String) throws {
        let reading = try read("2,1,Music,300\n\(row)")
        #expect(reading.refused == [RefusedRow(line: 3, reason: reason)])
        #expect(reading.events.count == 1)
    }

    @Test func `nothing that says for what the actions pay is a fault`() {
        #expect(
            throws: FileFault(
                .wrong(
                    "nothing says for which initiative its actions pay; give --initiative, or a column \"Initiative\""))
        ) { try read("1,1,Coaching,100", initiative: nil) }
    }
}
