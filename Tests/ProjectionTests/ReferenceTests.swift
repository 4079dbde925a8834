import Projection
import Specimens
import Testing
import Vocabulary

/// What the register refuses for the names it refers to.
struct ReferenceTests {
    private static let standing = [
        "site 2024-01-01 site=oak name=Oak", "site 2024-01-01 site=elm name=Elm",
        "seat 2024-01-01 seat=sup role=superintendent", "initiative 2024-01-01 initiative=math-plc name=PLC",
    ]

    @Test(arguments: [
        ("adoption 2024-02-01 initiative=math-plc site=oka", "site", #"there is no site "oka""#, ["oak"]),
        ("shock 2024-02-01 what=flood sites=[oak,birch]", "sites", #"there is no site "birch""#, []),
        ("initiative 2024-02-01 initiative=math-plc scope=[elm,elms]", "scope", #"there is no site "elms""#, ["elm"]),
        ("decision 2024-02-01 what=time seat=spu", "seat", #"there is no seat "spu""#, ["sup"]),
        ("review 2024-02-01 initiative=math-plc attended=[sup,cao]", "attended", #"there is no seat "cao""#, []),
        ("initiative 2024-02-01 initiative=math-plc sponsor=oak", "sponsor", #"there is no seat "oak""#, []),
        ("review 2024-02-01 initiative=math", "initiative", #"there is no initiative "math""#, ["math-plc"]),
        (
            "meeting 2024-02-01 body=cabinet initiatives=[mth-plc]", "initiatives",
            #"there is no initiative "mth-plc""#, ["math-plc"]
        ),
        (
            "site 2024-02-01 site=ash", "name",
            #"is required of the first event about a site, and no event gives it for "ash""#, []
        ),
        (
            "seat 2024-02-01 seat=dep holder=ito", "role",
            #"is required of the first event about a seat, and no event gives it for "dep""#, []
        ),
        (
            "initiative 2024-02-01 initiative=mtss why=gaps", "name",
            #"is required of the first event about an initiative, and no event gives it for "mtss""#, []
        ),
    ])
    func `a name that nobody introduced is refused, with the nearest ones`(
        told: String, field: String, reason: String, suggestions: [String]
    ) throws {
        let register = try register(Self.standing)
        let batch = try [Ledgers.event("note 2024-02-01 note=fine"), Ledgers.event(told + " id=e-1")]
        var fault = EventFault(field: field, reason: reason, suggestions: suggestions)
        fault.index = 1
        fault.id = "e-1"
        #expect(throws: fault) { try register.admit(batch) }
    }

    @Test(arguments: [
        ["adoption 2024-02-01 initiative=math-plc site=oak", "site 2024-03-01 site=oak teachers=3"],
        [
            "adoption 2024-02-01 initiative=mtss site=ash", "site 2024-03-01 site=ash name=Ash",
            "initiative 2024-03-01 initiative=mtss name=MTSS",
        ],
        ["site 2024-02-01 site=ash teachers=3", "site 2024-03-01 site=ash name=Ash"],
        ["initiative 2024-02-01 initiative=math-plc scope=all"], ["board 2024-02-01 act=policy"], [],
    ])
    func `names that stand, or come anywhere in the same batch, are admitted`(batch: [String]) throws {
        let register = try register(Self.standing)
        #expect(throws: Never.self) { try register.admit(batch.map(Ledgers.event)) }
    }

    @Test func `a name that comes in a later batch is refused until it has come`() throws {
        var register = try register(Self.standing)
        let adoption = try Ledgers.event("adoption 2024-02-01 initiative=math-plc site=ash")
        let site = try Ledgers.event("site 2024-03-01 site=ash name=Ash")
        let fault = EventFault(field: "site", reason: #"there is no site "ash""#)
        #expect(throws: fault) { try register.admit([adoption]) }
        try register.admit([site])
        #expect(throws: fault) { try register.admit([adoption]) }
        register.append([Entry(seq: 5, recordedAt: "2024-03-02T08:00:00Z", event: site)])
        #expect(throws: Never.self) { try register.admit([adoption]) }
    }

    @Test func `a name is gone once its introduction was taken back, and is there again when that is undone`() throws {
        var register = try register(["site 2024-01-01 site=oak name=Oak"])
        let shock = try Ledgers.event("shock 2024-02-01 what=flood sites=[oak]")
        register.append([
            Entry(
                seq: 2, recordedAt: "2024-03-02T08:00:00Z", event: try Ledgers.event("retraction 2024-03-01 retracts=1")
            )
        ])
        #expect(throws: EventFault(field: "sites", reason: #"there is no site "oak""#)) { try register.admit([shock]) }
        register.append([
            Entry(
                seq: 3, recordedAt: "2024-03-02T08:00:00Z", event: try Ledgers.event("retraction 2024-03-01 retracts=2")
            )
        ])
        #expect(throws: Never.self) { try register.admit([shock]) }
    }

    @Test func `the first fault of a batch is the one that is named`() throws {
        var fault = EventFault(field: "site", reason: #"there is no site "x""#)
        fault.index = 1
        let batch = try [
            "note 2024-01-01 note=fine", "adoption 2024-01-01 initiative=math-plc site=x",
            "adoption 2024-01-01 initiative=y",
        ].map(Ledgers.event)
        let register = try register(Self.standing)
        #expect(throws: fault) { try register.admit(batch) }
    }
}
