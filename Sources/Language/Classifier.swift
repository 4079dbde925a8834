/// Tells by examples what kind of thing a text says.
///
/// One plane for each kind against all others, and beside it, with a quarter of the weight, how likely the text's features are of
/// each kind.
///
/// > Source: Joachims 1998 for planes over words; Wang and Manning 2012, "Baselines and bigrams", for putting both together
package struct Classifier: Sendable {
    /// In the order of their letters.
    package let kinds: [String]
    private let table: FeatureTable
    private let speller: Speller
    private let fitted: Fitted
    private let gate: Gate
    /// The kind of what is outside of all others, where there are examples of it.
    private let outside: Int?

    /// A text with the kind of thing that it says.
    package struct Example: Sendable, Hashable {
        package let tokens: [String]
        package let kind: String

        package init(_ tokens: [String], _ kind: String) {
            self.tokens = tokens
            self.kind = kind
        }
    }

    /// - Parameters:
    ///   - examples: In any order.
    ///   - outside: The kind of those examples that say what is outside of all others.
    ///   - known: Words that need no repair though no example has them, as names, with how often they are met.
    ///   - refused: The share of what the examples say that may be taken for something else.
    package init(
        _ examples: [Example], outside: String? = nil, knowing known: [String: Int] = [:], refused: Double = 0.05
    ) {
        let kinds = Set(examples.map(\.kind)).sorted()
        self.kinds = kinds
        self.outside = outside.flatMap(kinds.firstIndex)
        var counts = known
        for token in examples.lazy.flatMap(\.tokens) { counts[token, default: 0] += 1 }
        speller = Speller(counts)
        let training = Training(examples, kinds)
        table = training.table
        (fitted, gate) = training.fit(outside: self.outside, refused: refused)
    }

    /// The word of the examples that is meant by one with an error of typing; `nil` where it needs no repair or is like none.
    package func repaired(_ word: String) -> String? { speller.repaired(word) }

    /// What a text says.
    package func heard(_ tokens: [String]) -> Heard {
        guard !kinds.isEmpty else { return Heard(ranked: [], likeness: -.infinity, tokens: tokens, isOutside: false) }
        let text = RepairedText(tokens, by: speller)
        let vector = table.vector(of: Features(text.tokens))
        let impression = fitted.impression(of: text, vector, outside: outside)
        let likelihoods = gate.likelihoods(of: impression.scores)
        let ranked = impression.scores.indices.sorted {
            (impression.scores[$1], $0) < (impression.scores[$0], $1)
        }
        return Heard(
            ranked: ranked.map { Heard.Kind(name: kinds[$0], likelihood: likelihoods[$0]) },
            likeness: gate.score(impression.signs) - gate.threshold, tokens: text.tokens,
            isOutside: impression.best == outside)
    }
}
