import Vocabulary

/// Which columns of a table are which fields of which kind of event.
package struct Mapping: Sendable, Hashable {
    package let kind: EventKind
    let columns: [Column]
    /// Given to every event.
    let constants: [JSON.Member]
    let dates: [DateForm]
    /// By field, then by what a cell says, the word that the field has for it.
    let words: [String: [String: String]]
    /// Fields whose figures are percents and become shares.
    let percents: Set<String>
    /// A row is taken only where each of these columns says one of its words.
    let only: [(column: String, words: Set<String>)]
    /// Columns that tell two rows apart which are otherwise the same.
    let keys: [String]
    let smallestGroup: Int?
    /// Hidden figures, besides those that are hidden in every file.
    let suppressed: Set<String>

    /// Where a field's cell is found.
    struct Column: Sendable, Hashable {
        let field: Field
        /// Names that the column may have; where `widths` are given, columns that are joined.
        let names: [String]
        /// To how many digits each joined cell is filled up with zeros in front.
        let widths: [Int]
    }

    package static func == (left: Mapping, right: Mapping) -> Bool {
        left.kind == right.kind && left.columns == right.columns && left.constants == right.constants
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(columns)
    }

    package init(reading json: JSON) throws(FileFault) {
        var form = MappingForm(json, of: "the mapping")
        let name = try form.text("kind") ?? ""
        guard let kind = EventKind.named(name) else {
            let near = Nearness.nearest(to: name, among: EventKind.all.map(\.name)).first
            throw FileFault(
                .wrong("the mapping: there is no kind \"\(name)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? "")))
        }
        self.kind = kind
        func field(_ name: String) throws(FileFault) -> Field {
            if let field = kind.field(name) { return field }
            throw FileFault(.wrong("the mapping: " + EventFault.unknown(name, of: kind).words))
        }
        var columns: [Column] = []
        for member in try form.members("columns") {
            var inner = MappingForm(member.value, of: "the mapping, \"\(member.name)\"")
            guard member.value.members != nil else {
                columns.append(
                    Column(field: try field(member.name), names: try inner.texts(member.value, member.name), widths: [])
                )
                continue
            }
            let names = try inner.texts("join")
            let widths = inner.json("widths")?.elements?.compactMap(\.whole) ?? []
            try inner.end()
            guard widths.count == names.count else {
                throw FileFault(
                    .wrong("the mapping, \"\(member.name)\": one of \"widths\" for each column of \"join\""))
            }
            columns.append(Column(field: try field(member.name), names: names, widths: widths))
        }
        guard !columns.isEmpty else { throw FileFault(.wrong("the mapping: \"columns\" names no column")) }
        self.columns = columns
        constants = try form.members("constants")
        for constant in constants { _ = try field(constant.name) }
        dates = try DateForm.all(form.texts("dates"))
        var words: [String: [String: String]] = [:]
        for member in try form.members("words") {
            var inner = MappingForm(["words": member.value], of: "the mapping, \"\(member.name)\"")
            words[try field(member.name).name] = try inner.words("words")
        }
        self.words = words
        percents = Set(try form.texts("percents"))
        only = try form.names("only").sorted { $0.key < $1.key }.map { ($0.key, Set($0.value.map(CellWords.plain))) }
        keys = try form.texts("keys")
        smallestGroup = try form.count("smallest-group")
        suppressed = Set(try form.texts("suppressed").map(CellWords.plain))
        try form.end()
    }
}

extension EventFault {
    var words: String { reason + (suggestions.first.map { "; did you mean \"\($0)\"?" } ?? "") + " (\"\(field)\")" }
}
