import Vocabulary

/// A school directory as a `district` event for each district and a `site` event for each school.
package struct SchoolEvents: EventSource {
    package var remarks: [String] { table.remarks }
    private let file: FileBytes
    private let name: String
    private let columns: SchoolColumns
    private let only: String?
    private let at: String?
    private let places: KnownPlaces
    private var table: Table
    private var cells: [String: Int]
    private var names = SchoolNames()
    private var isOpening = true

    /// - Parameters:
    ///   - only: One district: its name, or the first seven or all fourteen digits of its code.
    ///   - slug: What that district is called in the ledger, where the file's name for it is not wanted.
    ///   - at: The date of rows that carry none.
    /// - Throws: `FileFault` where the file is not to be taken, or `only` names none or several of its districts.
    package init(
        _ file: FileBytes, named name: String, _ columns: SchoolColumns, only: String? = nil, slug: String? = nil,
        at: String? = nil, places: KnownPlaces = KnownPlaces()
    ) throws(FileFault) {
        self.file = file
        self.name = name
        self.columns = columns
        self.only = only
        self.at = at ?? SchoolEvents.year(in: name)
        self.places = places
        table = try Table(file, named: name, wanting: columns.wanted)
        cells = try columns.places(in: table.columns)
        while let rows = try table.next() {
            for row in rows {
                if case .success(let row) = SchoolRow.read(row, cells, columns), takes(row) { names.take(row) }
            }
        }
        if let only, names.order.count != 1 {
            let found = names.order.compactMap { code in names.districts[code].map { "\($0.name) (\(code))" } }
            throw FileFault(
                .wrong(
                    found.isEmpty
                        ? "no district is called \"\(only)\"; give its name as the file has it, or its CDS code"
                        : "\"\(only)\" is the name of \(found.joined(separator: " and of ")); give the code"))
        }
        names.settle(places, slug)
        try rewind()
    }

    package mutating func rewind() throws(FileFault) {
        table = try Table(file, named: name, wanting: columns.wanted)
        isOpening = true
    }

    package mutating func next() throws(FileFault) -> Reading? {
        if isOpening {
            isOpening = false
            return districts
        }
        guard let rows = try table.next() else { return nil }
        var reading = Reading()
        for row in rows {
            reading.read += 1
            switch SchoolRow.read(row, cells, columns) {
            case .failure(let refusal): reading.refused.append(RefusedRow(line: row.line, reason: refusal.reason))
            case .success(let school):
                guard !school.isDistrict, takes(school) else {
                    if !takes(school) { reading.passedOver += 1 }
                    continue
                }
                reading.add(site(school), line: row.line)
            }
        }
        return reading
    }

    private func takes(_ row: SchoolRow) -> Bool {
        guard let only else { return true }
        return only == row.districtCode || only == row.districtCode + "0000000"
            || StudentData.plain(only) == StudentData.plain(row.district)
    }

    private var districts: Reading {
        var reading = Reading()
        for code in names.order {
            guard let district = names.districts[code] else { continue }
            reading.add(
                EventDraft(
                    key: "cds-\(code)0000000",
                    [
                        "kind": "district", "at": (district.at ?? at).map(JSON.string),
                        "district": .string(district.slug), "name": .string(district.name),
                        "state": columns.state.map(JSON.string), "cds": .string(code + "0000000"),
                        "nces": district.nces.map(JSON.string), "source": columns.source.map(JSON.string),
                    ]), line: district.line)
        }
        return reading
    }

    private func site(_ row: SchoolRow) -> EventDraft {
        EventDraft(
            key: "cds-\(row.cds)",
            [
                "kind": "site", "at": (row.at ?? at).map(JSON.string),
                "district": .string(names.districts[row.districtCode]?.slug ?? ""),
                "site": .string(names.site(row, places)), "name": row.school.map(JSON.string),
                "level": row.level.map(JSON.string), "cds": .string(row.cds), "status": row.status.map(JSON.string),
                "source": columns.source.map(JSON.string),
            ])
    }

    /// The year that the name of a file carries: 2018 in `schools_2018.csv`.
    static func year(in name: String) -> String? {
        name.firstMatch(of: /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/).map { String($0.output.1) }
    }
}

extension Reading {
    mutating func add(_ draft: EventDraft, line: Int, district: String? = nil) {
        do throws(EventFault) {
            events.append(try draft.found(line: line, district: district))
        } catch {
            let isUndated = error.field == "at" && !draft.members.contains { $0.name == "at" }
            refused.append(
                RefusedRow(
                    line: line,
                    reason: isUndated ? "the file says of no date that it was so; give it with --at" : error.ofRow))
        }
    }
}
