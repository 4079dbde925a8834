import Indicators
import Testing
import Vocabulary

struct RatioTests {
    @Test(arguments: [
        Case("nothing is on record", [], .unknown(.notRecorded)),
        Case(
            "the fields are summed",
            [
                "meeting 2026-03-01 body=improvement-team initiative=plc attended=3 members=10",
                "meeting 2026-04-01 body=improvement-team initiative=plc attended=9 members=10",
            ], .known(.number(12.0 / 20), [2, 3], "2026-04-01")),
        Case(
            "one record gives only half",
            [
                "meeting 2026-03-01 body=improvement-team initiative=plc attended=3 members=10",
                "meeting 2026-04-01 body=improvement-team initiative=plc attended=9",
            ], .known(.number(0.3), [2], "2026-03-01")),
        Case(
            "nobody came", ["meeting 2026-03-01 body=improvement-team initiative=plc attended=0 members=10"],
            .known(.number(0), [2], "2026-03-01")),
        Case(
            "there was nobody to come",
            ["meeting 2026-03-01 body=improvement-team initiative=plc attended=0 members=0"], .unknown(.notRecorded)),
        Case(
            "another body met", ["meeting 2026-03-01 body=cabinet initiative=plc attended=3 members=10"],
            .unknown(.notRecorded)),
        Case(
            "another initiative's team met",
            ["meeting 2026-03-01 body=improvement-team initiative=mtss attended=3 members=10"], .unknown(.notRecorded)),
        Case(
            "one record is an estimate",
            [
                "meeting 2026-03-01 body=improvement-team initiative=plc attended=3 members=10 confidence=estimate",
                "meeting 2026-04-01 body=improvement-team initiative=plc attended=9 members=10 confidence=report",
            ], .known(.number(12.0 / 20), [2, 3], "2026-04-01", .estimate)),
    ])
    func `a ratio is a sum over a sum`(_ row: Case) throws {
        try row.check(
            "unit: share\nmeasure: {by: ratio, of: meeting, count: attended, out-of: members, "
                + "where: {body: [improvement-team, guiding-coalition]}}")
    }

    @Test(arguments: [
        Case(
            "a day inside", ["meeting 2026-05-04 body=cabinet initiative=plc attended=1 members=2"],
            .known(.number(0.5), [2], "2026-05-04")),
        Case(
            "the first day", ["meeting 2026-05-03 body=cabinet initiative=plc attended=1 members=2"],
            .known(.number(0.5), [2], "2026-05-03")),
        Case(
            "a day outside", ["meeting 2026-05-02 body=cabinet initiative=plc attended=1 members=2"],
            .unknown(.notRecorded)),
        Case(
            "the day asked about", ["meeting 2026-06-01 body=cabinet initiative=plc attended=1 members=2"],
            .known(.number(0.5), [2], "2026-06-01")),
        Case(
            "the day after", ["meeting 2026-06-02 body=cabinet initiative=plc attended=1 members=2"],
            .unknown(.notRecorded)),
        Case(
            "a month that begins inside", ["meeting 2026-06 body=cabinet initiative=plc attended=1 members=2"],
            .known(.number(0.5), [2], "2026-06")),
        Case(
            "a month that begins outside", ["meeting 2026-05 body=cabinet initiative=plc attended=1 members=2"],
            .unknown(.notRecorded)),
    ])
    func `a window counts days back, the day asked about included`(_ row: Case) throws {
        try row.check("unit: share\nwindow: 30\nmeasure: {by: ratio, of: meeting, count: attended, out-of: members}")
    }

    @Test(arguments: [
        Case(
            "under",
            [
                "meeting 2026-03-01 body=cabinet initiative=plc attended=1 members=2",
                "meeting 2026-04-01 body=cabinet initiative=plc attended=1",
            ], .unknown(.tooFew(have: 1, need: 2))),
        Case(
            "at",
            [
                "meeting 2026-03-01 body=cabinet initiative=plc attended=1 members=2",
                "meeting 2026-04-01 body=cabinet initiative=plc attended=1 members=2",
            ], .known(.number(0.5), [2, 3], "2026-04-01")),
        Case("none", [], .unknown(.notRecorded)),
    ])
    func `fewer records than a figure needs are too few, and none is none`(_ row: Case) throws {
        try row.check("unit: share\nleast: 2\nmeasure: {by: ratio, of: meeting, count: attended, out-of: members}")
    }

    @Test(arguments: [
        Case(
            "at its shelf life", ["meeting 2026-05-02 body=cabinet initiative=plc attended=1 members=2"],
            .known(.number(0.5), [2], "2026-05-02")),
        Case(
            "a day over", ["meeting 2026-05-01 body=cabinet initiative=plc attended=1 members=2"],
            .stale(.number(0.5), [2], "2026-05-01")),
        Case(
            "the newest of it is at",
            [
                "meeting 2024-01-01 body=cabinet initiative=plc attended=1 members=2",
                "meeting 2026-05-02 body=cabinet initiative=plc attended=1 members=2",
            ], .known(.number(0.5), [2, 3], "2026-05-02")),
    ])
    func `a reading is stale once its newest evidence is older than the shelf life`(_ row: Case) throws {
        try row.check(
            "unit: share\nshelf-life: 30\nmeasure: {by: ratio, of: meeting, count: attended, out-of: members}")
    }
}
