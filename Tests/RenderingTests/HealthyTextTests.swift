import Inquiry
import Knowledge
import Rendering
import Specimens
import Testing
import Vocabulary

struct HealthyTextTests {
    /// Found to last through a change of superintendent, with time that is kept, and beside six other priorities.
    private static let lines =
        Ledgers.launch + """
            {"kind": "initiative", "at": "2024-01-01", "initiative": "math-plc", "priority": "top"}
            {"kind": "seat", "at": "2025-02-01", "seat": "sup", "holder": "C. Reyes", "source": "board minutes"}
            {"kind": "evaluation", "at": "2025-11-20", "initiative": "math-plc", "author": "The county office", "dimension": "durability", "finding": "strong", "source": "site review"}
            {"kind": "structure", "at": "2025-08", "initiative": "math-plc", "structure": "collaboration-time", "status": "in-place", "minutes_per_week": 60, "source": "bell schedule"}

            """
        + ["art", "band", "chess", "dance", "essay"].map {
            #"{"kind": "initiative", "at": "2025-01-01", "initiative": "\#($0)", "name": "\#($0)", "priority": "top"}"#
        }.joined(separator: "\n")

    @Test func `what holds is told by what carries it, and needs no repair`() throws {
        let answer = try Specimen.snapshot(Self.lines).answer(.diagnose(initiative: "math-plc"))
        let version = answer.scene.knowledge.version.prefix(8)
        #expect(
            answer.lines.joined(separator: "\n").replacing(version, with: "VERSION") == """
                Math PLC: holding.
                As of 2026-06-01, from the ledger up to position 15; knowledge VERSION.

                What that rests on
                  - The county office finds it strong, on durability. [2025-11-20, site review #9]
                  - It went on after a leader was followed by another, on 2025-02-01. [2025-02-01, board minutes
                    #8]

                Scale, in its four parts
                  spread      not known: nothing is on record
                  depth       not known: nothing is on record
                  ownership   not known: nothing is on record
                  durability  evaluated as strong [2025-11-20, site review #9]

                Other explanations first
                  - no-evidence (no-evidence): likely.
                     + Nobody recorded how well it is used. [2023-09-01, board minutes 2023-08-20 #6] (strong)

                Causes
                  Nothing on record points to a structural failure.

                What carries it, on record
                  + Teams have 60 minutes a week. [2025-08, bell schedule #10]

                What to do
                  No move is called for on the records there are.

                What to stop or pause to carry it
                  - art (art). Nobody is on record as answering for it. No practice is on record for it: measure
                    it or stop it.
                  - band (band). Nobody is on record as answering for it. No practice is on record for it:
                    measure it or stop it.
                  - chess (chess). Nobody is on record as answering for it. No practice is on record for it:
                    measure it or stop it.

                What would tell more
                  ? How is depth? (ask the principal)
                  ? How is spread? (ask the principal)
                  ? How is coach-time? (ask the principal)
                """)
    }

    @Test func `what is likely of a healthy initiative is told as a risk, and is no cause`() throws {
        var draft = Draft()
        draft.sign("short")
        draft.cause("no-time", signs: ["sign: short, present: telling, absent: telling"])
        let lines =
            Ledgers.launch + Ledgers.report("short", "true") + """
                {"kind": "evaluation", "at": "2025-11-20", "initiative": "math-plc", "author": "The county office", "dimension": "durability", "finding": "strong", "source": "site review"}
                {"kind": "seat", "at": "2025-02-01", "seat": "sup", "holder": "C. Reyes", "source": "board minutes"}

                """
        let base = try draft.base()
        let snapshot = Snapshot(
            of: "riverbend", ledger: try Ledgers.entries(lines, indicators: base.reportable), knowledge: base,
            today: try #require(Day("2026-06-01")))
        let answer = try snapshot.answer(.diagnose(initiative: "math-plc"))
        #expect(answer.json["verdict"] == "holding")
        #expect(answer.json["causes"]?.elements?.isEmpty == true)
        #expect(answer.json["risks"]?.elements?.compactMap { $0["id"]?.text } == ["no-time"])
        let told = answer.lines.joined(separator: "\n")
        #expect(told.contains("\nRisks\n  Nothing on record points to a structural failure.\n"))
        #expect(told.contains("These are likely to be so, and could undo it:\n  1. no-time (no-time): likely"))
        #expect(!told.contains("\nCauses\n"))
    }
}
