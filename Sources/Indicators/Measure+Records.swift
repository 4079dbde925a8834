import Knowledge
import Projection

extension Gauge {
    /// Whether an indicator may read otherwise than before these records came, went or changed.
    package func isTouched(_ indicator: Indicator, by touched: Touched) -> Bool {
        let slug = initiative.slug
        if case .gap(let wide, let deep) = indicator.measure {
            let parts = [wide, deep].compactMap(knowledge.indicator)
            if parts.contains(where: { isTouched($0, by: touched) }) { return true }
        }
        return touched.reaches(nil, ["district", "site", "seat"]) || touched.reaches(slug, ["initiative", "report"])
            || touched.reaches(indicator.measure.isOfAll ? nil : slug, indicator.measure.kinds)
    }
}

extension Measure {
    /// It compares the initiative with the others of the district.
    fileprivate var isOfAll: Bool {
        switch self {
        case .activeInitiatives, .startsWithoutStops, .focalShare: true
        default: false
        }
    }

    /// The kinds of records it reads, beside reports and those that tell of the district, its schools, seats and the
    /// initiative itself. No kind may be left out that a reading can rest on.
    fileprivate var kinds: Set<String> {
        switch self {
        case .practiceShare(let kind), .betweenSites(let kind, _), .ratio(let kind, _, _, _),
            .shareOfRecords(let kind, _, _, _), .count(let kind, _), .daysSince(let kind, _),
            .medianDays(let kind, _, _), .latest(let kind, _, _), .lastSaid(let kind, _, _, _),
            .presence(_, let kind, _), .focalShare(let kind), .perTeacher(let kind, _, _):
            [kind]
        case .points(let kind), .trend(let kind): [kind, "measure-changed", "shock"]
        case .heldAfterExit(let kind): [kind, "partner", "money"]
        case .structure, .structureNumber, .structureWord: ["structure"]
        case .activeInitiatives, .startsWithoutStops: ["initiative"]
        case .recurringShare, .runway: ["money", "partner"]
        case .leaderChanges, .monthsSinceLeaderChange, .lastHandoff, .successorOrigin, .medianTenure: ["turnover"]
        case .evidenceAge(let kinds): Set(kinds)
        case .outcomeDirection, .outcomeChange: ["outcome", "measure-changed"]
        case .gap, .attribute, .age, .reported: []
        }
    }
}
