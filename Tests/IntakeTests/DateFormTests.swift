import Testing

@testable import Intake

struct DateFormTests {
    @Test(arguments: [
        ("yyyy-MM-dd", "2025-09-04", "2025-09-04"), ("M/d/yyyy", "9/4/2025", "2025-09-04"),
        ("M/d/yyyy", "09/04/2025 08:15 AM", "2025-09-04"), ("d/M/yyyy", "4/9/2025", "2025-09-04"),
        ("d.M.yy", "4.9.25", "2025-09-04"), ("MMM d, yyyy", "September 4, 2025", "2025-09-04"),
        ("MMM d, yyyy", "Sep 4, 2025", "2025-09-04"), ("yyyy-MM-dd", "2025-09-04T18:25:43.511Z", "2025-09-04"),
        ("yyyy", "2025", "2025"), ("M/yyyy", "9/2025", "2025-09"), ("school-year", "2024-25", "sy2024-25"),
        ("school-year", "2024-2025", "sy2024-25"), ("school-year", "2024/25", "sy2024-25"),
        ("M/d/yyyy", "2/30/2025", nil), ("M/d/yyyy", "13/1/2025", nil), ("M/d/yyyy", "9/4/25", nil),
        ("M/d/yyyy", "9-4-2025", nil), ("school-year", "2024-26", nil), ("yyyy-MM-dd", "2025-09-04x", nil),
        ("M/d/yyyy", "", nil), ("M/yyyy", "0/2025", nil), ("MMM d, yyyy", "Foo 4, 2025", nil),
    ])
    func `a date is read in the form given and in no other`(form: String, text: String, moment: String?) throws {
        #expect(try #require(DateForm(form)).moment(text) == moment)
    }

    @Test(arguments: ["", "M/d", "hh:mm", "day"])
    func `a form without a year, or with other letters, is none`(form: String) {
        #expect(DateForm(form) == nil)
    }
}
