import Testing

@testable import Knowledge

/// The words of the field.
struct TermTests {
    private func term(_ id: String, _ name: String, also: String = "[]", see: String = "[]") -> String {
        """
        id: \(id)
        name: \(name)
        also: \(also)
        means: Teachers who meet.
        trap: It is no meeting.
        see: \(see)
        basis: judgement
        source: [field-notes]

        """
    }

    @Test(arguments: ["plc", "PLC", "Data Team", "data team"])
    func `a term is found by its id and by any of its names`(name: String) throws {
        let base = try SmallBase.read([
            "terms/plc.yaml": term("plc", "PLC", also: "[data team]", see: "[spread, informal-spread, chance]")
        ])
        #expect(base.term(name)?.id == "plc")
        #expect(base.term("team") == nil)
    }

    @Test func `no two terms share a name, whatever the letters`() throws {
        let faults = try SmallBase.faults([
            "terms/coach.yaml": term("coach", "Coach", also: "[TOSA]"), "terms/tosa.yaml": term("tosa", "Tosa"),
            "terms/plc.yaml": term("plc", "PLC", also: "[plc]"),
        ])
        #expect(
            faults.map { "\($0.place.file): \($0.reason)" } == [
                "terms/plc.yaml: \"plc\" stands twice in this term",
                "terms/tosa.yaml: \"tosa\" is a name of terms/coach.yaml too",
            ])
    }

    @Test func `what a term leads to must be there`() throws {
        let faults = try SmallBase.faults(["terms/plc.yaml": term("plc", "PLC", see: "[spred]")])
        #expect(faults.map(\.reason) == ["the knowledge base has no \"spred\""])
        #expect(faults.map(\.remedy) == ["did you mean \"spread\"?"])
    }
}
