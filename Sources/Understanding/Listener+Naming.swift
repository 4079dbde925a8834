import Inquiry
import Knowledge
import Language
import Projection
import Vocabulary

extension Listener {
    private enum Found {
        case one(Subject)
        /// To be asked back: one alone where the words name something else beside it.
        case several([Subject])
        /// The words name nothing.
        case nothing
        /// The words name something that is not there.
        case stranger
    }

    /// A question about an initiative.
    ///
    /// - Parameter asks: What is asked, where it is not what the entry says.
    func about(_ heard: Heard, asks: Asked? = nil) -> Understood {
        let asks = asks ?? heard.entry.asks
        let intent = asks.rawValue
        let supposed = asks == .whatIf ? supposed(heard.asking.tokens) : nil
        switch subject(heard, supposed) {
        case .one(let initiative) where asks == .blame: return .declined(initiative: initiative.slug)
        case _ where asks == .blame: return .declined(initiative: nil)
        case .one(let initiative):
            let question =
                supposed.map { Question.whatIf(initiative: initiative.slug, $0.supposition) }
                ?? question(asks, initiative.slug, heard)
            return .asked(question, intent: intent, initiative: initiative.slug)
        case .nothing where asks == .status || asks == .statusOfAll:
            return .asked(.status(initiative: nil), intent: "status", initiative: nil)
        case .nothing where asks == .commitments:
            return .asked(.commitments(initiative: nil), intent: intent, initiative: nil)
        case .several(let initiatives): return .unclear(intent: intent, choices(initiatives))
        case .nothing where !roster.initiatives.isEmpty:
            let active = roster.initiatives.filter(\.isActive)
            return .unclear(intent: intent, choices(active.isEmpty ? roster.initiatives : active))
        case .nothing, .stranger: return .unnamed(intent: intent, known: roster.initiatives.map(\.name))
        }
    }

    func choices(_ initiatives: [Subject]) -> [Understood.Choice] {
        initiatives.map { Understood.Choice(initiative: $0.slug, name: $0.name) }
    }

    /// The initiative that the words name: by a whole name, else by words of one, asked back where other words name
    /// something that is not there. Without a name, the one the conversation was about, or the only one there is, where the
    /// words name nothing else.
    private func subject(_ heard: Heard, _ supposed: Supposed?) -> Found {
        let sentence = heard.asking
        let named = sentence.initiatives
        if let chosen = heard.before.chosen, let one = roster.initiatives.first(where: { $0.slug == chosen }) {
            return .one(one)
        }
        if let whole = named.first(where: \.isWhole) { return one(of: whole.slugs, heard.before) }
        if heard.entry.asks == .statusOfAll { return .nothing }
        let isStrange = !strangers(in: sentence, supposed).isEmpty
        let known = roster.initiatives.first { $0.slug == heard.before.initiative }
        if let part = named.first(where: { !$0.isWeak }) ?? (known == nil ? named.first : nil) {
            let found = one(of: part.slugs, heard.before)
            if case .one(let initiative) = found, isStrange { return .several([initiative]) }
            return found
        }
        guard !isStrange else { return .stranger }
        if let known { return .one(known) }
        if roster.initiatives.count == 1, let only = roster.initiatives.first { return .one(only) }
        return .nothing
    }

    /// Of several that the words can mean, the one that the conversation is about.
    private func one(of slugs: [String], _ before: Conversation) -> Found {
        let meant = roster.initiatives.filter { slugs.contains($0.slug) }
        if meant.count > 1, let known = meant.first(where: { $0.slug == before.initiative }) { return .one(known) }
        return meant.count == 1 ? .one(meant[0]) : .several(meant)
    }

    /// The words that must be the name of something: no example has them, and no premise.
    private func strangers(in sentence: Sentence, _ supposed: Supposed?) -> [String] {
        let taken = Set(supposed?.taken ?? [])
        return sentence.rest.filter { place, word in
            word.count > 2 && Int(word) == nil && !taken.contains(place) && !ear.speaks(word)
                && !ear.repairs(word)
        }.map(\.word)
    }

    private func question(_ asks: Asked, _ initiative: String, _ heard: Heard) -> Question {
        switch asks {
        case .recommend, .authority, .stop: return .recommend(initiative: initiative, limit: nil, role: heard.role)
        case .status, .statusOfAll: return .status(initiative: initiative)
        case .whereabouts: return .whereabouts(initiative: initiative, dimension: nil, at: places(heard.asking))
        case .commitments: return .commitments(initiative: initiative)
        case .timeline, .tried:
            let (from, to) = stretch(heard.asking)
            return .timeline(initiative: initiative, from: from, to: to)
        case .unknowns: return .unknowns(initiative: initiative, limit: nil)
        case .certainty, .fixedNow: return .explain(initiative: initiative, claim: "verdict")
        case .evidence:
            return .explain(initiative: initiative, claim: claims.nearest(in: topic(heard), .cause) ?? Listener.leading)
        case .whyNot:
            return .explain(initiative: initiative, claim: claims.nearest(in: topic(heard), .cause) ?? Listener.leading)
        default: return .diagnose(initiative: initiative)
        }
    }

    /// Stands for the cause that leads, or the verdict where none does.
    package static let leading = "leading"

    /// The schools that are named, or those of a level that is.
    private func places(_ sentence: Sentence) -> [String] {
        let named = sentence.mentions.filter { $0.sort == .site && !$0.isWeak }.flatMap(\.slugs)
        if !named.isEmpty { return named }
        let levels = ["elementary": "elementary", "elementaries": "elementary", "middle": "middle", "high": "high"]
        let meant = Set(sentence.rest.compactMap { levels[$0.word] })
        return roster.sites.filter { $0.text("level").map(meant.contains) ?? false }.map(\.slug)
    }

    /// From when to when, by the dates that are said.
    private func stretch(_ sentence: Sentence) -> (from: Day?, to: Day?) {
        var (from, to) = (Day?.none, Day?.none)
        for date in sentence.dates {
            guard let span = date.time.span(on: today) else { continue }
            switch date.preposition {
            case "since", "from", "after": from = span.first
            case "before", "until", "till", "by": to = min(span.first, today)
            default: (from, to) = (span.first, min(span.last, today))
            }
        }
        if let first = from, let last = to, last < first { return (first, nil) }
        return (from, to)
    }

    // MARK: Two things held against each other

    /// What two things a comparison is about, in the order in which they are named; where one is named, the other is
    /// what the conversation was about, or the only initiative there is.
    func compared(_ heard: Heard) -> Understood {
        let sentence = heard.asking
        let intent = "compare"
        let sorts: Set<Sentence.Mention.Sort> = [.initiative, .site, .story]
        let sides = sentence.mentions.filter { sorts.contains($0.sort) && !$0.isWeak }
        let days = sentence.dates.compactMap(day)
        let active = roster.initiatives.filter(\.isActive)
        let known = roster.initiatives.first { $0.slug == heard.before.initiative }
        let meant = known ?? (roster.initiatives.count == 1 ? roster.initiatives.first : nil)
        if let unclear = sides.first(where: { $0.slugs.count > 1 }), unclear.sort == .initiative {
            return .unclear(intent: intent, choices(roster.initiatives.filter { unclear.slugs.contains($0.slug) }))
        }
        let named = sides.compactMap { side in side.slugs.first.map { (sort: side.sort, slug: $0) } }
        if named.count >= 2 {
            return comparing(named[0].slug, named[1].slug, named.first { $0.sort == .initiative }?.slug)
        }
        if let first = named.first, first.sort == .initiative {
            guard let day = days.first else { return .unnamed(intent: intent, known: comparable) }
            return comparing(first.slug, day.description, first.slug)
        }
        guard let other = named.first?.slug ?? days.first?.description else {
            return .unnamed(intent: intent, known: comparable)
        }
        guard let meant else {
            return .unclear(intent: intent, choices(active.isEmpty ? roster.initiatives : active))
        }
        return comparing(meant.slug, other, meant.slug)
    }

    private func comparing(_ left: String, _ right: String, _ initiative: String?) -> Understood {
        .asked(.compare(left: left, right: right, initiative: nil), intent: "compare", initiative: initiative)
    }

    /// The day that a date is held against: "last year" is a year ago.
    private func day(_ date: SaidTime.Found) -> Day? {
        guard let span = date.time.span(on: today) else { return nil }
        if span.last < today, span.moment.precision != .year { return span.last }
        if span.moment.precision == .year, span.last < today { return Day(number: today.number - 365) }
        return span.first < today ? span.first : nil
    }

    /// The names of all that can be compared.
    private var comparable: [String] {
        roster.initiatives.map(\.name)
            + roster.cases.map { story in story.id.split(separator: "-").joined(separator: " ") }
    }
}
