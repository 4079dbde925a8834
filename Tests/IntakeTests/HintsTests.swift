import Testing
import Vocabulary

@testable import Intake

struct HintsTests {
    private func proposal(_ text: String, kind: String? = nil) throws -> JSON {
        let hints = try Shipped.read("guess") { try Hints(reading: $0) }
        var table = try Table(.bytes(Array(text.utf8)), named: "a.csv")
        return try hints.proposal(for: table.columns, table.sample(), Shipped.cells(), kind: kind)
    }

    @Test func `a mapping is proposed by the names of the columns and what the cells say`() throws {
        let proposed = try proposal(
            "School,Date,Team,Met,Present,Room\nLincoln,14/9/2025,PLC,yes,4,2\nGrant,1/9/2025,cabinet,*,4,2\n")
        #expect(
            proposed.line
                == #"{"about": "Proposed; look it over, put a word for every \"?\", and add the source. Columns left out: Room", "kind": "meeting", "columns": {"at": "Date", "body": "Team", "site": "School", "held": "Met", "attended": "Present"}, "dates": ["d/M/yyyy"], "words": {"body": {"PLC": "?"}}}"#
        )
    }

    @Test func `what is required and not found stands as a question`() throws {
        let proposed = try proposal("School,Week of,Proficient,Observed\nLincoln,2025-09-14,4,9\n")
        #expect(proposed["constants"] == ["initiative": "?"])
        #expect(proposed["dates"] == ["yyyy-MM-dd"])
    }

    @Test func `shares above 1 are taken for percents`() throws {
        let proposed = try proposal("Question,Percent agree,Responses\ntrust,64,120\n", kind: "survey")
        #expect(proposed["percents"] == ["agree"])
        #expect(proposed["columns"] == ["item": "Question", "agree": "Percent agree", "n": "Responses"])
    }

    @Test func `a proposal that is filled in is a mapping`() throws {
        let text = try proposal("School,Date,Proficient,Observed\nLincoln,9/14/2025,4,9\n").indented
        let mapping = try Mapping(reading: JSON(parsing: text.replacing(#""?""#, with: #""math-plc""#).utf8))
        #expect(mapping.kind.name == "observation")
        #expect(mapping.columns.map(\.names) == [["Date"], ["Observed"], ["Proficient"], ["School"]])
    }

    @Test func `a table of nothing known is told`() {
        #expect(
            throws: FileFault(
                .wrong(
                    "no column looks like one of a known kind; name the kind with --kind, or write the mapping by hand")
            )
        ) { try proposal("Alpha,Beta\n1,2\n") }
        #expect(throws: FileFault(.wrong("no column looks like one of a survey; write the mapping by hand"))) {
            try proposal("Alpha,Beta\n1,2\n", kind: "survey")
        }
    }
}
