import Vocabulary

/// A row of a Dashboard file that is about all students of a school or district.
struct DashboardRow {
    enum Status {
        /// With of how many students, where that is told.
        case shown(JSON, n: Int?)
        /// Of so few students that it is not told, or not to be held.
        case hidden
        /// Of no student at all.
        case empty
        case wrong(String)
    }

    let line: Int
    /// 14 digits: county, district, school.
    let cds: String
    let year: String
    let isDistrict: Bool
    let isCharter: Bool
    let status: Status

    /// By this a row is told from all others of its file.
    var key: String { cds + "|" + year }
    /// By this the rows of a district and of its schools are found together.
    var family: String { cds.prefix(7) + "|" + year }

    /// - Parameter places: Where each column stands.
    /// - Returns: `nil` for a row about something else.
    init?(_ row: TableRow, _ places: [String: Int], _ words: DashboardWords, _ cells: CellWords) {
        func cell(_ column: String) -> String { places[column].map { row.cells[$0] } ?? "" }
        let type = CellWords.plain(cell("type"))
        guard words.groups.contains(CellWords.plain(cell("group"))),
            words.schools.contains(type) || words.districts.contains(type)
        else { return nil }
        line = row.line
        cds = cell("cds")
        year = cell("year")
        isDistrict = words.districts.contains(type)
        isCharter = cells.yes.contains(CellWords.plain(cell("charter")))
        status = DashboardRow.status(cell("value"), of: cell("n"), cells)
    }

    private static func status(_ value: String, of count: String, _ cells: CellWords) -> Status {
        if cells.isSuppressed(value) || cells.isSuppressed(count) { return .hidden }
        var n: Int?
        if !cells.isMissing(count) {
            n = Figure.number(count)?.whole
            guard n != nil else { return .wrong("its count of students is no whole number") }
        }
        if let n, n < cells.smallestGroup { return n == 0 ? .empty : .hidden }
        if cells.isMissing(value) { return .hidden }
        guard let figure = Figure.number(value) else { return .wrong("its status is no number") }
        return .shown(figure, n: n)
    }
}
