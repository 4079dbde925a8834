import Vocabulary

/// How people ask for one thing, or tell one.
package struct QuestionEntry: Sendable, Hashable {
    package let id: String
    package let asks: Asked
    /// In people's own words, with `{initiative}`, `{site}` and `{person}` where a name goes, and `{topic}`
    /// where anything does. Understanding learns from them.
    package let examples: [String]
    /// Words by which people say in which role they ask, by role: "as a trustee".
    package private(set) var speakers: [String: [String]] = [:]
    /// Words by which a question says whose part it asks for, by role.
    package private(set) var roles: [String: [String]] = [:]
    /// What is put on record when it is told: fields and values, with places in braces.
    package private(set) var records: [Field] = []
    /// The role whose seat is vacant after it, where there is one such seat.
    package private(set) var vacates: String?
    /// What people call a structure, by its type.
    package private(set) var structures: [String: [String]] = [:]

    package struct Field: Sendable, Hashable {
        package let name: String
        /// `null`, a word, or a place: `{site}`, with `?` where it may stay empty, with `|1` and what is taken then.
        package let value: String
    }

    package init(id: String, asks: Asked, examples: [String]) {
        self.id = id
        self.asks = asks
        self.examples = examples
    }
}

/// What can be asked of the advisor, or told.
package enum Asked: String, Sendable, Hashable, CaseIterable {
    case diagnose, status
    case statusOfAll = "status-all"
    case whereabouts = "where"
    case recommend, authority, stop
    case whatIf = "whatif"
    case compare, indicators, evidence, certainty
    case whyNot = "why-not"
    case principles, term, timeline, tried, unknowns
    case commitments
    case fixedNow = "fixed-now"
    /// How the answer before is put.
    case audience, shorter, whole
    /// The same as before of another initiative.
    case shift
    /// What is told, and what becomes of it.
    case tell, correct, undo, yes, no
    /// What is not answered, each with its own reason.
    case blame, legal, elsewhere, students, help, thanks
    case outOfScope = "out-of-scope"
}

extension QuestionEntry {
    init(_ form: Form) throws(KnowledgeFault) {
        id = try form.id()
        let word = try form.word("asks", of: Asked.allCases.map(\.rawValue))
        asks = Asked(rawValue: word) ?? .outOfScope
        examples = try form.texts("examples")
        vacates = try form.optionalText("vacates")
        if let node = form.value("speakers") {
            let roles = try form.form(node)
            for (_, role, _) in roles.entries() { speakers[role] = try roles.texts(role) }
        }
        if let node = form.value("roles") {
            let named = try form.form(node)
            for (_, role, _) in named.entries() { roles[role] = try named.texts(role) }
        }
        if let node = form.value("structures") {
            let types = try form.form(node)
            for (key, type, _) in types.entries() {
                _ = try types.word(key, of: StructureType.all.map(\.name))
                structures[type] = try types.texts(type)
            }
        }
        guard let node = form.value("records") else { return }
        let fields = try form.form(node)
        for (_, name, value) in fields.entries() {
            records.append(Field(name: name, value: try fields.scalar(value, "a word or a place")))
        }
        guard let kind = records.first(where: { $0.name == "kind" })?.value, let known = EventKind.named(kind) else {
            throw form.fault(
                at: "records", "this records no known kind of event", "begin with \"kind:\" and one of the kinds")
        }
        if let stray = records.first(where: { field in
            field.name != "kind" && !known.fields.contains { $0.name == field.name }
        }) {
            throw form.fault(
                at: "records", "\(kind) has no field \"\(stray.name)\"", "see the fields of that kind in the vocabulary"
            )
        }
    }
}
