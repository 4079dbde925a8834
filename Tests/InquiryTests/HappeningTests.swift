import Knowledge
import Projection
import Specimens
import Testing
import Vocabulary

@testable import Inquiry

/// What counts as something that may have turned an initiative.
struct HappeningTests {
    private static let own = [
        "seat 2023-07-01 seat=sup role=superintendent holder=A", "seat 2023-07-01 seat=cao role=cao holder=B",
        "seat 2023-07-01 seat=oak-principal role=principal holder=C",
        "initiative 2023-09-01 initiative=plc name=PLC sponsor=cao", "initiative 2023-09-01 initiative=art name=Art",
    ]

    /// All but the launch, in a few words.
    private func happenings(_ events: [String]) throws -> [String] {
        let base = try SmallBase.read()
        let history = History(try Ledgers.brief(Self.own + events), indicators: base.reportable)
        let state = DistrictState(history, of: "riverbend", on: try #require(Day("2026-06-01")))
        let all = Happening.all(try #require(state.initiative("plc")), in: state, by: base)
        #expect(all.first?.what == .launched)
        #expect(all.first?.entry.seq == 4)
        return all.dropFirst().map { "\($0.at) \($0.what) #\($0.entry.seq)" }
    }

    @Test(arguments: [
        (["decision 2024-03-01 initiative=plc what=freeze"], ["2024-03-01 told #6"]),
        (["decision 2024-03-01 initiative=art what=freeze"], []),
        (["shock 2024-03 what=closures"], ["2024-03 told #6"]),
        (["measure-changed 2024-03-01 measure=ela"], ["2024-03-01 told #6"]),
        (["board 2024-03-01 act=election"], ["2024-03-01 told #6"]),
        (["board 2024-03-01 act=report initiative=plc"], []),
        (["meeting 2024-03-01 body=cabinet initiative=plc"], []),
        (["adoption 2024-03-01 initiative=plc using=3 of=20"], []),
        (["commitment 2024-03-01 initiative=plc move=fund-coaches status=done"], ["2024-03-01 told #6"]),
    ])
    func `what is recorded week by week is no news, and another initiative's is none of it`(
        events: [String], expected: [String]
    ) throws {
        #expect(try happenings(events) == expected)
    }

    @Test(arguments: [
        (["seat 2024-03-01 seat=cao holder=D"], [#"2024-03-01 followed(role: "cao", isVacant: false) #6"#]),
        (["seat 2024-03-01 seat=cao holder=null"], [#"2024-03-01 followed(role: "cao", isVacant: true) #6"#]),
        (["seat 2024-03-01 seat=cao holder=B"], []),
        (
            ["seat 2024-03 seat=sup holder=D"], [#"2024-03 followed(role: "superintendent", isVacant: false) #6"#]
        ),
        (["seat 2024-03-01 seat=oak-principal holder=D"], []),
        (["seat 2023-08-01 seat=cao holder=D"], []),
        (["initiative 2024-03-01 initiative=plc sponsor=sup"], [#"2024-03-01 given("sponsor") #6"#]),
        (["initiative 2024-03-01 initiative=plc sponsor=cao"], []),
        // The first lead told of is no other lead.
        (["initiative 2024-03-01 initiative=plc lead=cao"], []),
        (["initiative 2024-03-01 initiative=plc status=paused"], [#"2024-03-01 given("status") #6"#]),
        (["initiative 2024-03-01 initiative=plc status=active"], []),
    ])
    func `who answers for it changed, or it was given to others`(events: [String], expected: [String]) throws {
        #expect(try happenings(events) == expected)
    }

    @Test(arguments: [
        (
            ["money 2024-03-01 initiative=plc act=award name=G ends=2025-06"],
            ["2024-03-01 told #6", "2025-06 ranOut #6"]
        ),
        (
            [
                "money 2024-03-01 initiative=plc act=award name=G ends=2025-06-30",
                "money 2025-06-01 initiative=plc act=renew name=G ends=2027-06-30",
            ], ["2024-03-01 told #6", "2025-06-01 told #7"]
        ),
        (["money 2024-03-01 initiative=plc act=award name=G ends=2026-06-02"], ["2024-03-01 told #6"]),
        (["money 2024-03-01 initiative=plc act=end name=G"], ["2024-03-01 told #6"]),
        (["partner 2024-03-01 initiative=plc act=leaves name=P"], ["2024-03-01 told #6"]),
        (
            ["partner 2024-03-01 initiative=plc act=joins name=P ends=2025-06-30"],
            ["2024-03-01 told #6", "2025-06-30 ranOut #6"]
        ),
    ])
    func `money and partners end where that is told, or where it was planned and nothing renewed it`(
        events: [String], expected: [String]
    ) throws {
        #expect(try happenings(events) == expected)
    }

    @Test func `of a structure only what changed how it stands is news`() throws {
        let events = [
            "structure 2024-01-01 structure=coaching initiative=plc status=in-place fte=2",
            "structure 2024-06-01 structure=coaching initiative=plc status=in-place fte=1",
            "structure 2024-09-01 structure=coaching initiative=plc status=eroded",
            "structure 2024-10-01 structure=coaching initiative=art status=removed",
        ]
        #expect(try happenings(events) == ["2024-01-01 told #6", "2024-09-01 told #8"])
    }

    @Test func `they stand by day, and on one day by position`() throws {
        let events = [
            "decision 2024-03-01 initiative=plc what=b", "shock 2024-02-01 what=a", "board 2024-03 act=vote",
        ]
        #expect(try happenings(events) == ["2024-02-01 told #7", "2024-03-01 told #6", "2024-03 told #8"])
    }
}
