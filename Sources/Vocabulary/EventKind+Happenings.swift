extension EventKind {
    /// What happened around the practice.
    static let happenings: [EventKind] = [
        EventKind(
            "review", .happenings, "a progress review of the whole system",
            [
                about.required(true),
                Field("attended", .references(.seat), "the seats that took part"),
                Field("decisions", .count, "decisions taken"),
                Field("adjustments", .count, "changes made to the plan"),
                Field("data_from", .date(end: false), "date of the data that was looked at"),
                Field("data", .word(["practice", "outcome", "attendance", "compliance"]), "what was looked at"),
                Field("finding", .text, "what was found"),
            ]),
        EventKind(
            "meeting", .happenings, "a meeting of a standing body",
            [
                Field(
                    "body",
                    .word(["cabinet", "improvement-team", "guiding-coalition", "site-coalition", "plc-team"]),
                    "who met", required: true),
                about,
                Field("initiatives", .references(.initiative), "those on the agenda"),
                place,
                Field("held", .flag, "false: it was due and did not take place"),
                Field("attended", .count, "members present"),
                Field("members", .count, "members"),
                Field("seats", .references(.seat), "the seats present"),
                Field("trials", .count, "members who brought a test and its result"),
                Field("as_intended", .flag, "whether the slot was used for its purpose"),
            ], bounds: [("attended", "members"), ("trials", "members")]),
        EventKind(
            "coaching-log", .happenings, "coaching done in a period",
            [
                about, place,
                Field("cycles", .count, "coaching cycles"),
                Field("direct_hours", .amount(unit: "hours"), "hours with teachers"),
                Field("hours", .amount(unit: "hours"), "hours in all"),
                Field("teachers", .count, "teachers coached"),
            ], bounds: [("direct_hours", "hours")]),
        EventKind(
            "training", .happenings, "a training",
            [
                about, place,
                Field("hours", .amount(unit: "hours"), "hours for each participant"),
                Field("teachers", .count, "participants"),
                Field("topic", .text, "what it was about"),
            ]),
        EventKind(
            "decision", .happenings, "a decision asked for or taken",
            [
                about,
                Field("what", .text, "what was to be decided", required: true),
                Field("requested", .date(end: false), "when it was asked for"),
                Field("decided", .openDate, "when it was decided, null while open"),
                Field("granted", .flag, "whether it was granted"),
                Field("seat", .reference(.seat), "the seat that decided"),
                Field("type", .word(["repurpose", "create", "adapt", "stop", "other"]), "which power was used"),
                Field("stops", .reference(.initiative), "the initiative it stops"),
            ]),
        EventKind(
            "money", .happenings, "money given, moved or ended",
            [
                about,
                Field(
                    "act", .word(["award", "renew", "cut", "repurpose", "end", "cost-to-sustain"]), "what was done",
                    required: true),
                Field("amount", .amount(unit: "USD per year"), "per year"),
                Field("total", .amount(unit: "USD"), "in all"),
                Field("years", .amount(unit: "years"), "for how long"),
                Field("fund", .word(["recurring", "one-time"]), "what sort of money"),
                Field("ends", .date(end: true), "when it ends"),
                Field("name", .text, "its name"),
            ]),
        EventKind(
            "board", .happenings, "an act of the board, or of a trustee",
            [
                about,
                Field(
                    "act", .word(["direction", "policy", "budget", "report", "vote", "election", "directive"]),
                    "what was done; a directive is a trustee directing staff", required: true),
                Field("result", .word(["adopted", "rejected"]), "how it ended"),
                Field("margin", .margin, "votes for and against"),
                Field("unanimous", .flag, "whether all agreed"),
                Field("stance", .word(["for", "against"]), "for or against the initiative"),
                Field("majority_changed", .flag, "whether the majority changed"),
                Field("covers", .word(["implementation", "scores"]), "what a report showed"),
            ]),
        EventKind(
            "labor", .happenings, "an event between the district and its unions",
            [
                about,
                Field(
                    "act",
                    .word([
                        "agreement", "joint-work", "grievance", "impasse", "expired", "settled", "opposition",
                        "protest", "strike",
                    ]), "what happened", required: true),
                Field("subject", .word(["practice", "time", "pay", "evaluation", "relations"]), "what it was about"),
            ]),
        EventKind(
            "partner", .happenings, "an outside provider, coach or funder's team",
            [
                Field("name", .text, "who"), about,
                Field("act", .word(["joins", "leaves"]), "which way", required: true),
                Field("ends", .date(end: true), "when the engagement ends"),
            ]),
        EventKind(
            "turnover", .happenings, "people who left seats that are not entered one by one",
            [
                Field("role", .word(Role.allCases.map(\.rawValue)), "the role they had", required: true),
                about,
                Field("left", .count, "how many left", required: true),
                Field("of", .count, "of how many"),
                Field("from", .date(end: false), "since when"),
                Field("to", .date(end: true), "until when"),
            ]),
        EventKind(
            "designation", .happenings, "a state or federal label",
            [
                Field("name", .text, "the label"),
                Field("act", .word(["enters", "leaves"]), "which way", required: true),
            ]),
        EventKind(
            "evaluation", .happenings, "a study, review or audit that says how it stands",
            [
                Field("author", .text, "who judged", required: true), about, place,
                Field("independent", .flag, "whether the author has no tie to the provider"),
                Field(
                    "dimension", .word(["spread", "depth", "ownership", "durability", "outcome"]),
                    "what was judged; none: the whole"),
                Field(
                    "finding", .word(["strong", "positive", "mixed", "none", "negative", "falling"]),
                    "what was found; none: looked for and not found", required: true),
            ]),
        EventKind(
            "shock", .happenings, "closures, a strike, a disaster, a boundary change",
            [
                Field("what", .text, "what it was", required: true),
                Field("sites", .references(.site), "the schools it struck; none: all"),
                Field("until", .date(end: true), "its last day; none: the end of that school year"),
            ]),
        EventKind(
            "measure-changed", .happenings, "a new test, cut score, rubric or roster: no trend is drawn across it",
            [
                Field("measure", .text, "an outcome's measure, or a rubric", required: true),
                Field("what", .text, "what changed"),
            ]),
    ]

    static let about = Field("initiative", .reference(.initiative), "which initiative")
    static let place = Field("site", .reference(.site), "which school; none: the whole district")
}
