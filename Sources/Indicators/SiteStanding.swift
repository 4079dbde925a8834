import Knowledge
import Projection
import Vocabulary

/// How an initiative stands in one school.
package struct SiteStanding: Sendable, Hashable {
    package let site: Subject
    package let spread: SitePractice?
    package let depth: SitePractice?
    package let rank: Rank
    /// For each type of structure that anything is on record of here, whether it is in place, in the order of the types.
    package let structures: [Equipment]

    package enum Rank: String, Sendable, Hashable, CaseIterable {
        /// At or above full implementation.
        case deep
        case partway
        /// Few of those observed do it well.
        case shallow
        /// Most use it, and few do it well.
        case onPaper = "on-paper"
        /// Observed, and too few people for a word.
        case tooFew = "too-few"
        case notKnown = "not-known"

        package var isAhead: Bool { self == .deep }
        package var isBehind: Bool { self == .shallow || self == .onPaper }
    }

    package struct Equipment: Sendable, Hashable {
        package let type: String
        package let isInPlace: Bool
        package let seq: Int
    }
}

/// The newest record of a school, and the one before it.
package struct SitePractice: Sendable, Hashable {
    package let newest: Practice.Sample
    package let before: Practice.Sample?
    /// Older than its shelf life.
    package let isStale: Bool

    /// How many people or teams it is made of; `nil` for a word.
    package var people: Double? {
        if case .counted(_, let whole) = newest.amount { whole } else { nil }
    }
}

extension Gauge {
    /// Every open school that the initiative is meant for, in the order of their slugs.
    package func siteStandings() -> [SiteStanding] {
        let spread = sitePractice("adoption", "spread")
        let depth = sitePractice("observation", "depth")
        return state.scope(of: initiative).sites.compactMap(state.site).map { site in
            SiteStanding(
                site: site, spread: spread[site.slug], depth: depth[site.slug],
                rank: rank(spread[site.slug], depth[site.slug]), structures: equipment(of: site.slug))
        }
    }

    private func sitePractice(_ kind: String, _ indicator: String) -> [String: SitePractice] {
        let shelfLife = knowledge.indicator(indicator)?.shelfLife
        let bySite = Dictionary(grouping: practice(kind).samples.filter { $0.site != nil }) { $0.site ?? "" }
        return bySite.compactMapValues { samples in
            samples.last.map { newest in
                SitePractice(
                    newest: newest, before: samples.dropLast().last,
                    isStale: shelfLife.map { state.day - newest.entry.event.at.first > $0 } ?? false)
            }
        }
    }

    private func rank(_ spread: SitePractice?, _ depth: SitePractice?) -> SiteStanding.Rank {
        guard let depth, !depth.isStale, let share = share(depth.newest.amount.value) else { return .notKnown }
        if let people = depth.people, people < knowledge.threshold(.fewestObserved) { return .tooFew }
        if share >= knowledge.threshold(.fullImplementation) { return .deep }
        guard share < knowledge.threshold(.lowDepth) else { return .partway }
        let wide = spread.flatMap { $0.isStale ? nil : self.share($0.newest.amount.value) }
        return (wide ?? 0) >= knowledge.threshold(.wideSpread) ? .onPaper : .shallow
    }

    /// What a school's own record says comes before what is said of the whole district.
    private func equipment(of site: String) -> [SiteStanding.Equipment] {
        StructureType.all.map(\.name).compactMap { type in
            let told = state.structures(type, for: initiative.slug).filter { $0.status != nil }
            let own = told.filter { $0.site == site }
            let speaking = own.isEmpty ? told.filter { $0.site == nil } : own
            guard let status = (speaking.first(where: \.isInPlace) ?? speaking.first)?.status else { return nil }
            return SiteStanding.Equipment(
                type: type, isInPlace: speaking.contains(where: \.isInPlace), seq: status.seq)
        }
    }
}
