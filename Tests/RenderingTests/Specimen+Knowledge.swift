import Specimens

extension Specimen {
    /// Sources, a principle, signs and causes, in words as the shipped knowledge base has them.
    static let knowledge: [(String, String)] = [
        (
            "sources/four-districts.yaml",
            """
            id: four-districts
            name: A study of four districts, 2025
            address: "https://example.org/four"
            grade: study
            read: The abstract.
            """
        ),
        (
            "principles/time-first.yaml",
            """
            id: time-first
            name: Time comes first
            claim: Teams without protected time do not keep a practice.
            present-if: Teams meet in the timetable.
            absent-if: Teams meet after hours.
            keywords: [time]
            disputed: [{source: desk, says: Some teams do without.}]
            basis: published
            source: [four-districts]
            """
        ),
        (
            "signs/little-time.yaml",
            """
            id: little-time
            name: Time for teams
            group: time
            when: {indicator: minutes, below: 45}
            says: {present: "Teams have {value} a week, under {threshold}.", absent: "Teams have {value} a week."}
            basis: anchored
            source: [four-districts]
            """
        ),
        (
            "signs/coaches-elsewhere.yaml",
            """
            id: coaches-elsewhere
            name: What coaches do
            group: coaching
            when: {indicator: coach-time, below: 0.5}
            says: {present: "Coaches spend {value} of their time with teachers.", absent: "Coaches coach ({value})."}
            basis: judgement
            source: [desk]
            """
        ),
        (
            "signs/no-loop.yaml",
            """
            id: no-loop
            name: Way back for what is learned
            group: loop
            when: {indicator: loop, is: false}
            says: {present: There is no way back for what is learned., absent: What is learned comes back.}
            basis: judgement
            source: [desk]
            """
        ),
        (
            "signs/depth-not-known.yaml",
            """
            id: depth-not-known
            name: Record of quality
            group: depth
            when: {indicator: depth, known: false}
            says: {present: Nobody recorded how well it is used., absent: How well it is used is on record.}
            basis: judgement
            source: [desk]
            """
        ),
        (
            "causes/no-protected-time.yaml",
            """
            id: no-protected-time
            name: No time is protected for it
            says: Teams have no time of their own in the week.
            prior: common
            severity: 3
            signs:
              - {sign: little-time, present: telling, absent: strong}
              - {sign: coaches-elsewhere, present: hint, absent: none}
            told-apart:
              - {from: diluted-coaching, question: Would coaches help if there were no time?}
            cites: [time-first]
            basis: published
            source: [four-districts]
            """
        ),
        (
            "causes/diluted-coaching.yaml",
            """
            id: diluted-coaching
            name: Coaches are used for other work
            says: Coaches do much that is not coaching.
            prior: uncommon
            severity: 2
            signs:
              - {sign: coaches-elsewhere, present: strong, absent: strong}
              - {sign: little-time, present: hint, absent: none}
            basis: judgement
            source: [desk]
            """
        ),
        (
            "causes/broken-feedback-loop.yaml",
            """
            id: broken-feedback-loop
            name: What is learned does not come back
            says: Data is gathered, and no decision follows.
            prior: rare
            severity: 2
            signs: [{sign: no-loop, present: strong, absent: strong}]
            basis: judgement
            source: [desk]
            """
        ),
    ]

    static let moves: [(String, String)] = [
        (
            "moves/protect-collaboration-time.yaml",
            """
            id: protect-collaboration-time
            name: Protect an hour a week for teams
            verb: REPURPOSE
            authority: [superintendent, cao]
            needs-agreement: [union-president]
            first-step: Take the hour from the staff meeting.
            leading-indicator: minutes
            due-sign-days: 45
            repairs: [{cause: no-protected-time, relief: most}]
            needs: []
            cost: [time, political]
            load: 2
            reversible: true
            risks: The hour is used for something else.
            because: Without time a team cannot try and look.
            basis: published
            source: [four-districts]
            """
        ),
        (
            "moves/refocus-coaches.yaml",
            """
            id: refocus-coaches
            name: Bring coaches back to coaching
            verb: REPURPOSE
            authority: [cao]
            needs-agreement: []
            first-step: List what coaches did last week.
            leading-indicator: coach-time
            due-sign-days: 60
            repairs: [{cause: diluted-coaching, relief: much}]
            needs: []
            cost: [capacity]
            load: 1
            reversible: true
            risks: Their other work is left.
            because: Coaching works where coaches coach.
            basis: judgement
            source: [desk]
            """
        ),
    ]
}
