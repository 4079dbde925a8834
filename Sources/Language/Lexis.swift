import func Glibc.logf

/// The words of the examples, with how telling each is.
struct Lexis: Sendable {
    private let telling: [String: Float]
    /// What a word tells that no example has.
    private let strange: Float
    /// What a word that had to be repaired counts as known; judgement.
    private static let repaired: Float = 0.6

    init(_ texts: [[String]]) {
        let all = Float(texts.count)
        var counts: [String: Float] = [:]
        for text in texts {
            for word in Set(text) { counts[word, default: 0] += 1 }
        }
        telling = counts.mapValues { logf((1 + all) / (1 + $0)) + 1 }
        strange = logf(1 + all) + 1
    }

    /// How much of what a text tells is in words that are known: 0...1.
    func share(of text: RepairedText) -> Float {
        var (known, whole) = (Float(0), Float(0))
        for (word, isRepaired) in zip(text.tokens, text.isRepaired) {
            let weight = telling[word]
            whole += weight ?? strange
            known += (weight ?? 0) * (isRepaired ? Lexis.repaired : 1)
        }
        return whole > 0 ? known / whole : 0
    }
}

/// A text whose words were put right as far as they could be.
struct RepairedText {
    let tokens: [String]
    let isRepaired: [Bool]

    init(_ tokens: [String], by speller: Speller) {
        let repaired = tokens.map(speller.repaired)
        self.tokens = zip(tokens, repaired).map { $1 ?? $0 }
        isRepaired = repaired.map { $0 != nil }
    }

    init(untouched tokens: [String]) {
        self.tokens = tokens
        isRepaired = tokens.map { _ in false }
    }
}
