import Indicators
import Testing
import Vocabulary

struct ShareOfRecordsTests {
    @Test(arguments: [
        Case("nothing is on record", [], .unknown(.notRecorded)),
        Case(
            "some say yes",
            [
                "meeting 2026-03-01 body=plc-team initiative=plc as_intended=true",
                "meeting 2026-03-02 body=plc-team initiative=plc as_intended=false",
                "meeting 2026-03-03 body=plc-team initiative=plc",
                "meeting 2026-03-04 body=plc-team initiative=plc as_intended=true",
            ], .known(.number(2.0 / 3), [2, 3, 5], "2026-03-04")),
        Case(
            "none says yes", ["meeting 2026-03-02 body=plc-team initiative=plc as_intended=false"],
            .known(.number(0), [2], "2026-03-02")),
        Case("none says", ["meeting 2026-03-03 body=plc-team initiative=plc held=true"], .unknown(.notRecorded)),
        Case(
            "one was due and not held",
            [
                "meeting 2026-03-01 body=plc-team initiative=plc as_intended=true",
                "meeting 2026-03-02 body=plc-team initiative=plc held=false as_intended=true",
            ], .known(.number(0.5), [2, 3], "2026-03-02")),
        Case(
            "another body", ["meeting 2026-03-01 body=cabinet initiative=plc as_intended=true"],
            .unknown(.notRecorded)),
        Case(
            "the last is a report",
            ["meeting 2026-03-01 body=plc-team initiative=plc as_intended=true confidence=report"],
            .known(.number(1), [2], "2026-03-01", .report)),
    ])
    func `of the records that say, those of which it holds`(_ row: Case) throws {
        try row.check(
            "unit: share\nmeasure: {by: share-of-records, of: meeting, true: as_intended, where: {body: [plc-team]}}")
    }

    @Test(arguments: [
        Case(
            "none, one, two and untold",
            [
                "review 2026-03-01 initiative=plc decisions=0", "review 2026-03-02 initiative=plc decisions=1",
                "review 2026-03-03 initiative=plc decisions=2", "review 2026-03-04 initiative=plc",
            ], .known(.number(2.0 / 3), [2, 3, 4], "2026-03-03")),
        Case(
            "one is outside the window",
            [
                "review 2025-06-01 initiative=plc decisions=0", "review 2025-06-02 initiative=plc decisions=1",
                "review 2026-05-01 initiative=plc decisions=1",
            ], .known(.number(1), [3, 4], "2026-05-01")),
        Case(
            "there are too few",
            ["review 2025-06-01 initiative=plc decisions=0", "review 2026-05-01 initiative=plc decisions=1"],
            .unknown(.tooFew(have: 1, need: 2))),
    ])
    func `of the records that count, those that count one or more`(_ row: Case) throws {
        try row.check(
            "unit: share\nwindow: 365\nleast: 2\nmeasure: {by: share-of-records, of: review, at-least-one: decisions}")
    }

    @Test(arguments: [
        Case("no meeting is on record", [], .unknown(.notRecorded)),
        Case(
            "the sponsor came to one of two",
            [
                "meeting 2026-03-01 body=improvement-team initiative=plc seats=[sup,lead]",
                "meeting 2026-04-01 body=improvement-team initiative=plc seats=[lead]",
            ], .known(.number(0.5), [2, 3], "2026-04-01")),
        Case(
            "a register that runs without the sponsor",
            ["meeting 2026-04-01 body=improvement-team initiative=plc seats=[]"],
            .known(.number(0), [2], "2026-04-01")),
        Case(
            "who was there is not on record", ["meeting 2026-04-01 body=improvement-team initiative=plc attended=4"],
            .unknown(.notRecorded)),
        Case(
            "a meeting that was not held",
            ["meeting 2026-04-01 body=improvement-team initiative=plc held=false seats=[]"],
            .unknown(.notRecorded)),
        Case(
            "one of several on the agenda",
            ["meeting 2026-04-01 body=improvement-team initiatives=[mtss,plc] seats=[sup]"],
            .known(.number(1), [2], "2026-04-01")),
        Case(
            "the sponsor has changed",
            [
                "meeting 2026-03-01 body=improvement-team initiative=plc seats=[sup]",
                "initiative 2026-03-15 initiative=plc sponsor=cao",
                "meeting 2026-04-01 body=improvement-team initiative=plc seats=[cao]",
            ], .known(.number(0.5), [2, 4], "2026-04-01")),
        Case(
            "another body met", ["meeting 2026-04-01 body=cabinet initiative=plc seats=[sup]"], .unknown(.notRecorded)),
    ])
    func `presence is the share of listed meetings that list the seat`(_ row: Case) throws {
        try row.check(
            "unit: share\nmeasure: {by: presence, of: sponsor, at: meeting, where: {body: [improvement-team]}}")
    }

    @Test func `where the initiative does not say who it is, presence has nobody to look for`() throws {
        let met = ["meeting 2026-04-01 body=cabinet initiative=plc seats=[sup]"]
        let found = try read("unit: share\nmeasure: {by: presence, of: chosen_by, at: meeting}", of: met)
        #expect(found == .unknown(.needs("chosen_by")))
    }
}
