import Knowledge
import Language

/// What the examples of the knowledge base teach: which question a sentence asks.
package struct Ear: Sendable {
    private let classifier: Classifier
    private let entries: [String: QuestionEntry]
    /// How many examples have each word.
    private let counts: [String: Int]
    /// The words of each question's own examples, without what stands for a topic.
    private let frames: [String: Set<String>]
    /// The words of the questions about an initiative, each as its stem.
    private let words: Set<String>
    /// Words by which people say in which role they ask, by role.
    let speakers: [(role: String, words: [String])]
    /// What people call a structure, with its type.
    let structures: [(type: String, words: [String])]

    /// A word that so many examples have names nothing by itself; judgement.
    private static let common = 5

    /// What it learns from.
    package struct Lessons: Sendable, Hashable {
        let questions: [QuestionEntry]
        /// What `{topic}` and `{cause}` stand for in examples: names that people use.
        let topics: [String]
        let causes: [String]
        /// How people suppose what is there to be supposed.
        let premises: [String]

        package init(_ knowledge: KnowledgeBase) {
            questions = knowledge.questions
            topics = knowledge.terms.map(\.name)
            premises = knowledge.premises.flatMap(\.examples)
            causes = knowledge.findings.filter { !$0.isAlternative }.map { $0.heardAs ?? $0.name }
        }

        /// Each example as it is, or where it has places for topics several times with some of them.
        fileprivate var examples: [Classifier.Example] {
            let supposing = questions.first { $0.asks == .whatIf }.map(\.id)
            return premises.compactMap { text in
                supposing.map { Classifier.Example(Sentence.masked(text), $0) }
            }
                + questions.flatMap { entry in
                    entry.examples.enumerated().flatMap { place, example in
                        spelled(example, place).map { Classifier.Example(Sentence.masked($0), entry.id) }
                    }
                }
        }

        /// How many topics each such example is learned with.
        private static let times = 3

        private func spelled(_ example: String, _ place: Int) -> [String] {
            let names = example.contains("{topic}") ? topics : example.contains("{cause}") ? causes : []
            guard !names.isEmpty else { return [example] }
            return (0..<Lessons.times).map { time in
                var number = place * 7 + time * 41
                return example.split(separator: "{", omittingEmptySubsequences: false).enumerated().map { index, part in
                    guard index > 0, let end = part.firstIndex(of: "}"), ["topic", "cause"].contains(part[..<end])
                    else {
                        return (index > 0 ? "{" : "") + part
                    }
                    defer { number += 13 }
                    return names[number % names.count] + part[part.index(after: end)...]
                }.joined()
            }
        }
    }

    package init(_ lessons: Lessons) {
        let questions = lessons.questions
        let examples = lessons.examples
        let outside = questions.first { $0.asks == .outOfScope }?.id
        classifier = Classifier(examples, outside: outside, refused: 0.02)
        entries = Dictionary(questions.map { ($0.id, $0) }) { first, _ in first }
        let frames = Dictionary(
            questions.map { ($0.id, Set($0.examples.flatMap(Sentence.masked))) }
        ) { first, _ in first }
        self.frames = frames
        words = Set(
            questions.filter { !Ear.general.contains($0.asks) }.flatMap { frames[$0.id] ?? [] }.map(Ear.stem))
        counts = Dictionary(examples.flatMap { Set($0.tokens).map { ($0, 1) } }, uniquingKeysWith: +)
        speakers = questions.flatMap(\.speakers).flatMap { role, cues in cues.map { (role, Tokens.of($0)) } }
            .sorted { $0.words.count == $1.words.count ? $0.role < $1.role : $0.words.count > $1.words.count }
        structures = questions.flatMap(\.structures).flatMap { type, names in names.map { (type, Tokens.of($0)) } }
            .sorted { $0.words.count == $1.words.count ? $0.type < $1.type : $0.words.count > $1.words.count }
    }

    /// Whether examples have the word.
    func knows(_ word: String) -> Bool { counts[word] != nil }

    /// Questions that may speak of anything.
    private static let general: Set<Asked> = [
        .principles, .term, .tell, .correct, .legal, .elsewhere, .students, .outOfScope, .indicators,
    ]

    /// Whether the word is one by which people ask about an initiative, and names none.
    func speaks(_ word: String) -> Bool { isCommon(word) || words.contains(Ear.stem(of: word)) }

    /// A word without what is put to its end: "fading" and "faded" are "fad".
    private static func stem(of word: String) -> String {
        guard word.count > 4 else { return word.hasSuffix("e") && word.count == 4 ? String(word.dropLast()) : word }
        let ending = ["ing", "ed", "es", "s", "e"].first { word.hasSuffix($0) }
        var stem = word.dropLast(ending?.count ?? 0)
        if let last = stem.last, stem.dropLast().last == last { stem = stem.dropLast() }
        return String(stem)
    }

    /// Whether it is a word of examples with an error of typing.
    func repairs(_ word: String) -> Bool { classifier.repaired(word) != nil }

    /// Whether many have it.
    func isCommon(_ word: String) -> Bool { (counts[word] ?? 0) >= Ear.common }

    /// The words by which people ask that question.
    func frame(of entry: QuestionEntry) -> Set<String> { frames[entry.id] ?? [] }

    /// What an example asks.
    package func asks(_ example: String) -> Asked? { hearing(of: Sentence.masked(example)).ranked.first?.entry.asks }

    /// What a sentence asks.
    func hearing(of tokens: [String]) -> Hearing {
        let heard = classifier.heard(tokens)
        let ranked = heard.ranked.compactMap { kind in entries[kind.name].map { ($0, kind.likelihood) } }
        return Hearing(
            entry: heard.isRefused ? nil : ranked.first?.0, ranked: ranked, likeness: heard.likeness,
            isOutside: heard.isOutside, tokens: heard.tokens)
    }
}

/// What a sentence was heard to ask.
struct Hearing {
    /// `nil`: nothing that can be answered.
    let entry: QuestionEntry?
    /// Most likely first.
    let ranked: [(entry: QuestionEntry, likelihood: Float)]
    let likeness: Float
    let isOutside: Bool
    /// The words as they were taken.
    let tokens: [String]

    /// Whether several could be meant as well.
    var isUnsure: Bool {
        guard let first = ranked.first, first.likelihood < Hearing.sure else { return false }
        let second = ranked.dropFirst().first { $0.entry.asks != first.entry.asks }
        return second.map { $0.likelihood > 0.6 * first.likelihood } ?? true
    }

    /// Below it a kind of question is held against the next; judgement.
    private static let sure: Float = 0.3

    /// Two that may be meant, where neither is clearly so.
    var rivals: [QuestionEntry] {
        guard let first = ranked.first else { return [] }
        let second = ranked.dropFirst().first { $0.entry.asks != first.entry.asks }
        return [first.entry] + (second.map { [$0.entry] } ?? [])
    }
}
