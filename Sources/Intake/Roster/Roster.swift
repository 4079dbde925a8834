import Vocabulary

/// What a OneRoster set says of schools, school years and classes.
struct Roster {
    struct Org {
        let id: String
        let line: Int
        let name: String?
        let type: String
        let identifier: String?
        let parent: String?
        let modified: String?
        let isGone: Bool
    }

    /// A school year: its first and last day as the roster has it.
    struct Year {
        var start: String?
        var end: String?
        var sessions = 0
    }

    /// Classes of an org in a school year.
    struct Held: Hashable {
        let org: String
        let year: String?
    }

    private(set) var orgs: [Org] = []
    /// By `sy2022-23`.
    private(set) var years: [String: Year] = [:]
    private(set) var classes: [Held: Int] = [:]
    private(set) var courses = 0
    /// The newest date that any of it was changed on.
    private(set) var newest: String?
    private(set) var read = 0
    private(set) var gone = 0
    private var yearOfSession: [String: String] = [:]
    private let words: RosterWords

    init(_ files: RosterFiles, _ words: RosterWords) throws(FileFault) {
        self.words = words
        try Roster.each("orgs", files, words) { row in
            let isThere = takes(row)
            orgs.append(
                Org(
                    id: row["id"] ?? "", line: row.line, name: row["name"],
                    type: CellWords.plain(row["type"] ?? ""), identifier: row["identifier"], parent: row["parent"],
                    modified: moment(row["modified"]), isGone: !isThere))
        }
        try Roster.each("academicSessions", files, words) { row in
            guard takes(row), let text = row["year"], let ends = Int(text), (1900...9999).contains(ends) else { return }
            let year = "sy\(ends - 1)-" + String(text.suffix(2))
            if let id = row["id"] { yearOfSession[id] = year }
            var known = years[year] ?? Year()
            if let start = moment(row["start"]) { known.start = min(known.start ?? start, start) }
            if let end = moment(row["end"]) { known.end = max(known.end ?? end, end) }
            known.sessions += 1
            years[year] = known
        }
        try Roster.each("courses", files, words) { row in
            if takes(row) { courses += 1 }
        }
        try Roster.each("classes", files, words) { row in
            guard takes(row), let org = row["school"] else { return }
            let terms = row["terms"]?.split(separator: ",").map(\.trimmed) ?? []
            let year = terms.compactMap { yearOfSession[$0] }.first
            classes[Held(org: org, year: year), default: 0] += 1
        }
    }

    private static func each(
        _ name: String, _ files: RosterFiles, _ words: RosterWords, _ take: (RosterTable.Row) -> Void
    ) throws(FileFault) {
        guard let file = files.needed[name.lowercased()] else { return }
        var table = try RosterTable(file, named: name + ".csv", words)
        while let rows = try table.next() { rows.forEach(take) }
    }

    /// Counts a row.
    ///
    /// - Returns: whether it is still on the roster.
    private mutating func takes(_ row: RosterTable.Row) -> Bool {
        read += 1
        if let modified = moment(row["modified"]) { newest = max(newest ?? modified, modified) }
        guard row["status"].map({ words.gone.contains(CellWords.plain($0)) }) == true else { return true }
        gone += 1
        return false
    }

    private func moment(_ text: String?) -> String? {
        text.flatMap { text in words.dates.lazy.compactMap { $0.moment(text) }.first }
    }
}
