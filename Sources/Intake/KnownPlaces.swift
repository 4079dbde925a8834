import Vocabulary

/// The districts and schools that the ledger has, as far as files name them: by CDS code, slug or name.
package struct KnownPlaces: Sendable {
    package struct Place: Sendable, Hashable {
        package let district: String
        /// `nil` for the district itself.
        package let site: String?
    }

    private var byCode: [String: Place] = [:]
    private var districtNames: [String: String] = [:]
    /// By district, then by slug or plain name.
    private var sites: [String: [String: String]] = [:]

    package init() {}

    /// Takes in a `district` or `site` event; others say nothing of places.
    package mutating func add(_ event: JSON) {
        guard let district = event["district"]?.text else { return }
        switch event["kind"]?.text {
        case "district":
            if let cds = event["cds"]?.text { byCode[cds] = Place(district: district, site: nil) }
            for name in [district, event["name"]?.text ?? district] {
                districtNames[StudentData.plain(name)] = district
            }
        case "site":
            guard let site = event["site"]?.text else { return }
            if let cds = event["cds"]?.text { byCode[cds] = Place(district: district, site: site) }
            let aliases = event["aliases"]?.elements?.compactMap(\.text) ?? []
            for name in [site, event["name"]?.text ?? site] + aliases {
                sites[district, default: [:]][StudentData.plain(name)] = site
            }
            sites[district, default: [:]][site] = site
        default: break
        }
    }

    /// - Parameter code: 14 digits, the last seven `0000000` for a district.
    package func place(code: String) -> Place? { byCode[code] }

    /// Whether none is known by its code.
    var isEmpty: Bool { byCode.isEmpty }

    func district(named name: String) -> String? { districtNames[StudentData.plain(name)] }

    /// A school by its slug, name or alias: in the district, or in the only one there is where none is named.
    func site(named name: String, in district: String?) -> String? {
        guard let district = district ?? (sites.count == 1 ? sites.keys.first : nil) else { return nil }
        return sites[district]?[name] ?? sites[district]?[StudentData.plain(name)]
    }

    func isTaken(_ site: String, in district: String) -> Bool { sites[district]?[site] != nil }
}
