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
    /// It tells where to ask on, and weighs nothing.
    package var isSounding = false
    /// Of a question about a word: the words that make a difference, in a fixed order; empty where any word may be told.
    package var choices: [String] = []
}

extension Known {
    /// Not known now, or known only to be at least so much: a person may know more.
    fileprivate var isOpen: Bool { current == nil || evidence?.isLowerBound == true }
}

extension OpenQuestion {
    /// Every open indicator, in the order of how much an answer would change: first what places the verdict, then, where no
    /// cause leads, the sounding question, then by the swing between the two front runners, then by what it could move at all.
    ///
    /// > Source: the swing on leader and runner-up closed 84 % of the gap in ten questions in simulation, more than any
    /// > other order tried; knowledge/weighing.yaml
    static func all(
        _ ranked: [Weighed], _ readings: Readings, _ scale: Scale, _ knowledge: KnowledgeBase
    ) -> [OpenQuestion] {
        let front = front(ranked, readings, knowledge.weighing)
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
                placesVerdict: dimensions.contains(id), choices: knowledge.choices(of: indicator))
        }
        let sounding = isLed(ranked) ? nil : OpenQuestion(sounding: knowledge, readings)
        return (questions + [sounding].compactMap { $0 }).sorted { left, right in
            func key(_ question: OpenQuestion) -> (Int, Int, Int) {
                (
                    question.placesVerdict ? 0 : question.isSounding ? 1 : 2, -question.swing,
                    -question.wouldChange.count
                )
            }
            let (first, second) = (key(left), key(right))
            return first == second ? left.indicator.id < right.indicator.id : first < second
        }
    }
}

extension OpenQuestion {
    /// The sounding question; `nil` where there is none, or where it is answered.
    fileprivate init?(sounding knowledge: KnowledgeBase, _ readings: Readings) {
        guard let id = knowledge.weighing.sounding, let indicator = knowledge.indicator(id),
            readings[id].current == nil
        else { return nil }
        self.init(
            indicator: indicator, isStale: readings[id].evidence != nil, wouldChange: [], swing: 0,
            placesVerdict: false, isSounding: true, choices: knowledge.choices(of: indicator))
    }

    /// Some cause is likely.
    private static func isLed(_ ranked: [Weighed]) -> Bool {
        ranked.contains { !$0.finding.isAlternative && $0.standing.isLikely }
    }

    /// The two findings between which the next question is to tell: those that lead, or, as long as no cause does, those that
    /// people name and that may still come to lead.
    private static func front(_ ranked: [Weighed], _ readings: Readings, _ weighing: Weighing) -> Set<String> {
        let order = ranked.sorted { ($1.score, $0.finding.id) < ($0.score, $1.finding.id) }
        if !isLed(ranked), let id = weighing.sounding, case .word(let heard)? = readings[id].current {
            let named = order.filter { $0.finding.heardAs == heard && $0.couldBeLikely(weighing) }
            if !named.isEmpty { return Set(named.prefix(2).map(\.finding.id)) }
        }
        return Set(order.prefix(2).map(\.finding.id))
    }
}

extension Weighed {
    /// Whether the best answers to all that is open would make it likely.
    package func couldBeLikely(_ weighing: Weighing) -> Bool {
        let damped = finding.prior * 100 + weighing.damping * (best - finding.prior)
        return weighing.standing(damped: damped, knownShare: 1000).isLikely
    }
}
