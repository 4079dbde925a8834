import Vocabulary

/// What columns are called, by the field that they are: enough to propose a mapping for a table.
package struct Hints: Sendable {
    private let shared: [String: [String]]
    private let kinds: [(kind: EventKind, names: [String: [String]])]

    package init(reading json: JSON) throws(FileFault) {
        var form = MappingForm(json, of: "the hints")
        shared = try form.names("fields")
        var kinds: [(EventKind, [String: [String]])] = []
        for member in try form.members("kinds") {
            guard let kind = EventKind.named(member.name) else {
                throw FileFault(.wrong("the hints: there is no kind \"\(member.name)\""))
            }
            var inner = MappingForm(["names": member.value], of: "the hints, \"\(member.name)\"")
            kinds.append((kind, try inner.names("names")))
        }
        self.kinds = kinds
        try form.end()
    }

    /// A mapping to be looked over. What it can not know stands as `?`, which an import refuses.
    ///
    /// - Parameter kind: The kind of event that a row is; `nil`: the one that most columns are for.
    package func proposal(
        for columns: Columns, _ rows: [TableRow], _ words: CellWords, kind name: String?
    ) throws(FileFault) -> JSON {
        let fitting = kinds.filter { name == nil || $0.kind.name == name }
        // The first of the best: kinds are sorted by name, as JSON has no order.
        guard let best = fitting.max(by: { score($0.names, columns) < score($1.names, columns) }),
            score(best.names, columns) > 0
        else {
            throw FileFault(
                .wrong(
                    name.map { "no column looks like one of a \($0); write the mapping by hand" }
                        ?? "no column looks like one of a known kind; name the kind with --kind, or write the mapping by hand"
                ))
        }
        var mapped: [JSON.Member] = []
        var constants: [JSON.Member] = []
        var dates: [JSON] = []
        var percents: [JSON] = []
        var meanings: [JSON.Member] = []
        var used: Set<Int> = []
        for field in best.kind.allFields {
            let names = best.names[field.name] ?? shared[field.name] ?? []
            guard let place = columns.place(of: names + [field.name]), used.insert(place).inserted else {
                if field.required, field.name != "kind" { constants.append(JSON.Member(field.name, "?")) }
                continue
            }
            mapped.append(JSON.Member(field.name, .string(columns.names[place])))
            let cells = rows.map { $0.cells[place] }.filter { !words.isMissing($0) && !words.isSuppressed($0) }
            switch field.type {
            case .date: dates += Hints.dates(cells, words)
            case .share:
                if cells.contains(where: { (Double($0) ?? 0) > 1 }) { percents.append(.string(field.name)) }
            case .word(let list):
                let strange = Set(cells).filter { cell in
                    !list.contains { StudentData.plain($0) == StudentData.plain(cell) }
                }
                if !strange.isEmpty {
                    meanings.append(
                        JSON.Member(field.name, .object(strange.sorted().prefix(20).map { JSON.Member($0, "?") })))
                }
            default: break
            }
        }
        let unused = columns.names.enumerated().filter { !used.contains($0.offset) && !$0.element.isEmpty }
        return .members([
            "about": .string(
                "Proposed; look it over, put a word for every \"?\", and add the source. Columns left out: "
                    + (unused.isEmpty ? "none" : unused.map(\.element).joined(separator: ", "))),
            "kind": .string(best.kind.name), "columns": .object(mapped),
            "constants": constants.isEmpty ? nil : .object(constants),
            "dates": dates.isEmpty ? nil : .array(dates), "percents": percents.isEmpty ? nil : .array(percents),
            "words": meanings.isEmpty ? nil : .object(meanings),
        ])
    }

    private func score(_ names: [String: [String]], _ columns: Columns) -> Int {
        names.values.count { columns.place(of: $0) != nil }
    }

    /// The forms that read all the cells: of those that files are known to use, and with the day first.
    private static func dates(_ cells: [String], _ words: CellWords) -> [JSON] {
        for form in words.forms + ["d/M/yyyy", "d.M.yyyy", "yyyy"] {
            guard let dates = DateForm(form), !cells.isEmpty else { continue }
            if cells.allSatisfy({ dates.moment($0) != nil }) { return [.string(form)] }
        }
        return []
    }
}

extension JSON {
    /// Over several lines, for people to edit.
    package var indented: String { indented("") }

    private func indented(_ margin: String) -> String {
        guard let members, !members.isEmpty else { return line }
        let inner = margin + "  "
        let lines = members.map { "\(inner)\(JSON.string($0.name).line): \($0.value.indented(inner))" }
        return "{\n\(lines.joined(separator: ",\n"))\n\(margin)}"
    }
}
