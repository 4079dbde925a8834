import Vocabulary

/// A Dashboard file as `outcome` events of all students of the schools and districts that the ledger has.
///
/// What it says of groups of students is passed over: groups overlap, and each is a whole with parts that may be hidden.
/// So is the change since the year before, by which the figure of that year could be had back where it is hidden.
package struct DashboardEvents: EventSource {
    private let file: FileBytes
    private let name: String
    private let words: DashboardWords
    private let cells: CellWords
    private let places: KnownPlaces
    private let measure: DashboardWords.Measure
    private let at: [String: Int]
    private var table: Table
    /// The line that each row which is told apart stands in first.
    private var lines: [String: Int] = [:]
    /// By district and year; those that are no charters, which a district's total may leave out, and all.
    private var schools: [String: (own: Siblings, all: Siblings)] = [:]
    private var withheld = 0

    /// - Parameter given: The key of the measure, where the name of the file does not tell it.
    /// - Throws: `FileFault` where the file is not to be taken.
    package init(
        _ file: FileBytes, named name: String, _ words: DashboardWords, _ cells: CellWords, measure given: String?,
        places: KnownPlaces
    ) throws(FileFault) {
        self.file = file
        self.name = name
        self.words = words
        self.cells = cells
        self.places = places
        measure = try words.measure(given, of: name)
        table = try Table(file, named: name, wanting: words.wanted)
        for names in words.wanted { _ = try table.columns.require(names) }
        at = words.columns.compactMapValues { [columns = table.columns] in columns.place(of: $0) }
        var totals: [DashboardRow] = []
        while let rows = try table.next() {
            for row in rows {
                guard let row = DashboardRow(row, at, words, cells), isTaken(row), lines[row.key] == nil else {
                    continue
                }
                lines[row.key] = row.line
                if row.isDistrict { totals.append(row) } else { look(at: row) }
            }
        }
        withheld = totals.count { isWithheld($0) }
        try rewind()
    }

    package var remarks: [String] {
        var remarks = table.remarks
        if places.isEmpty {
            remarks.append("No district is on record, so nothing is taken; import the school directory first.")
        }
        if withheld > 0 {
            remarks.append("\(withheld) of the suppressed: district totals that would give a hidden school away.")
        }
        return remarks
    }

    package mutating func rewind() throws(FileFault) {
        table = try Table(file, named: name, wanting: words.wanted)
    }

    package mutating func next() throws(FileFault) -> Reading? {
        guard let rows = try table.next() else { return nil }
        var reading = Reading()
        for row in rows {
            reading.read += 1
            if let row = DashboardRow(row, at, words, cells), isTaken(row) || !Self.isCode(row.cds) {
                take(row, into: &reading)
            } else {
                reading.passedOver += 1
            }
        }
        return reading
    }

    private static func isCode(_ cds: String) -> Bool {
        cds.utf8.count == 14 && cds.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Whether it is of a district on record.
    private func isTaken(_ row: DashboardRow) -> Bool {
        Self.isCode(row.cds) && places.place(code: row.cds.prefix(7) + "0000000") != nil
    }

    private mutating func look(at row: DashboardRow) {
        schools[row.family, default: (Siblings(), Siblings())].all.add(row.status)
        if !row.isCharter { schools[row.family]?.own.add(row.status) }
    }

    private func take(_ row: DashboardRow, into reading: inout Reading) {
        func refuse(_ reason: String) { reading.refused.append(RefusedRow(line: row.line, reason: reason)) }
        guard Self.isCode(row.cds) else { return refuse(SchoolRow.badCode) }
        guard let place = places.place(code: row.cds) else {
            return refuse("its CDS code is of a school that is not on record; import the school directory first")
        }
        if let first = lines[row.key], first != row.line {
            return refuse("its school or district stands in line \(first) already, for the same year")
        }
        guard !row.year.isEmpty else { return refuse("it names no year") }
        switch row.status {
        case .wrong(let reason): refuse(reason)
        case .hidden, .empty: reading.suppressed += 1
        case .shown(let figure, let n):
            let isOfHidden = row.isDistrict && (schools[row.family]?.all.hidden ?? 0) > 0
            guard !isWithheld(row) else {
                reading.suppressed += 1
                return
            }
            reading.add(
                EventDraft(
                    key: "dash-\(row.cds)",
                    members: measure.members
                        + JSON.members([
                            "kind": "outcome", "at": .string(row.year),
                            "district": .string(place.district), "site": place.site.map(JSON.string), "value": figure,
                            "n": isOfHidden ? nil : n.map(JSON.int), "source": words.source.map(JSON.string),
                        ]).fields), line: row.line)
        }
    }

    /// Whether the total of a district would give a school away, with its charters or without them.
    private func isWithheld(_ row: DashboardRow) -> Bool {
        guard row.isDistrict, case .shown(let figure, let n) = row.status, let total = figure.number else {
            return false
        }
        guard let schools = schools[row.family] else { return true }
        func bear(_ siblings: Siblings) -> Bool {
            siblings.bear(total: total, n: n, in: measure.range, smallest: cells.smallestGroup)
        }
        return !bear(schools.all) || !bear(schools.own)
    }
}

extension JSON {
    fileprivate var fields: [Member] { members ?? [] }
}
