import Projection
import Testing
import Vocabulary

struct RetractionTests {
    /// Chains on the note `a`, each with what is left of it.
    @Test(arguments: [
        (["retraction 2024-02-01 retracts=a"], []),
        (["retraction 2024-02-01 retracts=1"], []),
        (["retraction 2024-02-01 retracts=b"], ["1 2024-01-01 said"]),
        (["retraction 2024-02-01 id=r retracts=a", "retraction 2024-03-01 retracts=r"], ["1 2024-01-01 said"]),
        (
            [
                "retraction 2024-02-01 id=r retracts=a", "retraction 2024-03-01 id=s retracts=r",
                "retraction 2024-04-01 retracts=s",
            ], []
        ),
        (
            [
                "retraction 2024-02-01 id=r retracts=a", "retraction 2024-03-01 retracts=a",
                "retraction 2024-04-01 retracts=r",
            ], []
        ),
        (
            [
                "retraction 2024-02-01 id=r retracts=a", "retraction 2024-03-01 id=s retracts=a",
                "retraction 2024-04-01 retracts=r", "retraction 2024-04-01 retracts=s",
            ], ["1 2024-01-01 said"]
        ),
    ])
    func `an event is gone while a retraction of it holds`(rest: [String], left: [String]) throws {
        #expect(try history(["note 2024-01-01 id=a note=said"] + rest).notes == left)
    }

    @Test func `retractions that point at each other cancel out`() throws {
        let found = try history([
            "note 2024-01-01 id=a note=said", "retraction 2024-02-01 id=r retracts=s",
            "retraction 2024-02-02 id=s retracts=r",
        ])
        #expect(found.notes == ["1 2024-01-01 said"])
    }

    @Test(arguments: [
        (["retraction 2024-03-01 retracts=c"], ["1 2024-01-01 said"]),
        (
            ["retraction 2024-03-01 id=r retracts=c", "retraction 2024-04-01 retracts=r"],
            ["1 2024-01-01 right"]
        ),
        (["retraction 2024-03-01 retracts=a"], []),
        (
            ["correction 2024-03-01 corrects=a note=better", "retraction 2024-04-01 retracts=c"],
            ["1 2024-01-01 better"]
        ),
        (
            ["correction 2024-03-01 id=d corrects=a note=better", "retraction 2024-04-01 retracts=d"],
            ["1 2024-01-01 right"]
        ),
    ])
    func `a correction that is taken back corrects nothing`(rest: [String], left: [String]) throws {
        let told = ["note 2024-01-01 id=a note=said", "correction 2024-02-01 id=c corrects=a note=right"]
        #expect(try history(told + rest).notes == left)
    }

    @Test func `what a retracted upsert said is said by the one before it`() throws {
        let told = [
            "site 2024-01-01 site=oak name=Oak teachers=20", "site 2024-02-01 site=oak teachers=30",
            "retraction 2024-03-01 retracts=2",
        ]
        #expect(
            try state(told).sites.map(\.told) == [
                [#"name="Oak" #1"#, #"site="oak" #1"#, "teachers=20 #1"]
            ])
    }
}
