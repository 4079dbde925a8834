import Vocabulary

/// All that may be asked of a district.
package enum Question: Sendable, Hashable {
    case diagnose(initiative: String)
    case recommend(initiative: String, limit: Int?, role: String?)
    /// One initiative, or all of them.
    case status(initiative: String?)
    /// Where it is deep and where on paper, school by school; of one dimension (`spread`, `depth`) or both, of the schools named
    /// or of all.
    case whereabouts(initiative: String, dimension: String?, at: [String] = [])
    /// What speaks for, against and is missing for a cause, sign, move or verdict.
    case explain(initiative: String, claim: String)
    case principles(query: String)
    case cite(id: String)
    /// What is not known, and whom to ask; `limit` as in `Unknowns`, `deciding` only what could change the advice.
    case unknowns(initiative: String, limit: Int?, deciding: Bool = false)
    /// What was undertaken, for one initiative or for all, and whether it shows.
    case commitments(initiative: String?)
    /// What would be found if something were so that is not on record.
    case whatIf(initiative: String, Supposition)
    /// Two initiatives, schools, days or published cases, as `SideName` reads them.
    ///
    /// - Parameter initiative: What two schools are compared in, and what a day alone is about.
    case compare(left: String, right: String, initiative: String?)
    /// What happened to it and what was found of it, by day, as `Timeline` takes the days.
    case timeline(initiative: String, from: Day?, to: Day?)
    case initiatives, sites, seats, indicators
}
