import Indicators
import Knowledge
import Projection
import Vocabulary

/// Places an initiative among the verdicts, by dated evidence and never by scores of students.
struct Judge {
    let gauge: Gauge
    let scale: Scale
    let signals: [Signal]
    let planChecks: [PlanCheck]

    var initiative: Subject { gauge.initiative }
    var state: DistrictState { gauge.state }
    func threshold(_ id: ThresholdID) -> Double { gauge.knowledge.threshold(id) }

    func verdict() -> (Verdict, [Ground]) {
        if let closed = closed() { return closed }
        let evaluations = ["spread", "depth", "ownership", "durability", nil].flatMap { gauge.evaluations(of: $0) }
        let practice = [scale.spread, scale.depth].filter { $0.reading.current != nil }
        let opposition = opposition()
        if practice.isEmpty, evaluations.isEmpty, opposition == nil {
            return young().map { (.tooSoon, [$0]) } ?? (.notKnown, [.nothingRecorded])
        }
        if let fading = fading(evaluations) { return (.fading, fading) }
        if let stalling = stalling(evaluations, opposition) { return (.stalling, stalling) }
        if let thin = thin() { return (.thin, [thin]) }
        if let young = young() { return (.tooSoon, [young]) }
        if let holding = holding() { return (.holding, holding) }
        if let moving = moving(evaluations) { return (.onTrack, moving) }
        return (.notKnown, practice.map(Ground.cannotTell) + (practice.isEmpty ? [.nothingRecorded] : []))
    }

    private func fading(_ evaluations: [Entry]) -> [Ground]? {
        let falling = signals.filter { $0.trend == .falling }.map(Ground.signal)
        let judged = evaluations.filter {
            let finding = $0.event.text("finding")
            return finding == "falling" || finding == "negative" && $0.event.text("dimension") == "durability"
        }
        // A later and better judgement of the same dimension takes an earlier one back.
        let standing = judged.filter { entry in
            !evaluations.contains {
                $0.event.text("dimension") == entry.event.text("dimension") && $0.event.at > entry.event.at
                    && $0.isPositive
            }
        }
        let grounds = falling + standing.map(Ground.evaluated)
        return grounds.isEmpty ? nil : grounds
    }

    private func stalling(_ evaluations: [Entry], _ opposition: Entry?) -> [Ground]? {
        let newest = Dictionary(evaluations.map { ($0.event.text("dimension") ?? "", $0) }) { _, later in later }
        let judged = newest.sorted { $0.key < $1.key }.map(\.value).filter {
            ["none", "negative"].contains($0.event.text("finding") ?? "")
        }
        let grounds =
            [opposition.map(Ground.opposed)].compactMap { $0 } + judged.map(Ground.evaluated) + stalled()
            + missedTargets() + stoppedShort()
        return grounds.isEmpty ? nil : grounds
    }

    /// What shows that those who carry it object to it, by the indicator that the knowledge base has for that.
    func opposition() -> Entry? {
        guard let indicator = gauge.knowledge.indicator("practice-opposition"),
            case .known(.flag(true), let evidence) = gauge.read(indicator)
        else { return nil }
        return evidence.positions.last.flatMap(state.entry)
    }

    /// What has stopped short of its plan, by figures that are still fresh; both methods of the stall test agree on it.
    private func stalled() -> [Ground] {
        planChecks.filter { check in
            guard case .stalled(_, confirmed: true) = check.finding else { return false }
            return scale.dimensions.contains { $0.name == check.series && $0.reading.current != nil }
        }.map(Ground.stalled)
    }

    /// Targets whose day has come, and which the newest figure misses by more than chance.
    private func missedTargets() -> [Ground] {
        state.entries(of: "target", about: initiative.slug).compactMap { entry in
            guard let due = entry.event.moment("due")?.last, due <= state.day, let target = entry.event.number("value"),
                let dimension = scale.dimensions.first(where: { $0.name == entry.event.text("dimension") }),
                case .known(let value, let evidence) = dimension.reading, let share = gauge.share(value),
                evidence.observed.last >= entry.event.at.first, share < target
            else { return nil }
            if let people = dimension.people {
                let error = (target * (1 - target) / people).squareRoot()
                guard target - share > threshold(.chance) * error else { return nil }
            }
            return .targetMissed(entry, reading: value)
        }
    }

    /// Told of more than once in the same words, short of full use, and old enough to be further.
    private func stoppedShort() -> [Ground] {
        guard young() == nil else { return [] }
        return signals.filter { signal in
            guard signal.trend == .flat, let dimension = scale.dimensions.first(where: { $0.name == signal.series }),
                let share = dimension.reading.current.flatMap(gauge.share)
            else { return false }
            return share < threshold(.fullImplementation)
        }.map(Ground.signal)
    }

    private func thin() -> Ground? {
        guard let spread = scale.spread.reading.current.flatMap(gauge.share),
            let depth = scale.depth.reading.current.flatMap(gauge.share),
            spread >= threshold(.wideSpread), depth < threshold(.lowDepth)
        else { return nil }
        return .wideButShallow(spread: scale.spread, depth: scale.depth)
    }
}

extension Entry {
    /// The evaluation finds in its favour.
    var isPositive: Bool { ["strong", "positive"].contains(event.text("finding") ?? "") }
}
