import Testing
import Vocabulary

struct CorrectionTests {
    private let adoption =
        #"{"id": "a", "kind": "adoption", "at": "2026-03-02", "district": "riverbend", "initiative": "math-plc", "#
        + #""site": "oak", "using": 12, "of": 31, "confidence": "estimate", "by": "ana"}"#

    private func correction(_ own: String) throws -> Event {
        try event(Requirements.smallest("correction", #""corrects": "a", "# + own))
    }

    private func corrected(by own: String) throws -> String {
        try event(adoption).corrected(by: correction(own), indicators: []).line
    }

    @Test func `a correction gives fields of the event it corrects, and writes them after its own by name`() throws {
        let line =
            #"{"id": "c", "kind": "correction", "at": "2026-04-01", "district": "riverbend", "corrects": 3, "#
            + #""true_at": "2026-03-01", "note": "typed wrongly", "of": 30, "site": "elm", "using": 13}"#
        let found = try event(line)
        #expect(found.line == line)
        #expect(found.replacements == [.init("of", 30), .init("site", "elm"), .init("using", 13)])
    }

    @Test func `an event of another kind replaces nothing`() throws {
        #expect(try event(adoption).replacements == [])
    }

    @Test func `what is corrected is replaced, and all else stays`() throws {
        #expect(
            try corrected(by: #""using": 14, "unit": "teachers""#)
                == #"{"id": "a", "kind": "adoption", "at": "2026-03-02", "district": "riverbend", "#
                + #""initiative": "math-plc", "site": "oak", "using": 14, "of": 31, "unit": "teachers", "#
                + #""confidence": "estimate", "by": "ana"}"#)
    }

    @Test func `true_at puts the date right, and the fields that all events share are replaced too`() throws {
        let right = try event(adoption).corrected(
            by: correction(#""true_at": "sy2024-25", "source": "log", "confidence": "record", "note": "n""#),
            indicators: [])
        #expect(
            right.line
                == #"{"id": "a", "kind": "adoption", "at": "sy2024-25", "district": "riverbend", "#
                + #""initiative": "math-plc", "site": "oak", "using": 12, "of": 31, "source": "log", "#
                + #""confidence": "record", "by": "ana", "note": "n"}"#)
        #expect(right.at == Moment("sy2024-25"))
    }

    @Test func `who corrects, when, and under which id does not change who said it first`() throws {
        let correction = try event(
            #"{"id": "c", "kind": "correction", "at": "2027", "district": "riverbend", "corrects": "a", "by": "ben"}"#)
        #expect(try event(adoption).corrected(by: correction, indicators: []).line == adoption)
    }

    @Test(arguments: [
        (#""using": 32"#, EventFault(field: "using", reason: "32 is more than of, which is 31")),
        (#""of": 11"#, EventFault(field: "using", reason: "12 is more than of, which is 11")),
        (#""held": false"#, EventFault(field: "held", reason: "adoption has no such field")),
        (
            #""unit": "points""#,
            EventFault(
                field: "unit", reason: #"must be one of teachers, teams, classrooms, sites, not "points""#)
        ),
    ])
    func `a correction that makes the event wrong is refused when it is put in`(own: String, fault: EventFault) throws {
        let correction = try correction(own)
        #expect(throws: fault) { try event(adoption).corrected(by: correction, indicators: []) }
    }

    @Test(arguments: [
        (
            #""usin": 5"#,
            EventFault(field: "usin", reason: "correction has no such field")
        ),
        (
            #""using": -5"#,
            EventFault(field: "using", reason: "must be a whole number, 0 or more, not -5")
        ),
        (#""using": null"#, EventFault(field: "using", reason: "is null: leave out what is unknown")),
        (
            #""true_at": "2026-02-31""#,
            EventFault(
                field: "true_at",
                reason: "must be a date: 2026-03-02, an RFC 3339 instant, 2026-03, 2026 or sy2025-26, "
                    + #"not "2026-02-31""#)
        ),
        (
            #""ssid": 5"#,
            EventFault(
                field: "ssid",
                reason: "carries data of single students, and Holdfast holds none: give aggregate figures only")
        ),
    ])
    func `a correction that no event could take is refused at once`(own: String, fault: EventFault) {
        #expect(throws: fault) { try correction(own) }
    }

    @Test func `a field that means different things in different kinds may have any of their values`() throws {
        for own in [
            #""finding": "two schools behind""#, #""holder": null"#, #""attended": 5"#, #""attended": ["sup"]"#,
        ] {
            #expect(try correction(own).replacements.count == 1)
        }
    }

    @Test func `a report is corrected to an indicator of the knowledge base`() throws {
        let report = try event(Requirements.smallest("report", #""indicator": "depth", "value": 0.5"#))
        let correction = try Event(
            checking: json(Requirements.smallest("correction", #""corrects": 1, "indicator": "hallway-noise""#)),
            indicators: ["hallway-noise"])
        #expect(
            try report.corrected(by: correction, indicators: ["hallway-noise"]).text("indicator") == "hallway-noise")
        #expect(
            throws: EventFault(field: "indicator", reason: #"must be an indicator id, not "hallway-noise""#)
        ) { try report.corrected(by: correction, indicators: ["depth"]) }
    }
}
