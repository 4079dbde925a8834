import Vocabulary

/// The short names of all districts and schools of a directory: unique, the same for the same file, and those that the
/// ledger has already.
struct SchoolNames {
    struct District {
        let name: String
        let county: String?
        var nces: String?
        /// The earliest date that a row of it gives.
        var at: String?
        var hasOwnRow = false
        var slug = ""
        let line: Int
    }

    /// By seven digits.
    private(set) var districts: [Substring: District] = [:]
    /// In the order of the file.
    private(set) var order: [Substring] = []
    /// By district, then by slug, the codes that come to it.
    private var alike: [Substring: [String: String]] = [:]
    private var shared: [Substring: Set<String>] = [:]

    mutating func take(_ row: SchoolRow) {
        let code = row.districtCode
        if districts[code] == nil {
            districts[code] = District(name: row.district, county: row.county, line: row.line)
            order.append(code)
        }
        let isFirst = districts[code]?.hasOwnRow == false
        if row.isDistrict || isFirst {
            if row.isDistrict { districts[code]?.at = row.at }
            if !row.isDistrict, let at = row.at {
                let earliest = min(districts[code]?.at ?? at, at)
                districts[code]?.at = earliest
            }
            if row.isDistrict { districts[code]?.hasOwnRow = true }
            if let nces = row.nces { districts[code]?.nces = nces }
        }
        guard !row.isDistrict, let slug = row.school.flatMap({ Slug.named($0) }) else { return }
        if let other = alike[code, default: [:]].updateValue(row.cds, forKey: slug), other != row.cds {
            shared[code, default: []].insert(slug)
        }
    }

    /// Gives the districts their names: with the county where two are alike, with the code where that is not enough.
    mutating func settle(_ places: KnownPlaces, _ given: String?) {
        func names(_ form: (District, Substring) -> String) -> [String: Int] {
            districts.reduce(into: [:]) { $0[form($1.value, $1.key), default: 0] += 1 }
        }
        func plain(_ district: District) -> String { Slug.named(district.name) ?? "district" }
        func withCounty(_ district: District) -> String {
            Slug.named(district.county ?? "").map { Slug.joined(plain(district), $0) } ?? plain(district)
        }
        let alone = names { district, _ in plain(district) }
        let inCounty = names { district, _ in withCounty(district) }
        for (code, district) in districts {
            var slug = plain(district)
            if alone[slug, default: 0] > 1 { slug = withCounty(district) }
            if alone[plain(district), default: 0] > 1, inCounty[slug, default: 0] > 1 {
                slug = Slug.joined(plain(district), String(code))
            }
            districts[code]?.slug = given ?? places.place(code: code + "0000000")?.district ?? slug
        }
    }

    /// The slug of a school: of its name, with the last seven digits of its code where another school of the district has
    /// the same.
    func site(_ row: SchoolRow, _ places: KnownPlaces) -> String {
        if let known = places.place(code: row.cds)?.site { return known }
        let code = row.districtCode
        let slug = row.school.flatMap { Slug.named($0) } ?? "school"
        let district = districts[code]?.slug ?? ""
        guard shared[code]?.contains(slug) == true || places.isTaken(slug, in: district) else { return slug }
        return Slug.joined(slug, String(row.cds.suffix(7)))
    }
}
