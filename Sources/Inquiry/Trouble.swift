import Diagnosis
import Vocabulary

/// The last time through which an initiative was fading, stalling, thin or undone.
///
/// What is not known, or paused, between two troubles does not part them: only what went well does.
package struct Trouble: Sendable {
    package let since: Moment
    /// When it was found to go well, or was closed; `nil`: it has not ended.
    package let until: Moment?
    /// What it was found to be when it began.
    package let verdict: Verdict
    /// What it was found to be before; `nil`: nothing else.
    package let before: Verdict?
    package let grounds: [Ground]
    /// What happened within the window before it, and on its day. No more is claimed than that it did.
    package let preceded: [Happening]
    /// Causes that were likely when it began, or came to be while it lasted, each with the day since which; first since
    /// first.
    package let causes: [(cause: Weighed, since: Moment, wasAlready: Bool)]
}

extension Trouble {
    /// - Parameter window: Days before it.
    init?(
        _ phases: [Course.Phase], _ likely: [Course.LikelyTurn], _ happenings: [Happening], window: Int
    ) {
        guard let last = phases.lastIndex(where: { $0.verdict.isTrouble }) else { return nil }
        let well = phases[..<last].lastIndex { $0.verdict.isWell }
        guard let start = phases[(well.map { $0 + 1 } ?? 0)...].firstIndex(where: { $0.verdict.isTrouble }) else {
            return nil
        }
        let end = phases[last...].first { $0.verdict.isWell || $0.verdict == .ended }
        let began = phases[start]
        since = began.station.at
        until = end?.station.at
        verdict = began.verdict
        before = start > 0 ? phases[start - 1].verdict : nil
        grounds = began.station.diagnosis.grounds
        preceded = happenings.filter {
            $0.what != .launched && $0.day <= began.day && began.day - $0.day <= window
        }
        let became = likely.filter { turn in
            guard turn.isLikely, end.map({ turn.day < $0.day }) ?? true else { return false }
            let ceased = likely.first { $0.id == turn.id && !$0.isLikely && turn.day < $0.day }
            return ceased.map { began.day < $0.day } ?? true
        }
        causes = became.map { ($0.cause, $0.station.at, $0.day <= began.day) }
    }
}

extension Verdict {
    fileprivate var isTrouble: Bool {
        switch self {
        case .fading, .stalling, .thin, .reversed: true
        case .ended, .paused, .notKnown, .tooSoon, .holding, .onTrack: false
        }
    }

    fileprivate var isWell: Bool { self == .holding || self == .onTrack }
}
