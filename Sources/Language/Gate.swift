import func Glibc.expf
import func Glibc.logf

/// Whether a text says anything that the examples say, and how sure that is; set on examples that were kept apart.
struct Gate: Sendable {
    /// What speaks for a text being one of those: its margin, the share of known words, how much more likely its features
    /// are of its kind than of any text, and how near it lies to the others of its kind.
    typealias Signs = SIMD4<Float>

    /// How much each sign counts once all have the same spread.
    ///
    /// > Source: judgement, set on questions kept apart
    private static let weights = Signs(1, 0.6, 0.3, 0.6)

    private var means = Signs.zero
    private var deviations = Signs.one
    /// Below it a text is refused.
    private(set) var threshold = -Float.infinity
    private var temperature: Float = 1

    init() {}

    /// - Parameters:
    ///   - apart: Examples that nothing was fitted to.
    ///   - refused: The share of them that may be refused.
    init(_ apart: [Impression], kinds: [Int], refused: Double) {
        guard apart.count > 1 else { return }
        let signs = apart.map(\.signs)
        let count = Float(signs.count)
        means = signs.reduce(.zero, +) / count
        let squares = signs.map { ($0 - means) * ($0 - means) }.reduce(.zero, +) / count
        deviations = squares.squareRoot().replacing(with: 1, where: squares .<= 0)
        let scores = signs.map(score).sorted()
        threshold = scores[Int(refused * Double(scores.count))]
        let steps = stride(from: Float(0.1), through: 3, by: 0.1)
        let costs = steps.map { ($0, Gate.cost(of: $0, apart, kinds)) }
        temperature = costs.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0 ?? 1
    }

    /// Higher where the text is more like the examples.
    func score(_ signs: Signs) -> Float {
        ((signs - means) / deviations * Gate.weights).sum()
    }

    /// How likely each kind is, by the scores: between them one.
    ///
    /// > Source: Guo, Pleiss, Sun and Weinberger 2017, "On calibration of modern neural networks": temperature scaling
    func likelihoods(of scores: [Float]) -> [Float] { Gate.shares(of: scores, temperature) }

    private static func shares(of scores: [Float], _ temperature: Float) -> [Float] {
        let most = scores.max() ?? 0
        let raised = scores.map { expf(($0 - most) / temperature) }
        let whole = raised.reduce(0, +)
        return raised.map { $0 / whole }
    }

    private static func cost(of temperature: Float, _ apart: [Impression], _ kinds: [Int]) -> Float {
        zip(apart, kinds).reduce(0) { cost, pair in
            cost - logf(max(shares(of: pair.0.scores, temperature)[pair.1], 1e-6))
        }
    }
}

/// What was made of one text.
struct Impression {
    /// By kind.
    let scores: [Float]
    /// The kind with the highest, the first of equals.
    let best: Int
    let signs: Gate.Signs
}
