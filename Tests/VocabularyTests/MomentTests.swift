import Testing
import Vocabulary

struct MomentTests {
    @Test(arguments: [
        ("2026-03-02", Moment.Precision.day, "2026-03-02", "2026-03-02"),
        ("2024-02-29", .day, "2024-02-29", "2024-02-29"),
        ("2026-03", .month, "2026-03-01", "2026-03-31"), ("2024-02", .month, "2024-02-01", "2024-02-29"),
        ("2023-02", .month, "2023-02-01", "2023-02-28"), ("2026", .year, "2026-01-01", "2026-12-31"),
        ("sy2025-26", .schoolYear, "2025-07-01", "2026-06-30"),
        ("sy1999-00", .schoolYear, "1999-07-01", "2000-06-30"),
        ("2026-03-02T16:30:00Z", .instant, "2026-03-02", "2026-03-02"),
        ("2026-03-02T23:30:00-08:00", .instant, "2026-03-02", "2026-03-02"),
        ("2026-03-02T00:30:00+14:00", .instant, "2026-03-02", "2026-03-02"),
    ])
    func `a date keeps its precision and covers its days`(
        text: String, precision: Moment.Precision, first: String, last: String
    ) throws {
        let moment = try #require(Moment(text))
        #expect(moment.precision == precision)
        #expect([moment.first.description, moment.last.description] == [first, last])
        #expect(moment.description == text)
        #expect((moment.instant != nil) == (precision == .instant))
    }

    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0, 0), ("1970-01-01t00:00:00z", 0, 0), ("1970-01-01T01:00:00+01:00", 0, 0),
        ("1969-12-31T16:00:00-08:00", 0, 0), ("1970-01-01T00:00:00.5Z", 0, 500_000_000),
        ("1970-01-01T00:00:00.000000001Z", 0, 1), ("1970-01-01T00:00:00.1234567899Z", 0, 123_456_789),
        ("1969-12-31T23:59:59.25Z", -1, 250_000_000), ("2016-12-31T23:59:60Z", 1_483_228_800, 0),
        ("2026-03-02T16:30:00-08:00", 1_772_497_800, 0),
    ])
    func `an instant is seconds since 1970 in Greenwich`(text: String, seconds: Int, nanoseconds: Int) throws {
        let instant = try #require(Moment(text)?.instant)
        #expect([instant.seconds, instant.nanoseconds] == [seconds, nanoseconds])
    }

    @Test(arguments: [
        "", "today", "2026-02-31", "2023-02-29", "2026-13", "2026-00", "0000", "0000-01", "26", "20260302", "02026",
        "sy2025-27", "sy2025-25", "sy2025-2026", "sy25-26", "sy0000-01", "sy9999-00", "SY2025-26", "sy2025/26",
        "2026-03-02T16:30Z", "2026-03-02T16:30:00", "2026-03-02 16:30:00Z", "2026-03-02T24:00:00Z",
        "2026-03-02T16:60:00Z", "2026-03-02T16:30:61Z", "2026-02-31T16:30:00Z", "2026-03-02T16:30:00.Z",
        "2026-03-02T16:30:00+0800", "2026-03-02T16:30:00+24:00", "2026-03-02T16:30:00+08:60",
        "2026-03-02T16:30:00ZZ", "2026-03-02T16-30:00Z", "2026-03-02T16:30:00±08:00", "２０２６-03-02T16:30:00Z",
        " 2026-03-02", "2026-03-02\n",
    ])
    func `text that is no date`(text: String) {
        #expect(Moment(text) == nil)
    }

    @Test func `dates order by their first written day, and within a day by the time`() {
        let ordered = [
            "2025", "2025-06-30T23:59:59Z", "sy2025-26", "2025-07-01T00:00:00Z", "2025-07-02", "2026-03-02",
            "2026-03-02T23:00:00+09:00", "2026-03-02T15:00:00Z", "2026-03-02T15:00:00.5Z",
            "2026-03-02T23:30:00-08:00", "2026-03-03T00:10:00+09:00",
        ]
        let moments = ordered.compactMap { Moment($0) }
        #expect(moments.reversed().sorted().map(\.text) == ordered)
        for (index, left) in moments.enumerated() {
            for (other, right) in moments.enumerated() {
                #expect((left < right) == (index < other), "\(left) < \(right)")
            }
        }
    }

    @Test(arguments: [
        ("2026-03-01", "2026-03"), ("2026-01-01", "2026"), ("2026-01", "2026"), ("2025-07-01", "sy2025-26"),
        ("2026-03-02T12:00:00Z", "2026-03-02T13:00:00+01:00"),
    ])
    func `neither of two dates with the same first day comes before the other`(left: String, right: String) throws {
        let pair = (try #require(Moment(left)), try #require(Moment(right)))
        #expect(!(pair.0 < pair.1))
        #expect(!(pair.1 < pair.0))
    }

    @Test func `a day is the moment that its text is`() throws {
        #expect(Moment(try #require(Day("2026-03-02"))) == Moment("2026-03-02"))
    }
}
