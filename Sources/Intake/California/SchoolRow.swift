import Vocabulary

/// A row of a school directory.
struct SchoolRow {
    let line: Int
    /// 14 digits: county, district, school.
    let cds: String
    let county: String?
    let district: String
    /// `nil` in the row of a district itself.
    let school: String?
    let level: String?
    let status: String?
    let nces: String?
    /// When it was last known to be so.
    let at: String?

    var districtCode: Substring { cds.prefix(7) }
    var isDistrict: Bool { cds.hasSuffix("0000000") }

    static let badCode =
        "the CDS code must be 14 digits; a spreadsheet drops the zero in front, so save the column as text"

    /// - Returns: why there is no such row, where there is none.
    static func read(
        _ row: TableRow, _ places: [String: Int], _ columns: SchoolColumns
    ) -> Result<SchoolRow, Refusal> {
        func cell(_ name: String) -> String? {
            guard let place = places[name], !columns.isMissing(row.cells[place]) else { return nil }
            return row.cells[place]
        }
        func moment(_ name: String) -> String? {
            cell(name).flatMap { text in columns.dates.lazy.compactMap { $0.moment(text) }.first }
        }
        guard let cds = cell("cds"), cds.utf8.count == 14, cds.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return .failure(Refusal(reason: badCode))
        }
        guard let district = cell("district") else { return .failure(Refusal(reason: "it names no district")) }
        let school = cell("school")
        guard school != nil || cds.hasSuffix("0000000") else {
            return .failure(Refusal(reason: "it names no school"))
        }
        let status = cell("status").flatMap { columns.statuses[CellWords.plain($0)] }
        return .success(
            SchoolRow(
                line: row.line, cds: cds, county: cell("county"), district: district, school: school,
                level: cell("level").flatMap { columns.levels[CellWords.plain($0)] }, status: status,
                nces: cell("nces"), at: (status == "closed" ? moment("closed") : nil) ?? moment("updated")))
    }

    struct Refusal: Error {
        let reason: String
    }
}
