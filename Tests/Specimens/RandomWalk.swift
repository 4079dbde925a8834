import Diagnosis
import Inquiry
import Knowledge
import Projection
import Vocabulary

/// A district that changes by chance: events, turns of the day and reloads. After so many events it begins anew, so that
/// it stays small.
package struct RandomWalk {
    private static let longest = 60
    private let bases: [KnowledgeBase]
    private var events: RandomEvents
    private let launch: [Entry]
    package private(set) var snapshot: Snapshot

    package init(seed: UInt64, bases: [KnowledgeBase]) throws {
        self.bases = bases
        events = RandomEvents(seed: seed, indicators: bases[0].indicators)
        launch = try RandomEvents.launch.enumerated().map { index, line in
            Entry(
                seq: index + 1, recordedAt: "2025-06-01T12:00:00Z",
                event: try Event(checking: line, district: "riverbend"))
        }
        snapshot = Snapshot(
            of: "riverbend", ledger: launch, knowledge: bases[0], today: Day(number: 20_300))
    }

    /// One thing more happens.
    package mutating func step() throws {
        let last = snapshot.ledger.count
        switch events.number(0...99) {
        case 0...4: snapshot = snapshot.on(snapshot.today + events.number(1...40), by: snapshot.knowledge)
        case 5:
            let base = bases[events.number(0...bases.count - 1)]
            snapshot = snapshot.on(snapshot.today, by: base)
        default:
            let drawn = (0...events.number(0...2)).map { index in
                Entry(
                    seq: last + 1 + index, recordedAt: "2025-06-01T12:00:00Z",
                    event: events.event(before: last, around: snapshot.today))
            }
            snapshot = snapshot.appending(drawn)
        }
        if snapshot.ledger.count > Self.longest {
            snapshot = Snapshot(
                of: "riverbend", ledger: launch, knowledge: snapshot.knowledge, today: Day(number: 20_300))
        }
    }

    /// The initiative to ask about now; `nil` where all launches are retracted or still to come.
    package var question: String? {
        let there = snapshot.present.initiatives
        return there.isEmpty ? nil : there[snapshot.ledger.count % there.count].slug
    }

    /// Whether what was answered now is kept; it is let go now and then, so that more comes in between.
    package var remembers: Bool { snapshot.ledger.count % 4 != 0 }

    package mutating func remember(_ diagnoses: [InitiativeDiagnosis]) {
        snapshot = snapshot.remembering(diagnoses) ?? snapshot
    }
}
