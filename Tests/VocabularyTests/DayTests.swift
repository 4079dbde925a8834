import Testing
import Vocabulary

struct DayTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2026-03-02", 20_514),
        ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
    func `a day is a number of days since 1970`(text: String, number: Int) {
        #expect(Day(text)?.number == number)
        #expect(Day(number: number).description == text)
    }

    @Test func `every day of eight centuries follows the one before`() throws {
        var day = try #require(Day(year: 1600, month: 1, day: 1))
        var broken: [Day] = []
        for year in 1600...2399 {
            for month in 1...12 {
                for dayOfMonth in 1...Day.length(ofMonth: month, in: year) {
                    let same = (day.year, day.month, day.dayOfMonth) == (year, month, dayOfMonth)
                    if !same || Day(year: year, month: month, day: dayOfMonth) != day { broken.append(day) }
                    day = day + 1
                }
            }
        }
        #expect(broken == [])
        #expect(day == Day("2400-01-01"))
        #expect(day - (try #require(Day("1600-01-01"))) == 800 * 365 + 194)
    }

    @Test(arguments: [
        (2023, 28), (2024, 29), (1900, 28), (2000, 29), (2100, 28), (2400, 29),
    ])
    func `February is longer in leap years`(year: Int, length: Int) {
        #expect(Day.length(ofMonth: 2, in: year) == length)
        #expect(Day(year: year, month: 2, day: length) != nil)
        #expect(Day(year: year, month: 2, day: length + 1) == nil)
    }

    @Test(arguments: [
        (0, 1, 1), (10_000, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32), (2026, 4, 31),
        (2026, 2, 31), (2026, -1, 1), (2026, 1, -1),
    ])
    func `a day that no calendar has`(year: Int, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        "", "2026", "2026-03", "2026-3-2", "2026-03-2", "26-03-02", "2026/03/02", "2026-03-02 ", " 2026-03-02",
        "+026-03-02", "2026-03-02-", "-2026-03-02", "2026-03-0２", "2026-02-31", "2026-03-02T00:00:00Z", "0000-01-01",
    ])
    func `text that is no day`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: [
        ("2026-01-15", "2026-01-15", 0), ("2026-01-15", "2026-02-14", 0), ("2026-01-15", "2026-02-15", 1),
        ("2026-01-31", "2026-02-28", 0), ("2026-01-31", "2026-03-31", 2), ("2025-11-30", "2026-02-28", 2),
        ("2024-02-29", "2025-02-28", 11), ("2024-02-29", "2025-03-01", 12), ("2020-06-01", "2026-06-01", 72),
    ])
    func `whole months between two days`(from: String, to: String, months: Int) throws {
        #expect(try #require(Day(from)).months(to: #require(Day(to))) == months)
    }

    @Test func `days add, subtract and order as numbers`() throws {
        let day = try #require(Day("2024-02-28"))
        #expect((day + 2).description == "2024-03-01")
        #expect((day - 59).description == "2023-12-31")
        #expect((day + 366) - day == 366)
        #expect([day + 1, day - 1, day].sorted() == [day - 1, day, day + 1])
    }
}
