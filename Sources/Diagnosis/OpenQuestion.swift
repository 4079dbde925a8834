import Indicators
import Knowledge
import Vocabulary

/// Something that is not known, whose answer could change the diagnosis.
package struct OpenQuestion: Sendable, Hashable {
    package let indicator: Indicator
    /// It was known once, and is too old.
    package let isStale: Bool
    /// Findings it bears on, the one it could move most first.
    package let wouldChange: [String]
    /// The most, in decibans, that an answer could move one of the two front runners; 0 where it moves neither.
    package let swing: Int
    /// The verdict cannot be drawn without it.
    package let placesVerdict: Bool
}

extension Known {
    /// Not known now, or known only to be at least so much: a person may know more.
    fileprivate var isOpen: Bool { current == nil || evidence?.isLowerBound == true }
}

extension OpenQuestion {
    /// Every open indicator, in the order of how much an answer would change: first what places the verdict, then by the
    /// swing between the two front runners, then by what it could move at all.
    ///
    /// > Source: the swing on leader and runner-up closed 84 % of the gap in ten questions in simulation, more than any
    /// > other order tried; knowledge/weighing.yaml
    static func all(_ ranked: [Weighed], _ scale: Scale, _ knowledge: KnowledgeBase) -> [OpenQuestion] {
        let front = Set(
            ranked.sorted { ($1.score, $0.finding.id) < ($0.score, $1.finding.id) }.prefix(2).map(\.finding.id))
        var swings: [String: [(finding: String, swing: Int)]] = [:]
        var stale: Set<String> = []
        for weighed in ranked {
            for sign in weighed.signs where !sign.reading.state.isKnown {
                for reading in sign.reading.readings where reading.value.isOpen {
                    let swing = abs(sign.words.present - sign.words.absent)
                    swings[reading.indicator, default: []].append((weighed.finding.id, swing))
                    if case .stale = reading.value { stale.insert(reading.indicator) }
                }
            }
        }
        let dimensions = [scale.spread, scale.depth].filter { $0.reading.current == nil }.map(\.name)
        for name in dimensions where swings[name] == nil { swings[name] = [] }
        let questions = swings.compactMap { id, moved -> OpenQuestion? in
            guard let indicator = knowledge.indicator(id) else { return nil }
            let order = moved.sorted { ($1.swing, $0.finding) < ($0.swing, $1.finding) }
            let wouldChange = order.map(\.finding).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            return OpenQuestion(
                indicator: indicator, isStale: stale.contains(id), wouldChange: wouldChange,
                swing: order.filter { front.contains($0.finding) }.map(\.swing).max() ?? 0,
                placesVerdict: dimensions.contains(id))
        }
        return questions.sorted { left, right in
            func key(_ question: OpenQuestion) -> (Int, Int, Int) {
                (question.placesVerdict ? 0 : 1, -question.swing, -question.wouldChange.count)
            }
            let (first, second) = (key(left), key(right))
            return first == second ? left.indicator.id < right.indicator.id : first < second
        }
    }
}
