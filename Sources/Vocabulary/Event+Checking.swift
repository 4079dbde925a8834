extension Event {
    /// Reads an event and holds it against the rules of its kind.
    ///
    /// - Parameters:
    ///   - district: The one meant where the event names none; `nil` where there is no default.
    ///   - indicators: The ids that a `report` may answer.
    /// - Throws: `EventFault` for the first field that is unknown, missing or wrong, in the order of the vocabulary. It
    ///   names the field, never the value of a field that may hold a student's data.
    package init(
        checking json: JSON, district: String? = nil, indicators: Set<String> = Set(IndicatorID.all)
    ) throws(EventFault) {
        guard let members = json.members else {
            throw EventFault(field: "", reason: "an event is an object, not \(json.sort)")
        }
        let given = try Event.kind(of: members)
        for member in members where given.field(member.name) == nil && !given.takesFieldsOfOthers {
            throw EventFault.unknown(member.name, of: given)
        }
        if given.takesFieldsOfOthers { try given.checkOthers(members, indicators) }
        var fields: [JSON.Member] = []
        var at: Moment?
        for field in given.allFields {
            guard let value = members.first(where: { $0.name == field.name })?.value else {
                if field.name == "district", let district {
                    fields.append(JSON.Member("district", .string(district)))
                } else if field.required || field.name == "district" {
                    throw EventFault(field: field.name, reason: "is required of \(given.name), and missing")
                }
                continue
            }
            try field.check(value, indicators)
            if field.name == "at", let text = value.text { at = Moment(text) }
            fields.append(JSON.Member(field.name, value))
        }
        fields += given.others(members)
        guard let at else { throw EventFault(field: "at", reason: "is required, and missing") }
        self.init(kind: given.name, at: at, fields: fields)
        try checkBounds(given)
    }

    private static func kind(of members: [JSON.Member]) throws(EventFault) -> EventKind {
        guard let value = members.first(where: { $0.name == "kind" })?.value else {
            throw EventFault(field: "kind", reason: "is required, and missing")
        }
        guard let name = value.text else {
            throw EventFault(field: "kind", reason: "must be the name of a kind, not \(value.sort)")
        }
        guard let kind = EventKind.named(name) else {
            throw EventFault(
                field: "kind", reason: "there is no kind of event \"\(name.prefix(64))\"",
                suggestions: Nearness.nearest(to: name, among: EventKind.all.map(\.name)))
        }
        return kind
    }

    /// Counts that are parts of others, and numbers that belong to another type of structure.
    private func checkBounds(_ kind: EventKind) throws(EventFault) {
        for bound in kind.bounds {
            guard let part = number(bound.part), let whole = number(bound.whole), part > whole else { continue }
            let sizes = (part: JSON.double(part).plain, whole: JSON.double(whole).plain)
            throw EventFault(
                field: bound.part, reason: "\(sizes.part) is more than \(bound.whole), which is \(sizes.whole)")
        }
        guard let type = text("structure") else { return }
        for field in kind.fields where !field.structures.isEmpty && !field.structures.contains(type) {
            guard self[field.name] != nil else { continue }
            throw EventFault(
                field: field.name,
                reason: "belongs to \(field.structures.joined(separator: " and ")), not to \(type)")
        }
    }
}

extension EventFault {
    package static func unknown(_ name: String, of kind: EventKind) -> EventFault {
        let shown = String(name.prefix(64))
        if StudentData.carries(name) {
            return EventFault(
                field: shown,
                reason: "carries data of single students, and Holdfast holds none: give aggregate figures only")
        }
        return EventFault(
            field: shown, reason: "\(kind.name) has no such field",
            suggestions: Nearness.nearest(to: name, among: kind.allFields.map(\.name)))
    }
}

extension JSON {
    /// A number as a person writes it: without the `.0` of a whole one.
    fileprivate var plain: String {
        guard let number, let whole = Int(exactly: number) else { return line }
        return String(whole)
    }
}
