import Indicators
import Knowledge
import Projection
import Vocabulary

/// Where an initiative is deep, and where it is on paper: school by school, level by level.
package struct Whereabouts: Sendable {
    package let initiative: Subject
    /// In the order of their slugs.
    package let sites: [SiteStanding]
    /// How many schools it is meant for, where that is known; some may not be entered.
    package let inScope: Int?
    /// In the order in which a child goes through them.
    package let levels: [Level]
    /// What those that are ahead have more often than those behind, the most lopsided first.
    package let contrasts: [Contrast]

    /// The schools of one level, put together.
    package struct Level: Sendable, Hashable {
        package let name: String
        package let sites: Int
        /// Those with counts of depth that are fresh.
        package let known: Int
        /// Of all who were observed there; `nil` where nobody was counted.
        package let depth: Double?
        package let people: Double
    }

    package struct Contrast: Sendable, Hashable {
        package let type: String
        package let ahead: Share
        package let behind: Share
        /// Chance alone would split so few schools like this too often for the difference to mean anything.
        package let canBeChance: Bool

        package struct Share: Sendable, Hashable {
            package let have: Int
            /// Of how many it is on record.
            package let known: Int
        }
    }

    /// - Parameter places: The schools that are looked at; all where it is empty.
    init(_ initiative: Subject, at places: [String] = [], in state: DistrictState, by knowledge: KnowledgeBase) {
        let gauge = Gauge(initiative, in: state, knowledge: knowledge)
        let standings = gauge.siteStandings().filter { places.isEmpty || places.contains($0.site.slug) }
        self.initiative = initiative
        sites = standings
        inScope = state.scope(of: initiative).count
        levels = Whereabouts.levels(standings)
        contrasts = Whereabouts.contrasts(standings, bound: knowledge.threshold(.trendChance))
    }

    private static func levels(_ sites: [SiteStanding]) -> [Level] {
        let order = ["elementary", "k8", "middle", "high", "k12", "other"]
        let byLevel = Dictionary(grouping: sites) { $0.site.text("level") ?? "other" }
        return order.compactMap { name in
            guard let sites = byLevel[name] else { return nil }
            let counted = sites.compactMap(\.depth).filter { !$0.isStale && $0.people != nil }
            let people = counted.compactMap(\.people).reduce(0, +)
            let part = counted.map { ($0.newest.amount.share ?? 0) * ($0.people ?? 0) }.reduce(0, +)
            return Level(
                name: name, sites: sites.count, known: counted.count, depth: people > 0 ? part / people : nil,
                people: people)
        }
    }

    private static func contrasts(_ sites: [SiteStanding], bound: Double) -> [Contrast] {
        let ahead = sites.filter(\.rank.isAhead)
        let behind = sites.filter(\.rank.isBehind)
        func share(_ sites: [SiteStanding], _ type: String) -> Contrast.Share {
            let told = sites.compactMap { $0.structures.first { $0.type == type } }
            return Contrast.Share(have: told.filter(\.isInPlace).count, known: told.count)
        }
        return StructureType.all.map(\.name).compactMap { type -> (Double, Contrast)? in
            let (first, second) = (share(ahead, type), share(behind, type))
            guard first.known > 0, second.known > 0, first.have * second.known > second.have * first.known else {
                return nil
            }
            let chance = FisherExact(first.have, of: first.known, against: second.have, of: second.known).chance
            return (
                chance, Contrast(type: type, ahead: first, behind: second, canBeChance: chance > bound)
            )
        }.sorted { $0.0 == $1.0 ? $0.1.type < $1.1.type : $0.0 < $1.0 }.map(\.1)
    }
}
