import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary

extension Whereabouts {
    func json(_ dimension: String?, _ scene: Scene) -> JSON {
        .members([
            "schema": "holdfast.where/1", "initiative": .string(initiative.slug),
            "as_of": .string(scene.state.day.description), "ledger_seq": .int(scene.position),
            "knowledge_version": .string(scene.knowledge.version),
            "sites_in_scope": inScope.map(JSON.int) ?? .null,
            "sites": .array(sites.map { $0.json(dimension) }),
            "levels": .array(
                levels.map { level in
                    .members([
                        "level": .string(level.name), "sites": .int(level.sites), "sites_known": .int(level.known),
                        "depth": level.depth.map(JSON.double) ?? .null, "observed": .double(level.people),
                    ])
                }),
            "contrasts": .array(
                contrasts.map { contrast in
                    [
                        "structure": .string(contrast.type), "ahead": contrast.ahead.json,
                        "behind": contrast.behind.json, "can_be_chance": .bool(contrast.canBeChance),
                    ]
                }),
        ])
    }
}

extension Whereabouts.Contrast.Share {
    fileprivate var json: JSON { ["have": .int(have), "known": .int(known)] }
}

extension SiteStanding {
    fileprivate func json(_ dimension: String?) -> JSON {
        func wanted(_ name: String, _ practice: SitePractice?) -> JSON? {
            (dimension ?? name) == name ? practice?.json ?? JSON.null : Optional.none
        }
        return .members([
            "site": .string(site.slug), "name": .string(site.name), "level": site.text("level").map(JSON.string),
            "standing": .string(rank.rawValue), "depth": wanted("depth", depth), "spread": wanted("spread", spread),
            "structures": .object(structures.map { JSON.Member($0.type, .bool($0.isInPlace)) }),
        ])
    }
}

extension SitePractice {
    fileprivate var json: JSON {
        .members([
            "value": newest.amount.json, "n": people.map(JSON.double), "before": before?.amount.json,
            "stale": .bool(isStale), "observed": .string(newest.entry.event.at.text),
            "evidence": .array(([before?.entry.seq, newest.entry.seq].compactMap { $0 }).map(JSON.int)),
        ])
    }
}

extension Practice.Amount {
    fileprivate var json: JSON { share.map(JSON.double) ?? word.map(JSON.string) ?? .null }
}
