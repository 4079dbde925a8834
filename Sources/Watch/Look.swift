import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary

/// One initiative, looked at on the day and back through the period for which a change must hold.
struct Look {
    let now: InitiativeDiagnosis
    /// In the middle of that period and at its beginning; those days on which it was launched already.
    private let before: [InitiativeDiagnosis]
    /// Days that a change must hold.
    let holds: Int

    /// - Parameter states: What stood on the day, then on the days before it.
    init(_ initiative: Subject, _ states: [DistrictState], at position: Int, by knowledge: KnowledgeBase) {
        let found = states.map { state in
            state.initiative(initiative.slug).map {
                InitiativeDiagnosis($0, in: state, at: position, by: knowledge)
            }
        }
        guard let now = found.first ?? nil else { preconditionFailure("it is looked at on a day on which it is there") }
        self.now = now
        before = found.dropFirst().compactMap { $0 }
        holds = Int(knowledge.threshold(.newsHolds))
    }

    /// The verdict, where it has held; `nil` while it has not, or where too little is known.
    ///
    /// What is decided about an initiative holds from the day of the decision.
    var settled: Verdict? {
        if now.verdict == .notKnown { return nil }
        if case .status? = now.grounds.first { return now.verdict }
        return before.allSatisfy { $0.verdict == now.verdict } ? now.verdict : nil
    }

    /// A second way of looking, drawn apart from the verdict, says the same: that it went wrong, a likely cause or a
    /// series that falls; that it went well, a series that does not fall.
    func isBacked(from: Verdict) -> Bool {
        guard let to = settled else { return false }
        if case .status? = now.grounds.first { return true }
        let falls = movements.values.contains(.falling)
        if to.gravity > from.gravity { return falls || leader != nil }
        return !falls
    }

    /// By dimension: which way a series moved, where a run chart and Mann-Kendall agreed at the beginning of the period
    /// and agree now.
    var movements: [String: Trend] {
        let all = ([now] + before).map(Look.movements(of:))
        guard let first = all.first else { return [:] }
        return first.filter { dimension, trend in all.allSatisfy { $0[dimension] == trend } }
    }

    /// Dimensions of which no movement is found now, nor was at any time in the period.
    func isStill(_ dimension: String) -> Bool {
        ([now] + before).allSatisfy { Look.movements(of: $0)[dimension] == nil }
    }

    private static func movements(of diagnosis: InitiativeDiagnosis) -> [String: Trend] {
        diagnosis.signals.filter { $0.rule == Signal.agreement }.reduce(into: [:]) { $0[$1.series] = $1.trend }
    }

    /// The likely cause that leads; those that follow from it stand behind it.
    var leader: Weighed? {
        now.causes.first { $0.standing.isLikely && now.yields[$0.finding.id] == nil }
    }

    /// The newest figures of practice are too old to speak, or there are none; one that is young need not have any.
    var isSilent: Bool {
        guard now.initiative.isActive, now.verdict != .tooSoon else { return false }
        return now.verdict == .notKnown
            || now.scale.spread.reading.current == nil && now.scale.depth.reading.current == nil
    }

    /// When the newest record of practice was true.
    var newest: Moment? {
        [now.scale.spread, now.scale.depth].compactMap { $0.reading.evidence?.observed }.max()
    }

    /// The evidence of the verdict.
    var evidence: [Int] { now.grounds.prefix(1).flatMap(\.evidence) }
}
