import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary

/// Where an initiative is deep, and where it is on paper, as text.
struct WhereaboutsText {
    let whereabouts: Whereabouts
    /// The one that is asked about; `nil`: both.
    let dimension: String?
    let scene: Scene

    func lines() -> [String] {
        var page = Page()
        let known = whereabouts.sites.filter { $0.rank != .notKnown && $0.rank != .tooFew }.count
        page.add(
            "\(whereabouts.initiative.name), school by school. Depth is known of \(known) of "
                + "\(whereabouts.inScope.map(String.init) ?? "an unknown number of") schools.")
        page.add("As of \(scene.state.day), from the ledger up to position \(scene.position).")
        for rank in SiteStanding.Rank.allCases { add(rank, to: &page) }
        addLevels(to: &page)
        addContrasts(to: &page)
        return page.lines
    }

    private func add(_ rank: SiteStanding.Rank, to page: inout Page) {
        let sites = whereabouts.sites.filter { $0.rank == rank }
        guard !sites.isEmpty else { return }
        page.head("\(Phrases.capitalised(rank.words)) (\(sites.count))")
        for site in sites {
            let figures = [("depth", site.depth), ("spread", site.spread)].filter { $0.0 == dimension ?? $0.0 }
                .compactMap { name, practice in practice.map { "\(name) \($0.words)" } }
            let positions = [site.depth, site.spread].compactMap { $0?.newest.entry.seq }
            let citation = scene.state.citation(positions)
            let told = figures.isEmpty ? "nothing is on record" : figures.joined(separator: "; ") + " " + citation
            page.bullet("\(site.site.name): \(told)")
        }
    }

    private func addLevels(to page: inout Page) {
        guard whereabouts.levels.count > 1 else { return }
        page.head("Level by level")
        for level in whereabouts.levels {
            let depth = level.depth.map { "\(Phrases.number($0, .share)) of \(Phrases.plain(level.people)) observed" }
            page.bullet("\(level.name): \(depth ?? "not known"); \(level.known) of \(level.sites) schools known")
        }
    }

    private func addContrasts(to page: inout Page) {
        guard !whereabouts.contrasts.isEmpty else { return }
        page.head("What schools that are ahead have, and those behind lack")
        for contrast in whereabouts.contrasts {
            page.bullet(
                "\(contrast.type.replacing("-", with: " ")): \(contrast.ahead.words) ahead, \(contrast.behind.words) behind"
                    + (contrast.canBeChance ? "; among so few schools that can be chance" : ""))
        }
        page.add("That they go together does not say that the one made the other.", lead: "  ")
    }
}

extension SiteStanding.Rank {
    var words: String {
        switch self {
        case .deep: "deep"
        case .partway: "part of the way"
        case .shallow: "shallow"
        case .onPaper: "on paper: most use it, and few do it well"
        case .tooFew: "too few were observed to say"
        case .notKnown: "not known"
        }
    }
}

extension Whereabouts.Contrast.Share {
    fileprivate var words: String { "\(have) of \(known)" }
}

extension SitePractice {
    /// `70 % of 20 (40 % before)`
    var words: String {
        let of = people.map { " of \(Phrases.plain($0))" } ?? ""
        let earlier = before.map { " (\($0.amount.words) before)" } ?? ""
        return newest.amount.words + of + earlier + (isStale ? ", too old to count" : "")
    }
}

extension Practice.Amount {
    fileprivate var words: String { share.map { Phrases.number($0, .share) } ?? word ?? "" }
}
