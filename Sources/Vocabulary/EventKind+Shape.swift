extension EventKind {
    /// Who and what there is. Each is an upsert: a later event changes only the fields it gives.
    static let shape: [EventKind] = [
        EventKind(
            "district", .shape, "the district itself",
            [
                Field("district", .slug, "which district", required: true),
                Field("name", .text, "its name"),
                Field("state", .text, "two letters of the state"),
                Field("cds", .digits(14), "California's county-district-school code"),
                Field("nces", .text, "the federal id"),
                Field("students", .count, "how many students"),
                Field("schools", .count, "how many schools there are, where not all are entered as sites"),
            ]),
        EventKind(
            "site", .shape, "a school",
            [
                Field("site", .slug, "which school", required: true),
                Field("name", .text, "its name"),
                Field("level", .word(["elementary", "middle", "high", "k8", "k12", "other"]), "the grades it serves"),
                Field("cds", .digits(14), "California's county-district-school code"),
                Field("students", .count, "how many students"),
                Field("teachers", .count, "how many teachers"),
                Field("status", .word(["open", "closed"]), "whether it is open"),
                Field("aliases", .texts, "other names people use"),
            ], introduces: .site, introduction: "name"),
        EventKind(
            "seat", .shape, "a position that somebody holds; a change of holder is turnover",
            [
                Field("seat", .slug, "which seat", required: true),
                Field("role", .word(Role.allCases.map(\.rawValue)), "what the seat is"),
                Field("site", .reference(.site), "its school, where it belongs to one"),
                Field("holder", .textOrNull, "who holds it (a name or pseudonym), null while vacant"),
                Field("origin", .word(["inside", "outside"]), "where the holder came from"),
                Field("handoff", .word(["none", "partial", "complete"]), "how it was handed over"),
            ], introduces: .seat, introduction: "role"),
        EventKind(
            "initiative", .shape, "an improvement effort; its first event is its launch",
            [
                Field("initiative", .slug, "which initiative", required: true),
                Field("name", .text, "its name"),
                Field("practice", .text, "what people are to do differently"),
                Field("why", .text, "the reason for it"),
                Field("sponsor", .reference(.seat), "the seat that answers for it"),
                Field("lead", .reference(.seat), "the seat that leads it day by day"),
                Field("lead_authority", .word(["line", "cabinet", "none"]), "what authority the lead has"),
                Field("scope", .scope, "the schools it is meant for"),
                Field("stage", .word(["exploration", "installation", "initial", "full"]), "how far it has come"),
                Field("priority", .word(["top", "normal"]), "whether it is called a top priority"),
                Field("status", .word(["active", "paused", "completed", "ended"]), "whether it is running"),
                Field("chosen_by", .word(["district", "site"]), "who chose it"),
                Field("variants", .count, "how many different models schools run under this name"),
                Field("aliases", .texts, "other names people use"),
            ], introduces: .initiative, introduction: "name"),
        EventKind(
            "target", .shape, "what was planned, so that a stall can be held against a plan",
            [
                Field("initiative", .reference(.initiative), "which initiative", required: true),
                Field("dimension", .word(["spread", "depth", "ownership"]), "the dimension of scale", required: true),
                Field("value", .share, "the share to be reached", required: true),
                Field("due", .date(end: true), "by when", required: true),
            ]),
    ]
}

/// The seats a district has, as records name them.
package enum Role: String, Sendable, Hashable, CaseIterable {
    case boardPresident = "board-president"
    case superintendent, deputy, cao, cbo, director
    case principalSupervisor = "principal-supervisor"
    case principal, coach
    case teacherLeader = "teacher-leader"
    case teacher
    case unionPresident = "union-president"
    case partner, lead, other
}
