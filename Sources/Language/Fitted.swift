/// What was fitted to examples.
struct Fitted: Sendable {
    let planes: Planes
    let likelihood: Likelihood
    let centres: Planes
    let lexis: Lexis

    /// The weight of the likelihood beside that of the planes; judgement, set on questions kept apart.
    private static let likelihoodWeight: Float = 0.25

    func impression(of text: RepairedText, _ vector: SparseVector, outside: Int?) -> Impression {
        impression(of: text, vector, margins: planes.margins(of: vector), outside: outside)
    }

    /// - Parameters:
    ///   - margins: How far to the right side of each plane the text lies.
    ///   - outside: The kind of what is outside of all others.
    func impression(of text: RepairedText, _ vector: SparseVector, margins: [Float], outside: Int?) -> Impression {
        let logarithms = likelihood.logarithms(of: vector)
        let scores = zip(Fitted.spread(margins), Fitted.spread(logarithms)).map {
            $0 + Fitted.likelihoodWeight * $1
        }
        let best = scores.indices.max { (scores[$0], $1) < (scores[$1], $0) } ?? 0
        // What is outside of all is not what a text is like.
        let inside = scores.indices.filter { $0 != outside }
        let nearest = inside.max { (scores[$0], $1) < (scores[$1], $0) } ?? 0
        let against = outside.map { max(margins[$0], -1) + 1 } ?? 0
        let signs = Gate.Signs(
            (inside.map { margins[$0] }.max() ?? 0) - against, lexis.share(of: text),
            likelihood.lead(of: logarithms[nearest], vector), centres.margins(of: vector)[nearest])
        return Impression(scores: scores, best: best, signs: signs)
    }

    /// The same with mean nought and deviation one.
    private static func spread(_ values: [Float]) -> [Float] {
        let count = Float(values.count)
        let mean = values.reduce(0, +) / count
        let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
        return values.map { deviation > 0 ? ($0 - mean) / deviation : 0 }
    }
}
