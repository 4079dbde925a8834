import Inquiry
import Knowledge
import Language
import Projection
import Vocabulary

/// What can be named in a district: its initiatives, schools and people, and the published stories.
package struct Roster: Sendable {
    let initiatives: [Subject]
    let sites: [Subject]
    let seats: [Subject]
    let cases: [PublishedCase]
    private let index: NameIndex
    private let owners: [Called]

    /// - Parameter earlier: Names that were drawn before, of which the index is kept where they are the same.
    package init(
        initiatives: [Subject], sites: [Subject] = [], seats: [Subject] = [], cases: [PublishedCase] = [],
        reusing earlier: Roster? = nil
    ) {
        self.initiatives = initiatives
        self.sites = sites
        self.seats = seats
        self.cases = cases
        var called: [Called] = []
        for initiative in initiatives { called.append(Called(.initiative, initiative.slug, initiative.called)) }
        for site in sites { called.append(Called(.site, site.slug, site.called)) }
        for seat in seats {
            if let holder = seat.text("holder") { called.append(Called(.person, seat.slug, [holder])) }
        }
        for story in cases {
            for (side, texts) in story.sides { called.append(Called(.story, side, texts)) }
        }
        owners = called
        if let earlier, earlier.owners == called {
            index = earlier.index
        } else {
            index = NameIndex(
                called.enumerated().flatMap { owner, called in
                    called.names.map { NameIndex.Name(owner: owner, $0) }
                })
        }
    }

    private struct Called: Sendable, Hashable {
        let sort: Sentence.Mention.Sort
        let slug: String
        let names: [String]

        init(_ sort: Sentence.Mention.Sort, _ slug: String, _ names: [String]) {
            self.sort = sort
            self.slug = slug
            self.names = names
        }
    }

    /// The names in a text, as far as they can be told.
    func sentence(_ text: String, _ ear: Ear) -> Sentence {
        let tokens = Tokens.of(text)
        let dates = SaidTime.found(in: tokens)
        let found = index.mentions(in: tokens) { ear.knows($0) }
        var mentions: [Sentence.Mention] = []
        for mention in found where isTelling(mention, tokens, ear) {
            guard !mentions.contains(where: { $0.range.overlaps(mention.range) }) else { continue }
            let alike = found.filter { self.isAlike($0, mention) }
            let sort = owners[mention.owner].sort
            let slugs = Set(alike.map { owners[$0.owner] }.filter { $0.sort == sort }.map(\.slug)).sorted()
            mentions.append(
                Sentence.Mention(
                    sort: sort, slugs: slugs, range: mention.range, isWhole: mention.isWhole,
                    isWeak: !mention.isWhole && mention.range.allSatisfy { ear.isCommon(tokens[$0]) }))
        }
        let free = dates.filter { date in !mentions.contains { $0.isWhole && $0.range.overlaps(date.range) } }
        return Sentence(
            text: text, tokens: tokens,
            mentions: mentions.filter { mention in
                mention.isWhole || !free.contains { $0.range.overlaps(mention.range) }
            }.sorted { $0.range.lowerBound < $1.range.lowerBound },
            dates: free)
    }

    /// Whether two could be meant by the same words.
    private func isAlike(_ left: NameIndex.Mention, _ right: NameIndex.Mention) -> Bool {
        left.range.overlaps(right.range) && left.isWhole == right.isWhole && left.count == right.count
    }

    /// Whether so little of a name is enough: of a school or a person a word that is nobody's else, of a story the whole.
    private func isTelling(_ mention: NameIndex.Mention, _ tokens: [String], _ ear: Ear) -> Bool {
        if mention.isWhole { return true }
        let words = mention.range.map { tokens[$0] }
        switch owners[mention.owner].sort {
        case .initiative: return !words.allSatisfy { Roster.small.contains($0) }
        case .site, .person: return !words.allSatisfy { ear.isCommon($0) || Roster.small.contains($0) || $0.count < 3 }
        case .story: return false
        }
    }

    /// Words that stand in names and name nothing.
    private static let small: Set<String> = [
        "a", "an", "and", "at", "by", "for", "from", "in", "is", "of", "on", "our", "the", "to", "we", "with",
        "school", "schools", "elementary", "middle", "high", "junior", "senior", "k", "academy",
    ]
}

extension Subject {
    /// Its slug, name and aliases.
    fileprivate var called: [String] { [slug, name] + texts("aliases") }
}

extension PublishedCase {
    /// What it and its initiatives are called, with the side of a comparison that is meant.
    fileprivate var sides: [(side: String, names: [String])] {
        let districts = events.filter { $0.kind == "district" }.compactMap { $0.text("name") }
        let launches = Dictionary(grouping: events.filter { $0.kind == "initiative" }) { $0.initiative ?? "" }
        let efforts = launches.sorted { $0.key < $1.key }.map { slug, events in
            (
                "\(id):\(slug)",
                [slug] + events.flatMap { [$0.text("name")].compactMap { $0 } + ($0.texts("aliases") ?? []) }
            )
        }
        return [(id, [id] + districts)] + efforts
    }
}
