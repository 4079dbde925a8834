import Inquiry
import Knowledge
import Language
import Projection
import Vocabulary

/// Turns a person's words into a question, by what the examples of `knowledge/questions` teach and the names that stand in the
/// district.
///
/// What it does not recognise it refuses: it never answers a question that was not asked.
package struct Listener: Sendable {
    let ear: Ear
    let roster: Roster
    let premises: [Premise]
    let givens: [Given]
    let claims: Claims
    let today: Day

    package init(_ ear: Ear, _ roster: Roster, _ claims: Claims, _ knowledge: KnowledgeBase, today: Day) {
        self.init(ear, roster, premises: knowledge.premises, givens: knowledge.givens, claims: claims, today: today)
    }

    package init(
        _ ear: Ear, _ roster: Roster, premises: [Premise] = [], givens: [Given] = [], claims: Claims = .none,
        today: Day
    ) {
        self.ear = ear
        self.roster = roster
        self.premises = premises
        self.givens = givens
        self.claims = claims
        self.today = today
    }

    /// - Parameter before: What the conversation was about, for a question that leans on it.
    package func understand(_ text: String, before: Conversation = Conversation()) -> Understood {
        let said = roster.sentence(text, ear)
        let (asking, role) = spoken(said.without(given(in: said.tokens).map(\.places)))
        let hearing = hearing(of: asking)
        guard let entry = hearing.entry else {
            guard !hearing.isOutside, hearing.likeness > Listener.nearly, !asking.tokens.isEmpty else {
                return .outOfScope
            }
            return .unsure(hearing.rivals.compactMap { $0.examples.first.map(spelled) })
        }
        if hearing.isUnsure, entry.asks != .outOfScope {
            return .unsure(hearing.rivals.compactMap { $0.examples.first.map(spelled) })
        }
        let heard = Heard(
            entry: entry, asking: asking, role: role ?? named(entry, in: asking.tokens), before: before)
        switch entry.asks {
        case .outOfScope: return .outOfScope
        case .legal: return .withheld(.legal)
        case .elsewhere:
            // A published story is no other district that nothing is known of, and a school of one's own none at all.
            if asking.mentions.contains(where: { $0.sort == .story }) { return compared(heard) }
            return asking.mentions.contains { $0.isWhole } ? about(heard) : .withheld(.elsewhere)
        case .students: return .withheld(.students)
        case .help: return .withheld(.help)
        case .thanks: return .withheld(.thanks)
        case .yes: return .yes
        case .no: return .no
        case .undo: return .undo
        case .shorter: return .restyled(.shorter, initiative: meant(asking))
        case .whole: return .restyled(.whole, initiative: meant(asking))
        case .audience: return .restyled(style(of: asking.tokens), initiative: meant(asking))
        case .tell: return .told(told(heard))
        case .correct: return .told(corrected(heard))
        case .principles: return .asked(.principles(query: subject(heard)), intent: "principles", initiative: nil)
        case .term: return term(heard)
        case .compare: return compared(heard)
        case .shift: return shifted(heard)
        case .indicators:
            guard let claim = claims.nearest(in: asking.tokens.filter { $0.count > 4 }, .indicator) else {
                return .asked(.indicators, intent: "indicators", initiative: nil)
            }
            let named = meant(asking) ?? before.initiative
            guard let slug = named, roster.initiatives.contains(where: { $0.slug == slug }) else {
                return .asked(.cite(id: claim), intent: "indicators", initiative: nil)
            }
            return .asked(.explain(initiative: slug, claim: claim), intent: "indicators", initiative: slug)
        default: return about(heard)
        }
    }

    /// The names of the initiatives there are.
    package var names: [String] { roster.initiatives.map(\.name) }

    /// Which kind of question a sentence is taken for, whatever it leads to.
    package func heard(_ text: String) -> Asked {
        hearing(of: roster.sentence(text, ear)).entry?.asks ?? .outOfScope
    }

    /// The slugs of the initiatives that a sentence may name.
    package func names(in text: String) -> [String] { roster.sentence(text, ear).initiatives.flatMap(\.slugs) }

    /// How little short of enough is still asked back instead of refused; judgement.
    private static let nearly: Float = -0.5

    /// What is asked, the words of which only a part is a name being taken for the name or for themselves.
    private func hearing(of sentence: Sentence) -> Hearing {
        let first = ear.hearing(of: sentence.masked)
        let whole = sentence.mentions.filter(\.isWhole)
        guard whole.count < sentence.mentions.count else { return first }
        let plain = Sentence(text: sentence.text, tokens: sentence.tokens, mentions: whole, dates: sentence.dates)
        let second = ear.hearing(of: plain.masked)
        let (one, other) = (first.ranked.first?.likelihood ?? 0, second.ranked.first?.likelihood ?? 0)
        return second.entry != nil && (first.entry == nil || other > one) ? second : first
    }

    /// Whether a sentence only says what a question before it is to be about: then that question goes on.
    package func leans(_ text: String) -> Bool { hearing(of: roster.sentence(text, ear)).entry?.asks == .shift }

    /// A sentence that was heard, with what it leans on.
    struct Heard {
        let entry: QuestionEntry
        let asking: Sentence
        let role: String?
        let before: Conversation
    }

    /// The one initiative that is named.
    func meant(_ sentence: Sentence) -> String? {
        let named = sentence.initiatives.first { !$0.isWeak }
        return named?.slugs.count == 1 ? named?.slugs.first : nil
    }

    /// An example as it would be put here.
    private func spelled(_ example: String) -> String {
        let initiative = roster.initiatives.first { $0.isActive } ?? roster.initiatives.first
        return example.replacing("{initiative}", with: initiative?.name ?? "it")
            .replacing("{site}", with: roster.sites.first?.name ?? "a school").replacing("{person}", with: "somebody")
            .replacing("{topic}", with: "spread").replacing("{cause}", with: "the money")
            .replacing("{story}", with: roster.cases.first?.id ?? "another")
    }

    /// The same question about another initiative.
    private func shifted(_ heard: Heard) -> Understood {
        let sites = heard.asking.mentions.filter { $0.sort == .site && !$0.isWeak }
        if !sites.isEmpty { return about(heard, asks: .whereabouts) }
        guard let asked = heard.before.asked, let initiative = heard.asking.initiatives.last else {
            return about(heard, asks: .status)
        }
        guard initiative.slugs.count == 1, let slug = initiative.slugs.first else { return about(heard, asks: .status) }
        let again = understand(asked, before: Conversation(initiative: slug))
        if case .asked(let question, let intent, let other) = again, other == slug {
            return .asked(question, intent: intent, initiative: slug)
        }
        let entry = ear.hearing(of: roster.sentence(asked, ear).masked).entry
        return about(heard, asks: entry.map(\.asks) ?? .status)
    }

    /// Words in which somebody says in which role they ask.
    private func spoken(_ sentence: Sentence) -> (Sentence, role: String?) {
        for (role, words) in ear.speakers {
            guard let range = sentence.tokens.firstRange(of: words) else { continue }
            return (sentence.without([range]), role)
        }
        return (sentence, nil)
    }

    /// Whose part a question asks for, where its kind says that it asks for one.
    private func named(_ entry: QuestionEntry, in tokens: [String]) -> String? {
        let named = entry.roles.filter { _, words in
            words.contains { tokens.firstRange(of: Tokens.of($0)) != nil }
        }.keys.sorted()
        return named.count == 1 ? named.first : nil
    }

    /// The words of a question that its examples do not have.
    func topic(_ heard: Heard) -> [String] {
        let frame = ear.frame(of: heard.entry)
        return heard.asking.tokens.filter { !frame.contains($0) }
    }

    /// What research is asked about; where it is nothing, what it was asked about before.
    private func subject(_ heard: Heard) -> String {
        let words = topic(heard).joined(separator: " ")
        guard words.isEmpty, let asked = heard.before.asked else { return words }
        let before = understand(asked, before: Conversation())
        if case .asked(.principles(let query), _, _) = before { return query }
        return words
    }

    /// A word of the field, where one is named and no other beside it; else what the field says of the words.
    private func term(_ heard: Heard) -> Understood {
        let words = topic(heard)
        if let term = claims.whole(in: words.isEmpty ? heard.asking.tokens : words, .term) {
            return .asked(.cite(id: term), intent: "term", initiative: nil)
        }
        return .asked(.principles(query: words.joined(separator: " ")), intent: "term", initiative: nil)
    }

    private func style(of tokens: [String]) -> Understood.Style {
        let words: KeyValuePairs<Set<String>, Understood.Style> = [
            ["board", "trustee", "trustees", "lcap"]: .board, ["principal", "principals"]: .principal,
            ["parent", "parents", "family", "families"]: .parent, ["cabinet"]: .cabinet,
        ]
        return words.first { !$0.key.isDisjoint(with: tokens) }?.value ?? .board
    }
}

extension Sentence {
    var initiatives: [Mention] { mentions.filter { $0.sort == .initiative } }

    /// Without some of its words, and what is named there.
    func without(_ ranges: [Range<Int>]) -> Sentence {
        guard !ranges.isEmpty else { return self }
        let gone = Set(ranges.flatMap { Array($0) })
        var places: [Int: Int] = [:]
        for place in tokens.indices where !gone.contains(place) { places[place] = places.count }
        func moved(_ range: Range<Int>) -> Range<Int>? {
            let kept = range.compactMap { places[$0] }
            guard kept.count == range.count, let first = kept.first else { return nil }
            return first..<(first + kept.count)
        }
        return Sentence(
            text: text, tokens: tokens.indices.filter { !gone.contains($0) }.map { tokens[$0] },
            mentions: mentions.compactMap { mention in
                moved(mention.range).map {
                    Mention(
                        sort: mention.sort, slugs: mention.slugs, range: $0, isWhole: mention.isWhole,
                        isWeak: mention.isWeak)
                }
            },
            dates: dates.compactMap { date in
                moved(date.range).map {
                    SaidTime.Found(range: $0, time: date.time, preposition: date.preposition)
                }
            })
    }
}

extension Array where Element: Equatable {
    /// Where the other stands in this one as a run, first such place.
    func firstRange(of other: [Element]) -> Range<Int>? {
        guard !other.isEmpty, other.count <= count else { return nil }
        return (0...(count - other.count)).lazy.map { $0..<($0 + other.count) }.first { Array(self[$0]) == other }
    }
}
