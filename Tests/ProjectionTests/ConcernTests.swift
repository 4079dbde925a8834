import Projection
import Specimens
import Testing
import Vocabulary

struct ConcernTests {
    @Test(arguments: [
        ("review 2024-01-01 initiative=plc", true),
        ("review 2024-01-01 initiative=mtss", false),
        ("meeting 2024-01-01 body=cabinet initiatives=[mtss,plc]", true),
        ("meeting 2024-01-01 body=cabinet initiatives=[mtss]", false),
        ("meeting 2024-01-01 body=cabinet initiatives=[]", false),
        ("meeting 2024-01-01 body=cabinet", false),
        ("board 2024-01-01 act=policy", true), ("board 2024-01-01 act=policy initiative=mtss", false),
        ("labor 2024-01-01 act=strike", true), ("money 2024-01-01 act=cut", true),
        ("structure 2024-01-01 structure=onboarding status=planned", true), ("training 2024-01-01 hours=2", true),
        ("decision 2024-01-01 what=time", false), ("survey 2024-01-01 item=trust agree=0.5", true),
        ("turnover 2024-01-01 role=teacher left=3 of=9", true),
    ])
    func `an event concerns the initiatives it names, or all where its kind is the whole district's`(
        told: String, concerned: Bool
    ) throws {
        let found = try state([told])
        #expect(found.concerns(try Ledgers.event(told), "plc") == concerned)
        let kind = try Ledgers.event(told).kind
        #expect(found.entries(of: kind, about: "plc").map(\.seq) == (concerned ? [1] : []))
    }

    @Test func `the seats that answer for an initiative are its sponsor and its lead, where there are such`() throws {
        let found = try state([
            "initiative 2024-01-01 initiative=a name=A sponsor=sup lead=cao",
            "initiative 2024-01-01 initiative=b name=B lead=cao", "initiative 2024-01-01 initiative=c name=C",
        ])
        #expect(found.initiatives.map(found.seats(answeringFor:)) == [["sup", "cao"], ["cao"], []])
    }
}
