import Testing
import Vocabulary

@testable import Intake

struct RecurrenceTests {
    private func days(_ rule: String, from start: String, through last: String = "2026-12-31") throws -> [String] {
        let line = try #require(try CalendarLine.all(in: Array("RRULE:\(rule)".utf8)).first)
        let recurrence = try Recurrence(line)
        return try recurrence.days(from: #require(Day(start)), through: #require(Day(last))) { day in
            recurrence.until.map { day <= $0.day } ?? true
        }.map(\.description)
    }

    @Test(arguments: [
        ("FREQ=DAILY;COUNT=3", "2026-02-27", ["2026-02-27", "2026-02-28", "2026-03-01"]),
        ("FREQ=DAILY;INTERVAL=10;UNTIL=20260321", "2026-03-01", ["2026-03-01", "2026-03-11", "2026-03-21"]),
        ("FREQ=DAILY;BYDAY=MO,FR;COUNT=3", "2026-03-02", ["2026-03-02", "2026-03-06", "2026-03-09"]),
        ("FREQ=WEEKLY;COUNT=2", "2026-03-04", ["2026-03-04", "2026-03-11"]),
        ("FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3", "2026-03-03", ["2026-03-03", "2026-03-05", "2026-03-10"]),
        // The published example of what the first day of the week changes.
        (
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05",
            ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"]
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05",
            ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"]
        ),
        ("FREQ=MONTHLY;COUNT=3", "2026-01-31", ["2026-01-31", "2026-03-31", "2026-05-31"]),
        ("FREQ=MONTHLY;BYDAY=2TU;COUNT=3", "2026-03-10", ["2026-03-10", "2026-04-14", "2026-05-12"]),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", "2026-03-27", ["2026-03-27", "2026-04-24"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "2026-01-31", ["2026-01-31", "2026-02-28", "2026-03-31"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2", "2026-01-30", ["2026-01-30", "2026-02-27"]),
        ("FREQ=YEARLY;COUNT=2", "2024-02-29", ["2024-02-29"]),
        ("FREQ=YEARLY;BYMONTH=11;BYDAY=1SU;COUNT=2", "2024-11-03", ["2024-11-03", "2025-11-02"]),
        ("FREQ=YEARLY;BYDAY=20MO;COUNT=2", "1997-05-19", ["1997-05-19", "1998-05-18"]),
        // The first day counts, whether the rule has it or not.
        ("FREQ=WEEKLY;BYDAY=MO;COUNT=2", "2026-03-04", ["2026-03-04", "2026-03-09"]),
    ])
    func `a rule gives its days`(rule: String, start: String, expected: [String]) throws {
        #expect(try days(rule, from: start) == expected)
    }

    @Test func `a rule without end ends with the days asked for`() throws {
        #expect(try days("FREQ=WEEKLY", from: "2026-03-04", through: "2026-03-18").count == 3)
        #expect(
            try days("FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2", from: "2026-03-04", through: "2099-12-31") == [
                "2026-03-04"
            ])
    }

    @Test(arguments: [
        "FREQ=HOURLY", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=0", "FREQ=DAILY;COUNT=x", "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=MONTHLY;BYDAY=0MO", "FREQ=DAILY;UNTIL=soon", "FREQ=YEARLY;BYWEEKNO=3", "INTERVAL=2", "FREQ=DAILY;WKST=X",
        "FREQ=WEEKLY;INTERVAL=9223372036854775807", "FREQ=MONTHLY;BYDAY=-9223372036854775808MO",
    ])
    func `a rule that is not read is refused, never guessed at`(rule: String) {
        #expect(throws: FileFault.self) { try days(rule, from: "2026-03-04") }
    }
}
