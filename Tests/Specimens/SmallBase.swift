import Knowledge

/// A knowledge base of a page: two causes, one other explanation and two moves, enough for whole answers.
package enum SmallBase {
    /// Its files, as they would stand in a folder.
    package static let texts = entries + thresholds + verdicts

    package static func read() throws -> KnowledgeBase {
        try KnowledgeBase(reading: texts)
    }

    private static let thresholds = [
        ("full-implementation", "0.5"), ("wide-spread", "0.8"), ("low-depth", "0.5"), ("too-soon", "12"),
        ("one-term", "365"), ("evaluation-shelf-life", "730"), ("opposition-shelf-life", "365"), ("chance", "1.96"),
        ("fewest-observed", "10"), ("many-priorities", "6"), ("stall-window", "12"), ("stall-fewest-points", "8"),
        ("stall-confidence", "0.9"), ("shortfall-slack", "0.5"), ("shortfall-limit", "5"), ("plan-start-points", "3"),
        ("run-shift", "6"),
        ("run-fewest-points", "10"), ("trend-chance", "0.05"), ("tried-and-failed", "300"),
        ("came-before", "100"), ("passing", "20"), ("news-holds", "14"), ("news-repeats", "56"), ("news-at-most", "5"),
        ("quiet-periods", "4"), ("digest-words", "250"), ("decision-days", "14"),
    ].map { id, value in
        SourceText(
            file: "thresholds/\(id).yaml",
            text:
                "id: \(id)\nvalue: \(value)\nunit: \(ThresholdID(rawValue: id)?.unit ?? "days")\nsays: A bound.\nbasis: judgement\nsource: [house]\n"
        )
    }

    private static let verdicts = [
        ("not-known", "Too little is on record to say how {initiative} stands.", false),
        ("stalling", "{initiative} is stalling.", false), ("fading", "{initiative} is fading.", false),
        ("on-track", "{initiative} moves as planned.", true), ("too-soon", "{initiative} is young.", true),
    ].map { id, says, isHealthy in
        SourceText(
            file: "verdicts/\(id).yaml",
            text:
                "id: \(id)\nname: \(id)\nsays: \"\(says)\"\nhealthy: \(isHealthy)\nbasis: judgement\nsource: [house]\n")
    }

    private static let entries = [
        "weighing.yaml": """
        id: weighing
        weights: {none: 0, moderate: 6, strong: 10}
        priors: {common: -4}
        relief: {most: 80}
        belief: {possible: -10, about-even: -3, likely: 3, strongly-indicated: 8}
        justifies: {possible: 0, about-even: 25, likely: 60, strongly-indicated: 90}
        damping: 100
        enough-known: 40
        robust-lead: 6
        levels: {none: 0, pockets: 0.15, some: 0.35, most: 0.7, all: 1}
        load-price: 10
        capacity: 6
        most-moves: 3
        basis: judgement
        source: [house]
        """,
        "sources/house.yaml": """
        id: house
        name: House notes, 2026
        address: https://example.org/house
        grade: judgement
        read: All of it.
        """,
        "principles/sponsors-stay.yaml": """
        id: sponsors-stay
        name: Sponsors stay
        claim: An effort lasts while the one who launched it keeps coming to its meetings.
        present-if: The sponsor is named in the minutes.
        absent-if: The sponsor is named in none.
        keywords: [sponsor, meetings]
        basis: judgement
        source: [house]
        disputed:
          - source: house
            says: A strong deputy is as good.
        """,
        "indicators/spread.yaml": indicator("spread", "share", "{by: practice-share, of: adoption}"),
        "indicators/depth.yaml": indicator("depth", "share", "{by: practice-share, of: observation}"),
        "indicators/sponsor-presence.yaml": indicator(
            "sponsor-presence", "share",
            "{by: presence, of: sponsor, at: meeting, where: {body: [improvement-team]}}"),
        "indicators/has-shared-rubric.yaml": indicator(
            "has-shared-rubric", "flag", "{by: structure, type: shared-rubric}"),
        "indicators/age-months.yaml": indicator("age-months", "months", "{by: age}"),
        "signs/sponsor-absent.yaml": sign(
            "sponsor-absent", "{indicator: sponsor-presence, below: 0.25}",
            "The sponsor came to {value} of the meetings; under {threshold} counts as absent.",
            "The sponsor came to {value} of the meetings."),
        "signs/no-rubric.yaml": sign(
            "no-rubric", "{indicator: has-shared-rubric, is: false}", "There is no shared rubric.",
            "There is a shared rubric."),
        "signs/young.yaml": sign(
            "young", "{indicator: age-months, below: 12}", "It is {value} old.", "It is {value} old."),
        "causes/sponsor-withdrew.yaml": finding("sponsor-withdrew", "The sponsor stepped back", "sponsor-absent", 3),
        "causes/no-shared-rubric.yaml": finding("no-shared-rubric", "No shared rubric", "no-rubric", 2),
        "alternatives/too-soon.yaml": finding("too-soon", "Too soon to tell", "young", 1),
        "moves/resume-sponsorship.yaml": move(
            "resume-sponsorship", "Bring the sponsor back", "sponsor-withdrew", "sponsor-presence", "superintendent"),
        "moves/adopt-shared-rubric.yaml": move(
            "adopt-shared-rubric", "Agree on one rubric", "no-shared-rubric", "has-shared-rubric", "cao"),
        "questions/diagnose.yaml": asking("diagnose", "Why is {initiative} stalling?", "Why?", "What went wrong?"),
        "questions/status.yaml": asking("status", "How is {initiative}?", "Where do we stand?", "How is it going?"),
        "questions/recommend.yaml": asking(
            "recommend", "What should we do?", "What should we do about {initiative}?", "How do we fix it?"),
        "questions/compare.yaml": asking(
            "compare", "How is {initiative} different from {initiative}?", "Compare {initiative} with {initiative}."),
        "questions/blame.yaml": asking(
            "blame", "Whose fault is it?", "Who is to blame?", "Whose fault is {initiative}?"),
        "questions/out-of-scope.yaml": asking(
            "out-of-scope", "Will it rain tomorrow?", "Tell me a joke.", "Who will win the game?", "What time is it?"),
        "givens/rubric-dropped.yaml": """
        id: rubric-dropped
        name: The rubric was dropped
        says: the rubric was dropped
        cues: [dropped rubric]
        examples: [Why is math stalling since they dropped the rubric?]
        shown-by:
          - {kind: structure, where: {structure: [shared-rubric], status: [eroded, removed]}}
        about:
          - {kind: structure, where: {structure: [shared-rubric]}}
        basis: judgement
        source: [house]
        """,
        "questions/timeline.yaml": asking(
            "timeline", "When did {initiative} start to slip?", "When did this begin going sideways?"),
        "questions/principles.yaml": asking(
            "principles", "What does the brief say?", "What does the brief say about {topic}?"),
        "questions/whatif.yaml": asking("whatif", "What if the grant ends?", "Suppose the grant ends."),
        "premises/grant-ends.yaml": """
        id: grant-ends
        name: A grant ends
        says: The grant of event {record.seq} ends {when}.
        cues: [grant ends]
        examples: [What if the grant ends in June?]
        when: today
        record:
          from: event
          kind: money
          where: {act: [award]}
          missing: No grant is on record for {initiative}. Is there one, and until when?
        events:
          - {kind: correction, at: "{today}", corrects: "{record.seq}", ends: "{when}"}
        basis: judgement
        source: [house]
        """,
        "premises/rubric-agreed.yaml": """
        id: rubric-agreed
        name: A rubric is agreed on
        says: A rubric is agreed on {when}.
        cues: [agree on rubric]
        examples: [What if we agree on a rubric?]
        when: today
        events:
          - {kind: structure, at: "{when}", structure: shared-rubric, initiative: "{initiative}", status: in-place}
        basis: judgement
        source: [house]
        """,
    ].map { SourceText(file: $0.key, text: $0.value) }

    private static func indicator(_ id: String, _ unit: String, _ measure: String) -> String {
        """
        id: \(id)
        name: The \(id.replacing("-", with: " "))
        says: What \(id.replacing("-", with: " ")) is.
        unit: \(unit)
        measure: \(measure)
        question: What is the \(id.replacing("-", with: " "))?
        ask: [cao]
        basis: judgement
        source: [house]
        """
    }

    /// A question with its examples.
    private static func asking(_ asks: String, _ examples: String...) -> String {
        "id: \(asks)\nasks: \(asks)\nexamples:\n" + examples.map { "  - \"\($0)\"\n" }.joined()
    }

    private static func sign(_ id: String, _ when: String, _ present: String, _ absent: String) -> String {
        """
        id: \(id)
        name: \(id)
        group: \(id)
        when: \(when)
        says:
          present: "\(present)"
          absent: "\(absent)"
        basis: judgement
        source: [house]
        """
    }

    private static func finding(_ id: String, _ name: String, _ sign: String, _ severity: Int) -> String {
        """
        id: \(id)
        name: \(name)
        says: This is what \(id) means.
        prior: common
        severity: \(severity)
        signs:
          - {sign: \(sign), present: strong, absent: moderate}
        cites: [sponsors-stay]
        basis: judgement
        source: [house]
        """
    }

    private static func move(
        _ id: String, _ name: String, _ cause: String, _ indicator: String, _ role: String
    ) -> String {
        """
        id: \(id)
        name: \(name)
        verb: CREATE
        authority: [\(role)]
        first-step: Set a date for it.
        leading-indicator: \(indicator)
        due-sign-days: 60
        repairs:
          - {cause: \(cause), relief: most}
        cost: [time]
        load: 1
        reversible: true
        risks: It takes an hour a month.
        because: It repairs \(cause).
        basis: judgement
        source: [house]
        """
    }
}
