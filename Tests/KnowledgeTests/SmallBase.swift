import Knowledge

/// A knowledge base with one entry of each sort, all of them sound.
enum SmallBase {
    static let weighing = """
        id: weighing
        weights: {none: 0, hint: 3, strong: 10}
        priors: {common: -4, rare: -9}
        relief: {little: 20, most: 80}
        belief: {possible: -10, about-even: -3, likely: 3, strongly-indicated: 8}
        justifies: {possible: 0, about-even: 25, likely: 60, strongly-indicated: 90}
        damping: 70
        enough-known: 40
        robust-lead: 6
        levels: {none: 0, some: 0.35, all: 1}
        load-price: 10
        capacity: 6
        most-moves: 3
        acts-for: {trustee: board}
        basis: judgement
        source: [field-notes]

        """

    static let source = """
        id: field-notes
        name: Notes from the field
        address: "https://example.org/notes"
        grade: practitioner
        read: All of it.

        """

    static let principle = """
        id: spread-is-not-scale
        name: Spread is not scale
        claim: Many may use what few use well.
        present-if: Depth is measured.
        absent-if: Only attendance is counted.
        keywords: [spread, depth]
        basis: published
        source: [field-notes]
        disputed:
          - source: field-notes
            says: Spread comes first.

        """

    static let indicator = """
        id: spread
        name: Spread
        says: How many use it.
        unit: share
        window: 365
        shelf-life: 400
        least: 2
        measure: {by: practice-share, of: adoption}
        question: How many use it?
        ask: [lead, principal]
        basis: anchored
        source: [field-notes]

        """

    static let sign = """
        id: pockets
        name: In pockets
        group: reach
        when: {indicator: spread, below: 0.5}
        says:
          present: Only {value} use it.
          absent: Already {value} use it.
        basis: judgement
        source: [field-notes]

        """

    static let cause = """
        id: informal-spread
        name: It spreads by itself
        says: Nobody plans the next schools.
        prior: common
        severity: 2
        signs:
          - sign: pockets
            present: strong
            absent: hint
            why: a plan would have reached more
        told-apart:
          - from: too-soon
            question: Is it younger than two years?
        cites: [spread-is-not-scale]
        basis: judgement
        source: [field-notes]

        """

    static let alternative = """
        id: too-soon
        name: Too soon to tell
        says: It has not had the time.
        prior: rare
        severity: 1
        signs:
          - {sign: pockets, present: hint, absent: strong, counts: against}
        basis: judgement
        source: [field-notes]

        """

    static let move = """
        id: plan-scaling-waves
        name: Plan the waves
        verb: CREATE
        authority: [superintendent]
        needs-agreement: [union-president]
        first-step: Name the schools of the next wave.
        leading-indicator: spread
        due-sign-days: 90
        repairs:
          - {cause: informal-spread, relief: most}
        needs: []
        done-when: {indicator: spread, at-least: 0.9}
        cost: [time, political]
        load: 2
        reversible: true
        risks: Too many schools at once.
        because: What nobody plans happens where it is easy.
        basis: anchored
        source: [field-notes]

        """

    static let verdict = """
        id: thin
        name: Thin
        says: "{initiative} is wide and shallow."
        healthy: false
        basis: judgement
        source: [field-notes]

        """

    static let question = """
        id: diagnose
        asks: diagnose
        examples:
          - Why does it stall?

        """

    static func threshold(_ id: String) -> String {
        """
        id: \(id)
        value: 0.5
        unit: \(ThresholdID(rawValue: id)?.unit ?? "share")
        says: Half.
        basis: judgement
        source: [field-notes]

        """
    }
}
