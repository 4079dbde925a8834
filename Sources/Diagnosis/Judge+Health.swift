import Indicators
import Knowledge
import Projection
import Vocabulary

extension Judge {
    /// Launched so lately that its stage can show little.
    func young() -> Ground? {
        let months = initiative.introduced.first.months(to: state.day)
        guard months < Int(threshold(.tooSoon)), let launch = state.entry(initiative.introducedBy) else { return nil }
        return .young(months: months, launched: launch)
    }

    /// At or above full implementation, or judged to last, through a term or an exit.
    func holding() -> [Ground]? {
        let judged = gauge.evaluations(of: "durability").last.flatMap { $0.isPositive ? $0 : nil }
        let exits = gauge.exits()
        if let judged {
            let outlived = exits.last { $0.day < judged.event.at.first }
            return [.evaluated(judged)] + [outlived.map(Ground.survived)].compactMap { $0 }
        }
        guard let depth = scale.depth.reading.current.flatMap(gauge.share), depth >= threshold(.fullImplementation)
        else {
            return nil
        }
        let high = gauge.practice("observation").samples.filter {
            ($0.amount.share ?? gauge.share(.word($0.amount.word ?? "")) ?? 0) >= threshold(.fullImplementation)
        }
        guard let first = high.first?.entry.event.at.first, let last = high.last?.entry.event.at.first else {
            return nil
        }
        if let outlived = exits.last(where: { first < $0.day && $0.day < last }) {
            return [.atFullImplementation(scale.depth), .survived(outlived)]
        }
        return last - first >= Int(threshold(.oneTerm)) ? [.atFullImplementation(scale.depth)] : nil
    }

    /// Rising, judged in its favour, or at full implementation for a first time.
    func moving(_ evaluations: [Entry]) -> [Ground]? {
        let rising = signals.filter { $0.trend == .rising }.map(Ground.signal)
        let judged = evaluations.last { $0.isPositive }.map(Ground.evaluated)
        let full = (scale.depth.reading.current.flatMap(gauge.share) ?? 0) >= threshold(.fullImplementation)
        let grounds = rising + [judged].compactMap { $0 } + (full ? [.atFullImplementation(scale.depth)] : [])
        return grounds.isEmpty ? nil : grounds
    }
}
