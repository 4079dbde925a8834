import Vocabulary

/// Something that people take as given when they ask: "since the board cut coaching". The records may have it or not.
package struct Given: Sendable, Hashable {
    package let id: String
    package let name: String
    /// A clause that follows "that": "coaching was cut".
    package let says: String
    /// Words that mark it, in their order; others may stand between them.
    package let cues: [String]
    package let examples: [String]
    /// Any of these on record shows it.
    package let shownBy: [Trace]
    /// What is told of the matter where nothing shows it: the newest of these.
    package let about: [Trace]
    package let footing: Footing

    package enum Trace: Sendable, Hashable {
        /// A record of that kind that passes the filter.
        case record(kind: String, Filter)
        /// Another holder, or none, in a seat of one of the roles, since the initiative was launched.
        case change(of: [String])
    }
}

extension Given {
    init(_ form: Form) throws(KnowledgeFault) {
        id = try form.id()
        name = try form.text("name")
        says = try form.text("says")
        cues = try form.texts("cues")
        examples = try form.texts("examples")
        guard !cues.isEmpty else {
            throw form.fault(at: "cues", "nobody could take it as given", "write the words that people say it in")
        }
        shownBy = try form.forms("shown-by").map { part throws(KnowledgeFault) in try Trace(part) }
        about = try form.forms("about").map { part throws(KnowledgeFault) in try Trace(part) }
        guard !shownBy.isEmpty else {
            throw form.fault(at: "shown-by", "no record could show it", "name the records that do")
        }
        footing = try form.footing()
    }
}

extension Given.Trace {
    fileprivate init(_ form: Form) throws(KnowledgeFault) {
        if form.has("changes-of") {
            self = .change(of: try form.roles("changes-of"))
        } else {
            let kind = try form.word("kind", of: EventKind.all.map(\.name))
            self = .record(kind: kind, try form.filter("where", of: kind))
        }
        try form.finish()
    }
}
