import Indicators
import Projection
import Vocabulary

/// How an initiative stands. The first that holds, in this order, save that `notKnown` waits for `tooSoon`: an initiative
/// of which nothing is on record is too young to be judged before it is unknown.
package enum Verdict: String, Sendable, Hashable, CaseIterable {
    case ended, paused, reversed
    case notKnown = "not-known"
    case fading, stalling, thin
    case tooSoon = "too-soon"
    case holding
    case onTrack = "on-track"
}

/// What a verdict rests on.
package enum Ground: Sendable, Hashable {
    /// The initiative's own status, by the event that gave it.
    case status(Fact)
    case decidedAgainst(Entry)
    /// Nobody recorded use, quality, a judgement or an objection that is still fresh.
    case nothingRecorded
    /// There are figures, and they do not tell which way it goes.
    case cannotTell(Scale.Dimension)
    case signal(Signal)
    case evaluated(Entry)
    /// Those who carry it object to it.
    case opposed(Entry)
    /// Stopped short of its plan, by the stall test.
    case stalled(PlanCheck)
    /// Due, and not reached.
    case targetMissed(Entry, reading: Value)
    case wideButShallow(spread: Scale.Dimension, depth: Scale.Dimension)
    /// Months since the launch.
    case young(months: Int, launched: Entry)
    case atFullImplementation(Scale.Dimension)
    /// Lasted through an exit of a leader, partner or grant.
    case survived(Exit)
    case removed(Structure)
}

extension Ground {
    /// Ledger positions that it rests on, ascending.
    package var evidence: [Int] {
        switch self {
        case .status(let fact): [fact.seq]
        case .decidedAgainst(let entry), .evaluated(let entry), .opposed(let entry), .targetMissed(let entry, _),
            .young(_, let entry):
            [entry.seq]
        case .nothingRecorded: []
        case .cannotTell(let dimension), .atFullImplementation(let dimension):
            dimension.reading.evidence?.positions ?? []
        case .signal(let signal): signal.evidence
        case .stalled(let check): check.evidence
        case .wideButShallow(let spread, let depth):
            Set((spread.reading.evidence?.positions ?? []) + (depth.reading.evidence?.positions ?? [])).sorted()
        case .survived(let exit): [exit.seq]
        case .removed(let structure): structure.status.map { [$0.seq] } ?? []
        }
    }
}
