import Projection
import Specimens
import Testing
import Vocabulary

/// What the register refuses of corrections and retractions.
struct AmendmentTests {
    private static let standing = [
        "site 2024-01-01 id=oak site=oak name=Oak",
        "initiative 2024-01-01 initiative=plc name=PLC",
        "adoption 2024-02-01 id=a initiative=plc site=oak using=12 of=31",
        "correction 2024-03-01 id=c corrects=a of=20", "retraction 2024-03-01 id=r retracts=nobody",
        "site 2024-01-01 id=elm site=elm name=Elm",
    ]

    private func fault(
        _ field: String, _ reason: String, index: Int = 0, id: String? = nil, suggestions: [String] = []
    ) -> EventFault {
        var fault = EventFault(field: field, reason: reason, suggestions: suggestions)
        fault.index = index
        fault.id = id
        return fault
    }

    private func admit(_ batch: [String]) throws {
        try register(Self.standing).admit(batch.map(Ledgers.event))
    }

    @Test(arguments: [
        ("correction 2024-04-01 corrects=9 using=1", "corrects", "there is no event 9 in this district"),
        ("correction 2024-04-01 corrects=b using=1", "corrects", #"there is no event "b" in this district"#),
        ("retraction 2024-04-01 retracts=9", "retracts", "there is no event 9 in this district"),
        ("retraction 2024-04-01 id=x retracts=x", "retracts", "an event cannot point at itself"),
        ("correction 2024-04-01 corrects=c of=9", "corrects", "points at a correction: correct the event itself"),
        ("correction 2024-04-01 corrects=5 reason=x", "corrects", "points at a retraction: correct the event itself"),
        ("correction 2024-04-01 corrects=a held=true", "held", "adoption has no such field"),
        ("correction 2024-04-01 corrects=a using=21", "using", "21 is more than of, which is 20"),
        (
            "correction 2024-04-01 corrects=a site=ash", "corrects",
            #"would leave event 3 wrong: field "site" there is no site "ash""#
        ),
        (
            "retraction 2024-04-01 retracts=oak", "retracts",
            #"would leave event 3 wrong: field "site" there is no site "oak""#
        ),
        (
            "retraction 2024-04-01 retracts=2", "retracts",
            #"would leave event 3 wrong: field "initiative" there is no initiative "plc""#
        ),
        (
            "correction 2024-04-01 corrects=oak site=ash", "corrects",
            #"would leave event 3 wrong: field "site" there is no site "oak""#
        ),
    ])
    func `an amendment that would not leave the district whole is refused`(
        told: String, field: String, reason: String
    ) throws {
        let id = try Ledgers.event(told).id
        #expect(throws: fault(field, reason, id: id)) { try admit([told]) }
    }

    @Test(arguments: [
        ["correction 2024-04-01 corrects=a using=20"], ["retraction 2024-04-01 retracts=c"],
        ["retraction 2024-04-01 retracts=r"],
        ["retraction 2024-04-01 retracts=a", "retraction 2024-04-01 retracts=oak"],
        ["retraction 2024-04-01 retracts=oak", "retraction 2024-04-01 retracts=a"],
        ["note 2024-04-01 id=n note=x", "correction 2024-04-01 corrects=n note=y"],
        ["retraction 2024-04-01 id=s retracts=oak", "retraction 2024-04-01 retracts=s"],
        ["retraction 2024-04-01 retracts=oak", "site 2024-01-01 site=oak name=Oak"],
        ["correction 2024-04-01 corrects=oak site=ash", "correction 2024-04-01 corrects=a site=ash"],
        ["correction 2024-04-01 corrects=a site=ash", "site 2024-01-01 site=ash name=Ash"],
    ])
    func `amendments that leave the district whole together are admitted`(batch: [String]) throws {
        #expect(throws: Never.self) { try admit(batch) }
    }

    @Test func `a correction is held to the event as it was corrected before`() throws {
        let others = "correction 2024-04-01 id=d corrects=a of=11"
        #expect(throws: fault("using", "12 is more than of, which is 11", id: "d")) { try admit([others]) }
        #expect(throws: Never.self) {
            try admit(["correction 2024-02-15 corrects=a of=11 using=10", "note 2024-01-01 note=x"])
        }
    }

    @Test func `a correction whose date puts it before another may not make that one wrong`() throws {
        #expect(
            throws: fault(
                "corrects", #"would leave event 4 wrong: field "using" 25 is more than of, which is 20"#, id: "d")
        ) { try admit(["correction 2024-02-15 id=d corrects=a using=25"]) }
    }

    @Test func `a correction that others rest on is not taken back`() throws {
        let standing =
            Self.standing + ["correction 2024-05-01 corrects=a of=40", "correction 2024-06-01 corrects=a using=35"]
        let register = try register(standing)
        #expect(
            throws: fault(
                "retracts", #"would leave event 8 wrong: field "using" 35 is more than of, which is 20"#)
        ) { try register.admit([Ledgers.event("retraction 2024-07-01 retracts=7")]) }
    }

    @Test func `two corrections of a batch that do not fit together are refused`() throws {
        #expect(throws: fault("using", "18 is more than of, which is 15", index: 1)) {
            try admit(["correction 2024-04-01 corrects=a of=15", "correction 2024-05-01 corrects=a using=18"])
        }
    }

    @Test func `corrections that do not fit and are in the ledger already do not stand in the way of others`() throws {
        let register = try register(Self.standing + ["correction 2024-04-01 corrects=a using=21"])
        #expect(throws: Never.self) { try register.admit([Ledgers.event("retraction 2024-05-01 retracts=elm")]) }
    }

    @Test func `the amendment that is named is the one that breaks something`() throws {
        let batch = [
            "retraction 2024-04-01 id=fine retracts=elm", "note 2024-04-01 note=x",
            "correction 2024-04-01 id=also-fine corrects=a using=13", "retraction 2024-04-01 id=bad retracts=oak",
            "retraction 2024-04-01 id=last retracts=r",
        ]
        #expect(
            throws: fault(
                "retracts", #"would leave event 3 wrong: field "site" there is no site "oak""#, index: 3, id: "bad")
        ) { try admit(batch) }
    }
}
