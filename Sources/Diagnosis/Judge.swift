import Indicators
import Knowledge
import Projection
import Vocabulary

/// Places an initiative among the verdicts, by dated evidence and never by scores of students.
struct Judge {
    let gauge: Gauge
    let scale: Scale
    let signals: [Signal]

    private var initiative: Subject { gauge.initiative }
    private var state: DistrictState { gauge.state }
    private func threshold(_ id: ThresholdID) -> Double { gauge.knowledge.threshold(id) }

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

    /// Ended, paused or undone.
    private func closed() -> (Verdict, [Ground])? {
        let undone = undone()
        guard let status = initiative.facts["status"] else {
            return undone.contains(where: \.isDecision) ? (.reversed, undone) : nil
        }
        switch status.value.text {
        case "completed": return (.ended, [.status(status)])
        case "ended":
            return undone.isEmpty || holding() != nil
                ? (.ended, [.status(status)]) : (.reversed, [.status(status)] + undone)
        case "paused": return (.paused, [.status(status)])
        default: return undone.contains { $0.isDecision && $0.isAfter(status.at) } ? (.reversed, undone) : nil
        }
    }

    /// What shows that it was dropped or taken apart and did not run its course.
    private func undone() -> [Ground] {
        let decisions = state.entries(of: "decision").filter {
            // Asked for and still open (`decided` is null) is not decided.
            $0.event.text("stops") == initiative.slug && $0.event.flag("granted") != false
                && $0.event["decided"] != .null
        }
        let gone = state.structures.filter {
            $0.initiative == initiative.slug && ["removed", "eroded"].contains($0.status?.value.text ?? "")
        }
        return decisions.suffix(1).map(Ground.decidedAgainst) + [opposition()].compactMap { $0.map(Ground.opposed) }
            + gone.map(Ground.removed)
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
            [opposition.map(Ground.opposed)].compactMap { $0 } + judged.map(Ground.evaluated) + missedTargets()
            + stoppedShort()
        return grounds.isEmpty ? nil : grounds
    }

    /// What shows that those who carry it object to it, by the indicator that the knowledge base has for that.
    private func opposition() -> Entry? {
        guard let indicator = gauge.knowledge.indicator("practice-opposition"),
            case .known(.flag(true), let evidence) = gauge.read(indicator)
        else { return nil }
        return evidence.positions.last.flatMap(state.entry)
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

    private func young() -> Ground? {
        let months = initiative.introduced.first.months(to: state.day)
        guard months < Int(threshold(.tooSoon)), let launch = state.entry(initiative.introducedBy) else { return nil }
        return .young(months: months, launched: launch)
    }

    /// At or above full implementation, or judged to last, through a term or an exit.
    private func holding() -> [Ground]? {
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

    private func moving(_ evaluations: [Entry]) -> [Ground]? {
        let rising = signals.filter { $0.trend == .rising }.map(Ground.signal)
        let judged = evaluations.last { $0.isPositive }.map(Ground.evaluated)
        let full = (scale.depth.reading.current.flatMap(gauge.share) ?? 0) >= threshold(.fullImplementation)
        let grounds = rising + [judged].compactMap { $0 } + (full ? [.atFullImplementation(scale.depth)] : [])
        return grounds.isEmpty ? nil : grounds
    }
}

extension Entry {
    fileprivate var isPositive: Bool { ["strong", "positive"].contains(event.text("finding") ?? "") }
}

extension Ground {
    fileprivate var isDecision: Bool {
        if case .decidedAgainst = self { true } else { false }
    }

    fileprivate func isAfter(_ moment: Moment) -> Bool {
        if case .decidedAgainst(let entry) = self { entry.event.at >= moment } else { false }
    }
}
