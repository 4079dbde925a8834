import Inquiry
import Knowledge
import Rendering
import Testing

/// A diagnosis, a recommendation and a status, as a leader reads them.
struct AdviceTextTests {
    private func text(_ question: Question) throws -> String {
        let snapshot = try Specimen.snapshot()
        let version = snapshot.knowledge.version.prefix(8)
        return try snapshot.answer(question).lines.joined(separator: "\n").replacing(version, with: "VERSION")
    }

    @Test func `a diagnosis says how it stands, on what that rests, why, what to do and what to ask`() throws {
        #expect(
            try text(.diagnose(initiative: "math-plc")) == """
                Math PLC: fading.
                As of 2026-06-01, from the ledger up to position 12; knowledge VERSION.

                What that rests on
                  - The spread on record falls, by two-proportion z over 2 records. [2026-01-09, walkthrough
                    sheet (as reported) #8; 2025-01-10, walkthrough sheet #7]

                Scale, in its four parts
                  spread      35 %; trend falling [2026-01-09, walkthrough sheet (as reported) #8]
                  depth       not known: nothing is on record
                  ownership   evaluated as mixed [2025-11-20, site review #12]
                  durability  not known: nothing is on record

                Other explanations first
                  - no-evidence (no-evidence): likely.
                     + Nobody recorded how well it is used. [2023-09-01, board minutes 2023-08-20 #6] (strong)

                Causes
                  1. No time is protected for it (no-protected-time): likely, clear of the next; 83 % of what
                     matters for it is known.
                     Teams have no time of their own in the week.
                     + Teams have 30 minutes a week, under 45 minutes. [2025-08, bell schedule #9] (telling)
                     ? What coaches do: last recorded 2025-09-15, too old to count [2025-09-15, coach log #10]
                       (hint)
                  2. What is learned does not come back (broken-feedback-loop): about even; 100 % of what
                     matters for it is known.
                     Data is gathered, and no decision follows.
                     + There is no way back for what is learned. [2026-02-01, no source given #11] (strong)
                  Coaches are used for other work (diluted-coaching): 23 % of what matters is known, too little
                  to say, though:
                     + Teams have 30 minutes a week, under 45 minutes. [2025-08, bell schedule #9] (hint)
                  What would change that: What is learned does not come back (broken-feedback-loop) would lead
                  instead with one change. minutes (minutes): 30 minutes, needs 45 minutes or more.

                What to do
                  1. Protect an hour a week for teams (protect-collaboration-time), REPURPOSE
                     Without time a team cannot try and look.
                     Who: the superintendent or CAO alone, with the agreement of the union president.
                     First step: Take the hour from the staff meeting.
                     It should show in minutes by 2026-07-16. Repairs: no-protected-time. Risk: The hour is used
                     for something else.

                What would tell more
                  ? How is depth? (ask the principal)
                  ? How is coach-time? (ask the principal)
                """)
    }

    @Test(arguments: [
        (nil, "Who: the superintendent or CAO alone, with the agreement of the union president."),
        (
            "cao",
            """
            Who: the superintendent or CAO alone, with the agreement of the union president. This is
                 yours to make.
            """
        ),
        (
            "principal",
            """
            Who: the superintendent or CAO alone, with the agreement of the union president. This is
                 not yours to make: ask.
            """
        ),
    ])
    func `a recommendation says who alone may act, and whether that is the one who asks`(
        role: String?, who: String
    ) throws {
        #expect(
            try text(.recommend(initiative: "math-plc", limit: nil, role: role)) == """
                Math PLC: fading.

                What to do
                  1. Protect an hour a week for teams (protect-collaboration-time), REPURPOSE
                     Without time a team cannot try and look.
                     \(who)
                     First step: Take the hour from the staff meeting.
                     It should show in minutes by 2026-07-16. Repairs: no-protected-time. Risk: The hour is used
                     for something else.
                """)
    }

    @Test func `where no move is called for, that is said`() throws {
        #expect(
            try text(.recommend(initiative: "math-plc", limit: 0, role: nil)) == """
                Math PLC: fading.

                What to do
                  No move is called for on the records there are.
                """)
    }

    @Test func `a status has the four parts of scale, each on its own`() throws {
        #expect(
            try text(.status(initiative: nil)) == """
                Math PLC (math-plc): fading
                  spread      35 %; trend falling
                  depth       not known: nothing is on record
                  ownership   evaluated as mixed
                  durability  not known: nothing is on record
                """)
    }

    @Test func `a district without initiatives is told how to begin`() throws {
        let lines = try Specimen.snapshot("").answer(.status(initiative: nil)).lines
        #expect(lines == [#"No initiative is on record. "record" or "import events" brings them in."#])
    }
}
