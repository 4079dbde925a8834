extension EventKind {
    /// Evidence of spread, depth and ownership, and what came of it.
    static let evidence: [EventKind] = [
        EventKind(
            "adoption", .evidence, "how many use the practice: spread",
            [
                about.required(true), place,
                Field("using", .count, "how many use it"),
                Field("of", .count, "of how many"),
                Field("unit", .word(["teachers", "teams", "classrooms", "sites"]), "of what"),
            ] + inWords, bounds: [("using", "of")]),
        EventKind(
            "observation", .evidence, "how many were seen at or above proficient use: depth",
            [
                about.required(true), place,
                Field("proficient", .count, "how many at or above proficient use"),
                Field("observed", .count, "how many were observed"),
                Field("unit", .word(["teachers", "teams", "classrooms", "sites"]), "of what"),
                Field("rubric", .text, "the rubric used"),
            ] + inWords, bounds: [("proficient", "observed")]),
        EventKind(
            "ownership", .evidence, "who carries the work",
            [
                about.required(true), place,
                Field("led_locally", .count, "sessions led by people of the schools"),
                Field("sessions", .count, "sessions in all"),
                Field("adaptations", .count, "changes that schools made and logged"),
            ], bounds: [("led_locally", "sessions")]),
        EventKind(
            "outcome", .evidence, "an aggregate result of students",
            [
                Field("measure", .text, "what was measured", required: true), place,
                Field("value", .number(unit: "in the unit given"), "the figure"),
                Field("unit", .text, "its unit"),
                Field("better", .word(["higher", "lower"]), "which way is better"),
                Field("n", .count, "how many it is made of"),
                Field("state_value", .number(unit: "in the unit given"), "the state's figure"),
                Field("county_value", .number(unit: "in the unit given"), "the county's figure"),
                Field("direction", .word(["up", "flat", "down"]), "where only that is known"),
                about,
            ]),
        EventKind(
            "survey", .evidence, "what adults answered",
            [
                Field(
                    "item", .word(["knows-priority", "knows-why", "trust", "fatigue", "time-protected"]),
                    "what was asked", required: true),
                about, place,
                Field("agree", .share, "share that agreed", required: true),
                Field("n", .count, "how many answered"),
            ]),
        EventKind(
            "report", .evidence, "a person's own answer where no record exists; weaker than a record",
            [
                Field("indicator", .indicator, "what it answers", required: true),
                about, place,
                Field("value", .scalar, "the answer, in the indicator's unit", required: true),
            ]),
    ]

    private static let inWords = [
        Field("share", .share, "the share, where no count is given"),
        Field("n", .count, "how many the share is made of"),
        Field("level", .word(["none", "pockets", "some", "most", "all"]), "where a record gives no count"),
    ]

    /// What is done about it, and what puts the ledger right.
    static let loop: [EventKind] = [
        EventKind(
            "commitment", .loop, "a move that somebody undertook",
            [
                Field("move", .word(MoveID.all), "which move", required: true),
                about.required(true),
                Field("owner", .reference(.seat), "the seat that undertook it"),
                Field("due", .date(end: true), "by when"),
                Field("status", .word(["committed", "started", "done", "dropped"]), "how it stands", required: true),
            ]),
        EventKind("note", .loop, "free text", [about, place, Field("note", .text, "the text", required: true)]),
        EventKind(
            "correction", .loop, "puts an earlier event right; the original stays in the ledger",
            [
                Field("corrects", .pointer, "which event", required: true),
                Field("true_at", .date(end: false), "the right date, where the date was wrong"),
            ]),
        EventKind(
            "retraction", .loop, "takes an earlier event back; the original stays in the ledger",
            [
                Field("retracts", .pointer, "which event", required: true),
                Field("reason", .text, "why"),
            ]),
    ]
}
