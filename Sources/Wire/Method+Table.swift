extension Method {
    /// The parameters that say which district, and as of when, a question is about.
    private static let scope = [district, initiative] + times
    private static let times = [
        Parameter("as_of", .day, "what was true on that day"),
        Parameter("known_at", .instant, "what the ledger held at that instant"),
    ]
    private static let district = Parameter("district", .slug, "the district; needed where there are several")
    private static let initiative = Parameter("initiative", .slug, "the initiative")
    private static let site = Parameter("site", .slug, "the school or office")
    private static let thisInitiative = Parameter("initiative", .slug, required: true, "the initiative")
    private static func about(_ first: Parameter, _ more: Parameter...) -> [Parameter] {
        [first] + more + scope.filter { $0.name != first.name }
    }

    /// Every method, in the order in which help shows them.
    package static let table: [Method] =
        asking + [
            Method(
                "watch", form: .words([]), watching, meaning: "Tells between replies what changes, as soon as it does."),
            Method("unwatch", meaning: "Ends a watch."),
            Method(
                "idle", form: .words([]),
                watching + [
                    Parameter(
                        "seconds", .whole(1...86_400), "answer after so many, even where nothing has changed")
                ], meaning: "Waits until something changes, and answers with it."),
            Method(
                "stats",
                [
                    Parameter(
                        "format", .choice(["prometheus"]),
                        "in text, as the collector of Prometheus' node exporter reads it")
                ], meaning: "Gives counters, limits, latencies and the position of the ledger."),
            Method("clients", meaning: "Lists who is connected."),
            Method("health", meaning: "Says ok, degraded or read-only, with the reasons."),
            Method(
                "hello",
                [
                    Parameter("client", .text, "the name and version of the client"),
                    Parameter("versions", .wholes, "the protocol versions the client speaks"),
                ], meaning: "Names versions, limits, and who the caller is."),
            Method(
                "help", form: .words(["topic"]), [Parameter("topic", .choice(topics), "a verb")],
                repeats: true, meaning: "Says what can be asked."),
            Method(
                "reload", role: .administrator,
                meaning: "Reads the knowledge base anew; one with a fault is refused and the old one kept."),
            Method(
                "check", role: .administrator,
                meaning: "Looks through the whole ledger for damage, gaps and changes after the fact."),
            Method(
                "backup", form: .sentence("path"),
                [Parameter("path", .text, required: true, "a new file, by its whole path, that the daemon may write")],
                role: .administrator, meaning: "Copies the ledger to a new file while others read and write."),
            Method("describe", repeats: true, meaning: "Gives the machine-readable schema of methods and codes."),
            Method("quit", isTextOnly: true, meaning: "Closes the connection after its reply."),
        ]

    private static let watching = [
        Parameter(
            "topics", .choices(["verdict", "ledger", "knowledge", "health"]),
            "what to be told of; without it verdict: what an initiative is found to be"),
        Parameter("since", .whole(0...Int.max), "what changed after that position of the ledger is told as well"),
        Parameter("initiative", .slug, "only what is found of this one"), district,
    ]

    private static let audiences = ["superintendent", "board", "principal", "county-coach"]
    private static let outcomes = ["accepted", "deferred", "refused", "unknown", "misconfigured"]

    private static let asking: [Method] = [
        Method(
            "ask", form: .sentence("text"),
            [
                Parameter("text", .text, required: true, "the question or statement"),
                Parameter("conversation", .name, "the id an earlier answer gave, for a follow-up"),
                Parameter("read_only", .flag, "nothing is put on record, whatever is said"),
            ] + scope, meaning: "Answers a question in plain English."),
        Method(
            "diagnose", aliases: ["why"], form: .words(["initiative"]), about(thisInitiative),
            repeats: true, meaning: "Says why an initiative goes as it goes, with the evidence."),
        Method(
            "recommend", form: .words(["initiative"]),
            about(
                thisInitiative, Parameter("limit", .whole(1...50), "how many moves at most"),
                Parameter("role", .name, "only moves for that role")),
            repeats: true, meaning: "Ranks the next moves, and names what to stop."),
        Method(
            "status", form: .words(["initiative"]), about(initiative),
            repeats: true, meaning: "Gives the verdict and the four dimensions of scale, of one initiative or of all."),
        Method(
            "where", form: .words(["initiative"]),
            about(
                thisInitiative,
                Parameter("dimension", .choice(["spread", "depth"]), "one of the two; both without")),
            repeats: true, meaning: "Says where an initiative is deep and where it is on paper, school by school."),
        Method(
            "explain", form: .words(["initiative", "claim"]),
            about(
                thisInitiative,
                Parameter("claim", .name, required: true, "a cause, sign, move or verdict")),
            repeats: true, meaning: "Shows the evidence for and against a claim, and what is missing."),
        Method(
            "unknowns", form: .words(["initiative"]),
            about(
                thisInitiative, Parameter("limit", .whole(1...200), "how many questions at most; 10 without"),
                Parameter("deciding", .flag, "only questions of which an answer could change the advice")),
            repeats: true,
            meaning: "Asks what is not known, first what an answer could change most, and says whom to ask."),
        Method(
            "whatif", form: .wordsOrObjects(["initiative", "premise"], objects: "events"),
            about(
                thisInitiative,
                Parameter("premise", .name, "what is supposed; whatif INITIATIVE alone lists what can be"),
                Parameter("when", .name, "the date that it takes: June, spring, 2027-06 or 2027-06-30"),
                Parameter("number", .whole(0...100_000), "the number that it takes"),
                Parameter("events", .objects, "events to suppose, instead of a premise")),
            repeats: true,
            meaning: "Shows what would be found if something were so that is not on record; nothing is written."),
        Method(
            "principles", form: .sentence("query"),
            [Parameter("query", .text, "words to look for; all principles without")],
            repeats: true, meaning: "Searches the knowledge base."),
        Method(
            "cite", form: .words(["id"]), [Parameter("id", .name, required: true, "the id of a principle or source")],
            repeats: true, meaning: "Gives a principle with its sources and who disagrees."),
        Method(
            "record", form: .objects("events"),
            [
                Parameter("events", .objects, required: true, "the events to write"),
                Parameter(
                    "more", .flag, "more events of the same batch follow in the next call: keep these until then"),
                Parameter(
                    "before", .whole(0...Int.max),
                    "how many events of the same batch came before; refused where it was another number"),
                district,
            ],
            writes: true, role: .recorder, meaning: "Writes events as one atomic batch, durable before the reply."),
        Method(
            "commit", form: .words(["initiative", "move"]),
            [
                thisInitiative, Parameter("move", .name, required: true, "the move that somebody undertakes"),
                Parameter("owner", .slug, "the seat that undertakes it; needed to commit"),
                Parameter("due", .day, "the day by which it is to be made; needed to commit"),
                Parameter(
                    "status", .choice(["committed", "started", "done", "dropped"]),
                    "how it stands; committed where left out"),
                district,
            ], writes: true, role: .recorder,
            meaning: "Records that somebody undertakes a move, with owner and day, or how that stands."),
        Method(
            "commitments", form: .words(["initiative"]), about(initiative),
            repeats: true, meaning: "Lists what was undertaken, who owes it, and whether it shows."),
        Method(
            "compare", form: .words(["left", "right"]),
            about(
                Parameter(
                    "left", .name, required: true,
                    "an initiative, a school, a published case (chino-valley, chino-valley:plc-2008), any of them with @ and a day, or a day alone"
                ), Parameter("right", .name, required: true, "the same")),
            repeats: true, meaning: "Holds two initiatives, schools, days or published cases against each other."),
        Method(
            "timeline", form: .words(["initiative"]),
            about(
                thisInitiative, Parameter("from", .day, "the first day to show; that of the first record without"),
                Parameter("to", .day, "the last day to show, and to look back from")),
            repeats: true,
            meaning: "Tells by day what happened and what was found of it, and when it last began to go wrong."),
        Method(
            "digest", form: .words(["audience"]),
            [
                Parameter("audience", .choice(audiences), "whom it is for; superintendent without"),
                Parameter("recipient", .text, "instead of an audience: an address of the settings"),
                Parameter("every", .choice(["week", "month", "mid-year"]), "how much it covers; a week without"),
                Parameter("period", .name, "2026-W48, 2026-11 or sy2025-26; without it what is newest"),
                Parameter(
                    "format", .choice(["text", "markdown", "html", "json", "mime"]), "how it is put; text without"),
                Parameter("site", .slug, "the school of a principal"), district,
                Parameter("as_of", .day, "what would have been told on that day"),
            ], meaning: "Shows the digest that a reader would get; nothing is kept or sent."),
        Method(
            "digest.log", form: .words([]), [Parameter("limit", .whole(1...5000), "how many at most; 20 without")],
            meaning: "Lists the digests that were made, the newest first, and what became of them."),
        Method(
            "digest.pause", form: .words(["initiative"]),
            [
                thisInitiative, Parameter("until", .day, required: true, "the last day of it"),
                Parameter("reason", .text, required: true, "why"), district,
            ], writes: true, role: .recorder, meaning: "Has digests say nothing of an initiative up to a day."),
        Method(
            "digest.resume", form: .words(["initiative"]), [thisInitiative, district], writes: true, role: .recorder,
            meaning: "Ends the pause of an initiative."),
        Method(
            "digest.due", form: .words([]),
            [
                Parameter(
                    "after", .whole(0...Int.max),
                    "only those with a higher number, so that one run tries each once; without it what is due is rendered first"
                )
            ],
            writes: true, role: .administrator,
            meaning: "Gives the next digest that is to be delivered, to whoever delivers it."),
        Method(
            "digest.sent", form: .words(["number", "attempt", "outcome"]),
            [
                Parameter("number", .whole(1...Int.max), required: true, "the digest"),
                Parameter("attempt", .whole(1...Int.max), required: true, "the attempt, as digest.due told it"),
                Parameter("outcome", .choice(outcomes), required: true, "what became of it"),
                Parameter("code", .whole(0...999), "the last reply of the server"),
                Parameter("reply", .text, "what it said"),
            ], writes: true, role: .administrator, meaning: "Notes what became of a digest."),
        Method(
            "digest.test", form: .words(["recipient"]),
            [Parameter("recipient", .text, required: true, "an address")], role: .administrator,
            meaning: "Gives a message that shows whether delivery works; nothing is kept of it."),
        Method(
            "events", form: .words([]),
            [
                Parameter("after", .whole(0...Int.max), "only events with a higher seq"),
                Parameter("limit", .whole(1...1000), "how many at most"),
                Parameter("kind", .slug, "only events of that kind"),
                Parameter("from", .day, "the first day"), Parameter("to", .day, "the last day"), district, initiative,
                site,
            ], meaning: "Reads the ledger in order."),
        Method(
            "initiatives", form: .words(["district"]), [district] + times, repeats: true,
            meaning: "Lists the initiatives."),
        Method(
            "sites", form: .words(["district"]), [district] + times, repeats: true,
            meaning: "Lists the schools and offices."),
        Method("districts", repeats: true, meaning: "Lists the districts."),
        Method(
            "seats", form: .words(["district"]), [district] + times, repeats: true,
            meaning: "Lists the seats and who holds them."),
        Method("indicators", repeats: true, meaning: "Lists what is measured."),
    ]

    private static let topics =
        asking.flatMap(\.verbs) + [
            "watch", "unwatch", "idle", "stats", "clients", "health", "hello", "reload", "check", "backup", "describe",
            "quit",
        ]
}
