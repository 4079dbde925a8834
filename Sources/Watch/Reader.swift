/// Who reads a digest.
package struct Reader: Sendable, Hashable {
    package let audience: Audience
    /// The school of a principal; `nil`: none in particular.
    package let site: String?
    /// Slugs of the initiatives that it is about; empty: all of the district.
    package let initiatives: [String]

    package init(_ audience: Audience, site: String? = nil, initiatives: [String] = []) {
        self.audience = audience
        self.site = site
        self.initiatives = initiatives
    }

    package enum Audience: String, Sendable, Hashable, CaseIterable {
        case superintendent, board, principal
        case countyCoach = "county-coach"

        /// The role that decides; `nil`: it makes no move, and asks what is not known instead.
        package var role: String? {
            switch self {
            case .superintendent: "superintendent"
            case .board: "board-president"
            case .principal: "principal"
            case .countyCoach: nil
            }
        }
    }
}
