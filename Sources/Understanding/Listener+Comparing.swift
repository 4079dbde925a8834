import Inquiry
import Knowledge
import Projection
import Vocabulary

extension Listener {
    /// What two things a comparison is about, in the order in which they are named; where one is named, the other is
    /// what the conversation was about, or the only initiative there is.
    func compared(_ text: String, _ intent: Intent, _ before: String?) -> Understood {
        let words = Words.of(text)
        var sides = mentions(in: words)
        let days = text.matches(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/).map { String($0.output) }
        sides += days.map { Mention(range: words.endIndex..<words.endIndex, side: $0, initiative: nil) }
        guard sides.count < 2, let first = sides.first else {
            guard sides.count >= 2 else { return .unnamed(intent: intent.id, known: comparable) }
            return .comparing(sides[0], sides[1], intent.id)
        }
        if first.initiative == nil, let meant = meant(before) { return .comparing(meant, first, intent.id) }
        // "How are we different?" of one initiative says nothing of what it is to be held against.
        guard first.initiative == nil else { return .unnamed(intent: intent.id, known: comparable) }
        let active = initiatives.filter(\.isActive)
        return .unclear(intent: intent.id, choices(active.isEmpty ? initiatives : active))
    }

    private func meant(_ before: String?) -> Mention? {
        let meant = initiatives.first { $0.slug == before } ?? (initiatives.count == 1 ? initiatives.first : nil)
        return meant.map { Mention(range: 0..<0, side: $0.slug, initiative: $0.slug) }
    }

    /// Something that is named, and can stand on a side.
    struct Mention {
        let range: Range<Int>
        let side: String
        /// Of an initiative of the district.
        let initiative: String?
    }

    /// In the order of the words; where names overlap, the longest.
    private func mentions(in words: [String]) -> [Mention] {
        let named =
            initiatives.flatMap { initiative in
                initiative.names.map { ($0, initiative.slug, Optional(initiative.slug)) }
            }
            + sites.flatMap { site in site.names.map { ($0, site.slug, String?.none) } }
            + cases.flatMap { story in story.names.map { ($0.words, $0.side, String?.none) } }
        let found = named.compactMap { name, side, initiative in
            words.firstRange(of: name).map { Mention(range: $0, side: side, initiative: initiative) }
        }.sorted { (-$0.range.count, $0.range.lowerBound) < (-$1.range.count, $1.range.lowerBound) }
        var kept: [Mention] = []
        for mention in found
        where !kept.contains(where: { $0.range.overlaps(mention.range) || $0.side == mention.side }) {
            kept.append(mention)
        }
        return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The names of all that can be compared.
    private var comparable: [String] {
        initiatives.map(\.name) + cases.map { story in story.id.split(separator: "-").joined(separator: " ") }
    }
}

extension Understood {
    fileprivate static func comparing(_ left: Listener.Mention, _ right: Listener.Mention, _ intent: String)
        -> Understood
    {
        .asked(
            .compare(left: left.side, right: right.side, initiative: nil), intent: intent,
            initiative: left.initiative ?? right.initiative)
    }
}

extension PublishedCase {
    /// What it and its initiatives are called, as words, with the side that is meant.
    fileprivate var names: [(words: [String], side: String)] {
        let districts = events.filter { $0.kind == "district" }.compactMap { $0.text("name") }
        let whole = ([id] + districts).map { (words: Words.of($0), side: id) }
        let launches = events.filter { $0.kind == "initiative" }.flatMap { event in
            ([event.initiative, event.text("name")].compactMap { $0 } + (event.texts("aliases") ?? [])).map { name in
                (words: Words.of(name), side: "\(id):\(event.initiative ?? "")")
            }
        }
        return (whole + launches).filter { !$0.words.isEmpty }
    }
}
