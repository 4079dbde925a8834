import Indicators
import Testing

struct ExitTests {
    private func exits(_ history: [String]) throws -> [String] {
        try gauge(history).exits().map { "\($0.day) \($0.what.rawValue) #\($0.seq)" }
    }

    @Test func `leaders, partners and grants that went, oldest first`() throws {
        #expect(
            try exits([
                "seat 2023-07-01 seat=sup role=superintendent holder=ito",
                "seat 2023-07-01 seat=lead role=director holder=park",
                "money 2024-01-01 initiative=plc act=award fund=one-time name=grant ends=2025-06",
                "seat 2026-02-01 seat=lead holder=lee", "partner 2024-05-01 initiative=plc act=leaves",
                "seat 2025-07-01 seat=sup holder=cruz", "money 2025-08-01 initiative=plc act=end name=other",
            ]) == [
                "2024-05-01 partner #6", "2025-06-30 money #4", "2025-07-01 leader #7", "2025-08-01 money #8",
                "2026-02-01 leader #5",
            ])
    }

    @Test(arguments: [
        ("2026-05-31", ["2026-05-31 partner #2"]), ("2026-06-01", ["2026-06-01 partner #2"]), ("2026-06-02", []),
    ])
    func `an end that is planned is an exit from its day on`(ends: String, expected: [String]) throws {
        #expect(try exits(["partner 2024-05-01 initiative=plc act=joins ends=\(ends)"]) == expected)
    }

    @Test(arguments: [("2023-08-31", []), ("2023-09-01", []), ("2023-09-02", ["2023-09-02 leader #3"])])
    func `a leader who went before the launch, or on its day, did not leave it`(day: String, expected: [String]) throws
    {
        #expect(
            try exits([
                "seat 2023-07-01 seat=sup role=superintendent holder=ito", "seat \(day) seat=sup holder=cruz",
            ]) == expected)
    }

    @Test func `those who lead something else, the whole district's money and others' partners are none`() throws {
        #expect(
            try exits([
                "seat 2023-07-01 seat=cao role=cao holder=ito", "seat 2024-07-01 seat=cao holder=cruz",
                "money 2024-01-01 act=end name=grant", "partner 2024-05-01 initiative=mtss act=leaves",
                "partner 2024-05-01 act=leaves", "money 2024-01-01 initiative=plc act=award",
            ]) == [])
    }

    @Test func `exits of one day stand in the order of what tells of them`() throws {
        #expect(
            try exits([
                "money 2024-02-01 initiative=plc act=award name=grant ends=2025-06-30",
                "partner 2024-01-01 initiative=plc act=joins name=wested ends=2025-06",
            ]) == ["2025-06-30 partner #3", "2025-06-30 money #2"])
    }

    @Test func `a seat that fell vacant and was filled is one exit`() throws {
        #expect(
            try exits([
                "seat 2023-07-01 seat=sup role=superintendent holder=ito", "seat 2024-07-01 seat=sup holder=null",
                "seat 2024-10-01 seat=sup holder=cruz",
            ]) == ["2024-07-01 leader #3"])
    }

    @Test(arguments: [
        (
            "a grant that was renewed before its end",
            [
                "money 2023-10-01 initiative=plc act=award name=grant ends=2024-06-30",
                "money 2024-06-30 initiative=plc act=renew name=grant ends=2025-06-30",
            ], ["2025-06-30 money #3"]
        ),
        (
            "a grant that was renewed after it",
            [
                "money 2023-10-01 initiative=plc act=award name=grant ends=2024-06-30",
                "money 2024-07-01 initiative=plc act=renew name=grant ends=2025-06-30",
            ], ["2024-06-30 money #2", "2025-06-30 money #3"]
        ),
        (
            "a grant of another name",
            [
                "money 2023-10-01 initiative=plc act=award name=grant ends=2024-06-30",
                "money 2024-06-30 initiative=plc act=renew name=other ends=2025-06-30",
            ], ["2024-06-30 money #2", "2025-06-30 money #3"]
        ),
        (
            "grants without a name",
            [
                "money 2023-10-01 initiative=plc act=award ends=2024-06-30",
                "money 2024-06-30 initiative=plc act=renew ends=2025-06-30",
            ], ["2024-06-30 money #2", "2025-06-30 money #3"]
        ),
        (
            "a partner who left early",
            [
                "partner 2023-10-01 initiative=plc act=joins name=wested ends=2025-06-30",
                "partner 2024-02-01 initiative=plc act=leaves name=wested",
            ], ["2024-02-01 partner #3"]
        ),
        (
            "a cut moves no end",
            [
                "money 2023-10-01 initiative=plc act=award name=grant ends=2024-06-30",
                "money 2024-02-01 initiative=plc act=cut name=grant",
            ], ["2024-06-30 money #2"]
        ),
    ])
    func `a planned end counts unless another came in its place`(
        says: String, history: [String], expected: [String]
    ) throws {
        #expect(try exits(history) == expected)
    }
}
