import Advice
import Diagnosis
import Indicators
import Knowledge
import Projection
import Vocabulary

/// What would be found if something were so that is not on record. Nothing of it is written.
package enum WhatIf: Sendable {
    case seen(Seen)
    /// What the premise starts from is not on record.
    case lacking(Premise, Subject)
    /// What can be supposed.
    case premises([Premise], Subject)

    /// The same initiative on the same day, without and with what is supposed.
    package struct Seen: Sendable {
        /// What is supposed, in a sentence; `nil` where events were given.
        package let says: String?
        package let premise: String?
        /// What the premise takes and was not said (`when`, `number`), and what is taken instead.
        package let assumed: [JSON.Member]
        package let events: [Event]
        package let before: (diagnosis: InitiativeDiagnosis, recommendation: Recommendation)
        package let after: (diagnosis: InitiativeDiagnosis, recommendation: Recommendation)
        /// What stands with what is supposed, to look up what the answer names.
        package let scene: Scene
        /// The day asked about, where what is supposed lies after it: both sides are then seen from the later day.
        package let asked: Day?
    }
}

extension WhatIf.Seen {
    /// Causes and alternatives that stand or weigh otherwise, as ranked with what is supposed.
    package var shifts: [(before: Weighed, after: Weighed)] {
        (after.diagnosis.causes + after.diagnosis.alternatives).compactMap { now in
            guard let then = before.diagnosis.finding(now.finding.id),
                then.score != now.score || then.standing != now.standing
            else { return nil }
            return (then, now)
        }
    }

    /// Signs that read otherwise, in the order of the knowledge base.
    package var signs: [(before: SignReading, after: SignReading)] {
        scene.knowledge.signs.compactMap { sign in
            let (then, now) = (before.diagnosis.readings.read(sign), after.diagnosis.readings.read(sign))
            return then.state == now.state ? nil : (then, now)
        }
    }

    /// Moves that are proposed only with it, or only without it.
    package var moves: (entering: [Move], leaving: [Move]) {
        let (then, now) = (before.recommendation.moves.map(\.move), after.recommendation.moves.map(\.move))
        return (now.filter { !then.contains($0) }, then.filter { !now.contains($0) })
    }

    /// Questions that are open only with it, or only without it.
    package var questions: (opened: [Indicator], answered: [Indicator]) {
        let (then, now) = (before.diagnosis.unknowns.map(\.indicator), after.diagnosis.unknowns.map(\.indicator))
        return (now.filter { !then.contains($0) }, then.filter { !now.contains($0) })
    }

    package var changesNothing: Bool {
        before.diagnosis.verdict == after.diagnosis.verdict && shifts.isEmpty && signs.isEmpty
            && moves.entering.isEmpty && moves.leaving.isEmpty
    }
}
