import Inquiry
import Knowledge
import Projection
import Vocabulary

/// Turns a person's words into a question, by the cues of `knowledge/questions` and the names that stand in the district.
///
/// What it does not recognise it refuses: it never answers a question that was not asked.
package struct Listener: Sendable {
    private let questions: [QuestionEntry]
    let premises: [Premise]
    let givens: [Given]
    let initiatives: [Subject]
    let sites: [Subject]
    let cases: [PublishedCase]

    /// - Parameters:
    ///   - sites: Schools that can be compared.
    ///   - cases: Published histories that the district can be compared with.
    package init(
        _ questions: [QuestionEntry], _ premises: [Premise] = [], _ givens: [Given] = [], initiatives: [Subject],
        sites: [Subject] = [], cases: [PublishedCase] = []
    ) {
        self.questions = questions
        self.premises = premises
        self.givens = givens
        self.initiatives = initiatives
        self.sites = sites
        self.cases = cases
    }

    /// - Parameter before: The initiative that the conversation was about, for a follow-up that names none.
    package func understand(_ text: String, before: String? = nil) -> Understood {
        let (words, role) = spoken(withoutGiven(Words.of(text)))
        guard let intent = intent(of: words) else { return .outOfScope }
        if intent.id == "principles" {
            return .asked(.principles(query: intent.rest.joined(separator: " ")), intent: intent.id, initiative: nil)
        }
        if intent.id == "compare" { return compared(text, intent, before) }
        let supposed = intent.id == "whatif" ? supposed(intent.rest) : nil
        let named = supposed.map { Intent(id: intent.id, rest: $0.rest) } ?? intent
        switch settled(subject(of: supposed?.rest ?? words, besides: named, before), before) {
        case .one(let initiative) where intent.id == "blame": return .declined(initiative: initiative.slug)
        case _ where intent.id == "blame": return .declined(initiative: nil)
        case .one(let initiative):
            let question =
                supposed.map { Question.whatIf(initiative: initiative.slug, $0.supposition) }
                ?? question(intent.id, initiative.slug, role)
            return .asked(question, intent: intent.id, initiative: initiative.slug)
        case .several(let initiatives):
            return .unclear(intent: intent.id, choices(initiatives))
        case .nothing where intent.id == "status":
            return .asked(.status(initiative: nil), intent: intent.id, initiative: nil)
        case .nothing where intent.id == "commitments":
            return .asked(.commitments(initiative: nil), intent: intent.id, initiative: nil)
        case .nothing where !initiatives.isEmpty:
            let active = initiatives.filter(\.isActive)
            return .unclear(intent: intent.id, choices(active.isEmpty ? initiatives : active))
        case .nothing, .stranger: return .unnamed(intent: intent.id, known: initiatives.map(\.name))
        }
    }

    func choices(_ initiatives: [Subject]) -> [Understood.Choice] {
        initiatives.map { Understood.Choice(initiative: $0.slug, name: $0.name) }
    }

    /// The words without those that say in which role somebody asks, and that role.
    private func spoken(_ words: [String]) -> (words: [String], role: String?) {
        var best: (role: String, range: Range<Int>)?
        for (role, cues) in questions.flatMap(\.speakers) {
            for range in cues.compactMap({ words.firstRange(of: Words.of($0)) })
            where range.count > best?.range.count ?? 0 || range.count == best?.range.count && role < best?.role ?? "" {
                best = (role, range)
            }
        }
        guard let best else { return (words, nil) }
        return (Array(words[..<best.range.lowerBound] + words[best.range.upperBound...]), best.role)
    }

    private func question(_ intent: String, _ initiative: String, _ role: String?) -> Question {
        switch intent {
        case "recommend", "authority": .recommend(initiative: initiative, limit: nil, role: role)
        case "status": .status(initiative: initiative)
        case "commitments": .commitments(initiative: initiative)
        case "timeline": .timeline(initiative: initiative, from: nil, to: nil)
        default: .diagnose(initiative: initiative)
        }
    }
}

/// What a person's words came to.
package enum Understood: Sendable, Hashable {
    case asked(Question, intent: String, initiative: String?)
    /// Several initiatives could be meant: to be asked back.
    case unclear(intent: String, [Choice])
    /// The question is understood, and what it is about is not.
    case unnamed(intent: String, known: [String])
    /// It asks whose fault something is, or how good a person is.
    case declined(initiative: String?)
    case outOfScope

    package struct Choice: Sendable, Hashable {
        package let initiative: String
        package let name: String
    }
}

extension Listener {
    struct Intent {
        let id: String
        /// The words outside the cue.
        let rest: [String]
    }

    /// The entry with the longest cue in the words; of equals the one that comes first in the question. An entry that
    /// stands over it takes its place.
    private func intent(of words: [String]) -> Intent? {
        var best: (id: String, range: Range<Int>)?
        for entry in questions {
            for cue in entry.cues.map(Words.of) {
                guard let range = words.firstRange(of: cue) else { continue }
                if let found = best, (found.range.count, -found.range.lowerBound) >= (range.count, -range.lowerBound) {
                    continue
                }
                best = (entry.id, range)
            }
        }
        let above = questions.filter { $0.over.contains(best?.id ?? "") }
        let over = above.flatMap { entry in
            entry.cues.compactMap { cue in words.firstRange(of: Words.of(cue)).map { (id: entry.id, range: $0) } }
        }.max { $0.range.count < $1.range.count }
        return (over ?? best).map { best in
            Intent(id: best.id, rest: Array(words[..<best.range.lowerBound] + words[best.range.upperBound...]))
        }
    }

    private enum Found {
        case one(Subject)
        /// To be asked back: one alone where the words name something else beside it.
        case several([Subject])
        /// The words name nothing.
        case nothing
        /// The words name something that is not there.
        case stranger
    }

    /// The initiative that the words name: by its whole slug, name or an alias, the longest such; else by the words of
    /// its names, asked back where other words name something that is not there. Without a name, the one the
    /// conversation was about, or the only one there is where the words name nothing else.
    private func subject(of words: [String], besides intent: Intent, _ before: String?) -> Found {
        let whole = initiatives.map { initiative in
            (initiative, initiative.names.filter { words.firstRange(of: $0) != nil }.map(\.count).max() ?? 0)
        }
        if let found = Self.best(whole) { return found }
        let partly = initiatives.map { initiative in
            (initiative, Set(initiative.names.joined()).subtracting(Self.empty).intersection(words).count)
        }
        let unnamed = unnamed(intent.rest)
        if let found = Self.best(partly) {
            let names = Set(initiatives.flatMap { $0.names.joined() })
            if case .one(let initiative) = found, !names.isSuperset(of: unnamed) { return .several([initiative]) }
            return found
        }
        guard unnamed.isEmpty else { return .stranger }
        if let before, let initiative = initiatives.first(where: { $0.slug == before }) { return .one(initiative) }
        if initiatives.count == 1, let only = initiatives.first { return .one(only) }
        return .nothing
    }

    /// Of several that the words can mean, the one that the conversation is about.
    private func settled(_ found: Found, _ before: String?) -> Found {
        guard case .several(let initiatives) = found, initiatives.count > 1,
            let one = initiatives.first(where: { $0.slug == before })
        else { return found }
        return .one(one)
    }

    private static func best(_ scored: [(Subject, Int)]) -> Found? {
        guard let most = scored.map(\.1).max(), most > 0 else { return nil }
        let found = scored.filter { $0.1 == most }.map(\.0)
        return found.count == 1 ? .one(found[0]) : .several(found)
    }

    /// The words that must be the name of something: neither small words nor words of the questions themselves.
    private func unnamed(_ rest: [String]) -> [String] {
        let spoken = Set(questions.flatMap { ($0.cues + $0.examples).flatMap(Words.of) })
        let names = Set(initiatives.flatMap { $0.names.joined() })
        return rest.filter { !Self.empty.contains($0) && (!spoken.contains($0) || names.contains($0)) }
    }

    /// Words that name nothing.
    private static let empty: Set<String> = [
        "a", "about", "all", "an", "and", "any", "are", "as", "at", "be", "been", "by", "can", "could", "did", "do",
        "does", "doing", "drop", "dropped", "effort", "end", "ended", "fade", "faded", "fall", "falling", "fell", "for",
        "from", "going", "has", "have", "here", "how", "i", "in", "initiative", "is", "it", "its", "launch", "me", "my",
        "not", "now", "of", "on", "or", "our", "please", "program", "programme", "s", "should", "so", "still", "that",
        "the", "their", "them", "there", "they", "this", "to", "up", "us", "was", "we", "well", "were", "what", "when",
        "where", "which", "who", "will", "with", "work", "would", "you", "your", "first", "today", "district", "worse",
        "better", "hold", "held", "holding", "fix", "fixed", "fail", "failed", "failing", "stall", "stalled",
        "stalling", "fading", "working", "happening", "wrong",
    ]
}

extension Subject {
    /// Its slug, name and aliases, each as words.
    var names: [[String]] {
        ([slug, name] + texts("aliases")).map(Words.of).filter { !$0.isEmpty }
    }
}

extension Array where Element: Equatable {
    /// Where the other stands in this one as a run, first such place.
    func firstRange(of other: [Element]) -> Range<Int>? {
        guard !other.isEmpty, other.count <= count else { return nil }
        return (0...(count - other.count)).lazy.map { $0..<($0 + other.count) }.first { Array(self[$0]) == other }
    }
}
