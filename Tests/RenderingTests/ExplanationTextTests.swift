import Inquiry
import Rendering
import Specimens
import Testing

struct ExplanationTextTests {
    private func text(_ claim: String, _ lines: String = Specimen.lines, _ draft: Draft = Specimen.draft()) throws
        -> String
    {
        try Specimen.snapshot(lines, draft).answer(.explain(initiative: "math-plc", claim: claim)).lines
            .joined(separator: "\n")
    }

    @Test func `the leading cause is taken apart into for, open and the sum`() throws {
        #expect(
            try text("no-protected-time") == """
                No time is protected for it (no-protected-time) for Math PLC: likely.
                Teams have no time of their own in the week.

                For
                  - Teams have 30 minutes a week, under 45 minutes. [2025-08, bell schedule #9] (little-time,
                    telling: 15)

                Open
                  - What coaches do: last recorded 2025-09-15, too old to count [2025-09-15, coach log #10]
                    (coaches-elsewhere, hint: could weigh 3 or 0)

                The sum, in decibans
                  prior -4, for +15, against 0: 11. With every open question answered it could stand between 11
                  and 14. 83 % of what matters is known.

                What would change this
                  What is learned does not come back (broken-feedback-loop) would lead instead with one change.
                  ~ minutes (minutes): 30 minutes, needs 45 minutes or more

                Told apart from its look-alikes by
                  - diluted-coaching: Would coaches help if there were no time?
                """)
    }

    @Test func `a cause that does not lead is told why not, and whether it could`() throws {
        #expect(
            try text("diluted-coaching") == """
                Coaches are used for other work (diluted-coaching) for Math PLC: too little known to say.
                Coaches do much that is not coaching.

                For
                  - Teams have 30 minutes a week, under 45 minutes. [2025-08, bell schedule #9] (little-time,
                    hint: 3)

                Open
                  - What coaches do: last recorded 2025-09-15, too old to count [2025-09-15, coach log #10]
                    (coaches-elsewhere, strong: could weigh 10 or -10)

                The sum, in decibans
                  prior -6, for +3, against 0: -3. With every open question answered it could stand between -13
                  and 7. 23 % of what matters is known.

                Why it is not named first
                  No time is protected for it (no-protected-time) stands at 11, 14 ahead.
                  That is time +12 (15 against 3), prior +2: 14 in all.
                  It would lead with 2 answers and changes, and no fewer.
                  ~ coach-time (coach-time): 25 % on 2025-09-15, too old to count, needs less than 50 %
                  ~ minutes (minutes): 30 minutes, needs 45 minutes or more
                """)
    }

    /// Both of the group are absent, and only the stronger counts.
    @Test func `what speaks against is listed, and what repeats it is counted once`() throws {
        var draft = Specimen.draft()
        draft.sign("short-day", in: "time", when: "indicator: minutes, below: 20")
        draft.cause(
            "no-protected-time",
            signs: [
                "sign: little-time, present: telling, absent: strong", "sign: short-day, present: hint, absent: hint",
            ])
        let lines = Specimen.lines.replacing(#""minutes_per_week": 30"#, with: #""minutes_per_week": 60"#)
        #expect(
            try text("no-protected-time", lines, draft) == """
                no-protected-time (no-protected-time) for Math PLC: unlikely.
                it happens

                Against
                  - Teams have 60 minutes a week. [2025-08, bell schedule #9] (little-time, telling: -10)
                  - short-day does not show. [2025-08, bell schedule #9] (short-day, hint: -3, counted once with
                    its like)

                The sum, in decibans
                  prior -6, for +0, against -10: -16. No open question could move it. 100 % of what matters is
                  known.

                Why it is not named first
                  What is learned does not come back (broken-feedback-loop) stands at 1, 17 ahead.
                  That is loop +10 (10 against 0), time +10 (0 against -10), prior -3: 17 in all.
                  It would lead with one change.
                  ~ minutes (minutes): 60 minutes, needs 20 minutes or more and less than 45 minutes
                """)
    }

    /// It stands at 6, of which 40 of 55 decibans are open; the leader at 1.
    @Test func `a cause that scores more, and of which too little is known, is told so`() throws {
        var draft = Specimen.draft()
        draft.sign("open-one")
        draft["causes/no-protected-time.yaml"] = nil
        draft["moves/protect-collaboration-time.yaml"] = nil
        draft.cause(
            "silent", prior: "common",
            signs: [
                "sign: little-time, present: strong, absent: none", "sign: open-one, present: telling, absent: telling",
                "sign: coaches-elsewhere, present: strong, absent: none",
            ])
        let told = try text("silent", Specimen.lines, draft)
        #expect(
            told.hasSuffix(
                """
                Why it is not named first
                  What is learned does not come back (broken-feedback-loop) stands at 1, 5 behind, and more is
                  known of it.
                  That is loop +10 (10 against 0), time -10 (0 against 10), prior -5: -5 in all.
                  It would lead with one answer.
                  ~ open-one (open-one): not known, needs yes
                """), "\(told)")
    }

    @Test func `a sign is shown with what it was read from and what it weighs`() throws {
        #expect(
            try text("coaches-elsewhere") == """
                What coaches do (coaches-elsewhere): stale.
                What coaches do: last recorded 2025-09-15, too old to count [2025-09-15, coach log #10]

                What it was read from
                  - coach-time (coach-time): 25 % on 2025-09-15, too old

                What it weighs, in decibans, when present or absent
                  - diluted-coaching: 10 or -10
                  - no-protected-time: 3 or 0

                Where it comes from
                  judgement: Notes from the desk
                """)
    }

    @Test(arguments: [
        (
            "protect-collaboration-time",
            """
            Protect an hour a week for teams (protect-collaboration-time), REPURPOSE.
            Without time a team cannot try and look.
            It is proposed: it repairs no-protected-time.

            Where it comes from
              published: A study of four districts, 2025
            """
        ),
        (
            "refocus-coaches",
            """
            Bring coaches back to coaching (refocus-coaches), REPURPOSE.
            Coaching works where coaches coach.
            It is held back: nothing that it repairs is indicated.
            It would be proposed if "Coaches are used for other work" (diluted-coaching) stood at "about
            even"; it stands at "too little known to say".

            Where it comes from
              judgement: Notes from the desk
            """
        ),
        (
            "minutes",
            """
            minutes (minutes): 30 minutes.
            it is measured

            What it was read from
              - #9, structure of 2025-08, bell schedule

            Signs that look at it
              - Time for teams (little-time): present

            Where it comes from
              judgement: Notes from the desk
            """
        ),
        (
            "#9",
            """
            Event #9, structure of 2025-08, bell schedule
                structure collaboration-time; initiative math-plc; status in-place; minutes_per_week 30

            What was read from it
              - minutes (minutes): 30 minutes

            Signs that are known by it
              - Teams have 30 minutes a week, under 45 minutes. (little-time, present)

            What rests on it for Math PLC
              - No time is protected for it (no-protected-time), likely at 11: little-time +15
              - Coaches are used for other work (diluted-coaching), too little known to say at -3:
                little-time +3
            """
        ),
        (
            "#2",
            """
            Event #2, site of 2023-07-01, no source given
                site oak; name Oak Elementary; level elementary

            Nothing that is concluded about Math PLC rests on it.
            """
        ),
        (
            "verdict",
            """
            Math PLC: fading.

            What that rests on
              - The spread on record falls, by two-proportion z over 2 records. [2026-01-09, walkthrough
                sheet (as reported) #8; 2025-01-10, walkthrough sheet #7] (signal)

            Which cause leads
              No time is protected for it (no-protected-time): likely. What is learned does not come back
              (broken-feedback-loop) would lead instead with one change.
              ~ minutes (minutes): 30 minutes, needs 45 minutes or more
            """
        ),
    ])
    func `a move, an indicator, an event and the verdict are explained`(claim: String, expected: String) throws {
        #expect(try text(claim) == expected)
    }
}
