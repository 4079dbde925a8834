import Inquiry
import Vocabulary
import Wire

/// What somebody who watches a district can be told of.
enum Topic: String, Sendable, Hashable, CaseIterable {
    /// What an initiative is found to be: its verdict and its likely causes.
    case verdict
    /// That something was recorded.
    case ledger
    /// That another knowledge base answers.
    case knowledge
    /// That the ledger can be written or read otherwise than before.
    case health
}

/// A district at one moment, as far as it is watched.
struct Sight: Sendable, Hashable {
    let district: String
    /// The last position of the ledger that tells of this district.
    let seq: Int
    let knowledge: String
    let health: String
    /// In the order of the initiatives' slugs.
    let conclusions: [Conclusion]
}

/// What one connection watches: what it was told last, and what is so now. Between the two lies all that it has to be told,
/// however long it took its time, so that nothing piles up.
struct Vigil: Sendable, Hashable {
    let topics: Set<Topic>
    /// Only this one; `nil`: all of the district.
    let initiative: String?
    private var told: Sight
    private var latest: Sight
    /// A position the caller says it has seen, and this ledger has not: what lay between is not known.
    private var unknownSince: Int?

    /// - Parameter past: What the caller has seen; `nil` where that is not on this ledger, whose position it is then.
    init(_ topics: Set<Topic>, initiative: String?, since past: Sight, unknown: Int? = nil, now: Sight) {
        self.topics = topics
        self.initiative = initiative
        told = past
        latest = now
        unknownSince = unknown
    }

    var district: String { latest.district }
    /// The last position of the district's ledger that was seen.
    var seq: Int { latest.seq }

    /// Whether it asks for the same as another.
    func isOf(_ other: Vigil) -> Bool {
        (topics, initiative, district) == (other.topics, other.initiative, other.district)
    }

    mutating func see(_ sight: Sight) { latest = sight }

    var hasNews: Bool { !news.isEmpty }

    /// All that there is to tell; it is told with that.
    mutating func tell() -> [Notice] {
        defer { (told, unknownSince) = (latest, nil) }
        return news
    }

    private var news: [Notice] {
        var notices: [Notice] = []
        if let unknownSince {
            notices.append(
                Notice(
                    .gap, seq: latest.seq, topic: "gap",
                    facts: [Answer.Fact("from", unknownSince), Answer.Fact("to", latest.seq)],
                    members: ["from": .int(unknownSince), "to": .int(latest.seq), "district": .string(district)]))
        }
        if topics.contains(.verdict) { notices += changes }
        if topics.contains(.ledger), told.seq != latest.seq { notices.append(notice(.ledger, "after", told.seq)) }
        if topics.contains(.knowledge), told.knowledge != latest.knowledge {
            notices.append(notice(.knowledge, "version", latest.knowledge))
        }
        if topics.contains(.health), told.health != latest.health {
            notices.append(notice(.health, "health", latest.health))
        }
        return notices
    }

    private func notice(_ topic: Topic, _ name: String, _ value: Int) -> Notice {
        Notice(
            .changed, seq: latest.seq, topic: topic.rawValue, facts: [Answer.Fact(name, value)],
            members: .object([JSON.Member("district", .string(district)), JSON.Member(name, .int(value))]))
    }

    private func notice(_ topic: Topic, _ name: String, _ value: String) -> Notice {
        Notice(
            .changed, seq: latest.seq, topic: topic.rawValue, facts: [Answer.Fact(name, value)],
            members: .object([JSON.Member("district", .string(district)), JSON.Member(name, .string(value))]))
    }

    /// Each initiative that is found otherwise than the caller was told, in the order of their slugs.
    private var changes: [Notice] {
        let before = Dictionary(told.conclusions.map { ($0.initiative, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(latest.conclusions.map { ($0.initiative, $0) }, uniquingKeysWith: { first, _ in first })
        return Set(before.keys).union(after.keys).sorted().compactMap { slug in
            guard initiative.map({ $0 == slug }) ?? true, before[slug] != after[slug] else { return nil }
            let (old, new) = (before[slug], after[slug])
            let causes = new?.causes ?? []
            return Notice(
                .changed, seq: latest.seq, topic: Topic.verdict.rawValue,
                facts: [
                    Answer.Fact("initiative", slug), Answer.Fact("verdict", new?.verdict ?? "gone"),
                    Answer.Fact("causes", causes.joined(separator: ",")),
                    Answer.Fact("before", old?.verdict ?? "new"),
                ],
                members: [
                    "district": .string(district), "initiative": .string(slug),
                    "verdict": (new?.verdict).map(JSON.string) ?? .null,
                    "causes": .array(causes.map(JSON.string)),
                    "before": old.map {
                        ["verdict": .string($0.verdict), "causes": .array($0.causes.map(JSON.string))]
                    } ?? .null,
                ])
        }
    }
}
