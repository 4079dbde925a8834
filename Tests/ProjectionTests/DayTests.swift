import Projection
import Testing
import Vocabulary

/// What is seen of a history on a day.
struct DayTests {
    @Test(arguments: [
        ("2024-03-01", "2024-02-29", false), ("2024-03-01", "2024-03-01", true), ("2024-03-01", "2024-03-02", true),
        ("2024-03", "2024-02-29", false), ("2024-03", "2024-03-01", true),
        ("2024", "2023-12-31", false), ("2024", "2024-01-01", true),
        ("sy2024-25", "2024-06-30", false), ("sy2024-25", "2024-07-01", true),
        ("2024-03-01T23:59:00-08:00", "2024-02-29", false), ("2024-03-01T23:59:00-08:00", "2024-03-01", true),
    ])
    func `an event is seen from its first day on`(at: String, day: String, isSeen: Bool) throws {
        let found = try state(["site \(at) site=oak name=Oak"], on: day)
        #expect(found.entries.map(\.seq) == (isSeen ? [1] : []))
        #expect(found.sites.map(\.slug) == (isSeen ? ["oak"] : []))
    }

    @Test func `a correction is seen on every day, since it says what was true all along`() throws {
        let told = ["site 2024-01-01 site=oak name=Oak", "correction 2026-05-01 corrects=1 name=Oakley"]
        #expect(try state(told, on: "2024-01-01").site("oak")?.name == "Oakley")
    }

    @Test func `entries are found by kind and by position, in the order in which they were true`() throws {
        let found = try state([
            "note 2024-03-01 note=three", "training 2024-01-01 hours=2", "note 2024-02-01 note=two",
            "note 2027-01-01 note=not-yet",
        ])
        #expect(found.entries.map(\.seq) == [2, 3, 1])
        #expect(found.entries(of: "note").map(\.seq) == [3, 1])
        #expect(found.entries(of: "survey") == [])
        #expect(found.entry(2)?.event.kind == "training")
        #expect(found.entry(4) == nil)
    }
}
