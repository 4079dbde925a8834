/// The kinds of machinery that carry a practice, and what each is measured by.
package struct StructureType: Sendable, Hashable {
    package let name: String
    package let numbers: [Field]

    init(_ name: String, _ numbers: [(String, FieldType, String)] = []) {
        self.name = name
        self.numbers = numbers.map { Field($0, $1, $2, structures: [name]) }
    }

    package static let all: [StructureType] = [
        StructureType(
            "collaboration-time",
            [("minutes_per_week", .amount(unit: "minutes a week"), "protected minutes of a team in a week")]),
        StructureType(
            "coaching",
            [
                ("fte", .amount(unit: "full-time equivalents"), "coaching positions"),
                ("teachers_per_coach", .amount(unit: "teachers"), "teachers to one coach"),
                ("direct_share", .share, "share of coaches' hours spent with teachers"),
            ]),
        StructureType("guiding-coalition", [roles]),
        StructureType("improvement-team", [roles]),
        StructureType(
            "shared-rubric", [("agreement", .share, "share of double-scored visits with the same score")]),
        StructureType("essential-standards"),
        StructureType("common-assessment", [("times_per_year", .count, "how often in a year")]),
        StructureType("teacher-teams"),
        StructureType("tiered-support"),
        StructureType("evaluation-system"),
        StructureType("feedback-loop", [("cadence_days", .count, "days from one turn to the next")]),
        StructureType(
            "decision-rights",
            [
                ("listed", .count, "decisions on the list"),
                ("assigned", .count, "those with exactly one accountable role"),
            ]),
        StructureType("tight-loose-list"),
        StructureType(
            "scaling-plan",
            [("waves", .count, "waves of schools"), ("funded", .flag, "whether the money for it is there")]),
        StructureType("cross-site-network", [("facilitated", .flag, "whether somebody leads it")]),
        StructureType("onboarding"),
        StructureType("handoff-charter"),
        StructureType("labor-agreement"),
        StructureType(
            "principal-supervision",
            [
                ("schools_per_supervisor", .amount(unit: "schools"), "schools to one supervisor"),
                ("visits_per_month", .amount(unit: "visits"), "visits to a school in a month"),
            ]),
    ]

    private static let roles: (String, FieldType, String) =
        ("roles", .words(Role.allCases.map(\.rawValue)), "the roles that take part")

    /// Every number that some type has, each with the types it belongs to.
    static let numbers: [Field] = {
        var fields: [Field] = []
        for number in all.flatMap(\.numbers) {
            if let index = fields.firstIndex(where: { $0.name == number.name }) {
                let types = fields[index].structures + number.structures
                fields[index] = Field(number.name, number.type, number.meaning, structures: types)
            } else {
                fields.append(number)
            }
        }
        return fields
    }()
}

extension EventKind {
    static let structures: [EventKind] = [
        EventKind(
            "structure", .structures,
            "the machinery that carries practice; type, initiative, place and owner together are one structure",
            [
                Field("structure", .word(StructureType.all.map(\.name)), "its type", required: true),
                Field("initiative", .reference(.initiative), "the initiative it serves; none: the whole district"),
                Field("site", .reference(.site), "its school"),
                Field("sites", .references(.site), "its schools; neither: districtwide"),
                Field("status", .word(["planned", "in-place", "eroded", "removed"]), "how it stands", required: true),
                Field(
                    "anchor", .word(["none", "handbook", "contract", "policy", "budget"]),
                    "what it would take to undo it"),
                Field("owner", .reference(.seat), "the seat that answers for it"),
            ] + StructureType.numbers, bounds: [("assigned", "listed")])
    ]
}
