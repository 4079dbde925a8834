import Vocabulary

/// A move that somebody undertook, as its events tell it so far.
///
/// Events about the same move are one commitment until it is done or dropped; what is undertaken after that is another
/// one. Who changes its owner or its day does not change when it was undertaken.
package struct Commitment: Sendable, Hashable {
    package let initiative: String
    package let move: String
    /// When it was undertaken.
    package let since: Moment
    /// Ledger positions of its events, in the order in which they were true.
    package private(set) var positions: [Int] = []
    package private(set) var status: Status
    /// The seat that undertook it.
    package private(set) var owner: String?
    package private(set) var due: Moment?

    package enum Status: String, Sendable, Hashable, CaseIterable {
        case committed, started, done, dropped
    }

    package var isOpen: Bool { status == .committed || status == .started }

    private init?(_ entry: Entry) {
        guard let initiative = entry.event.initiative, let move = entry.event.text("move"),
            let status = entry.event.status
        else { return nil }
        self.initiative = initiative
        self.move = move
        self.status = status
        since = entry.event.at
        take(entry)
    }

    private mutating func take(_ entry: Entry) {
        positions.append(entry.seq)
        status = entry.event.status ?? status
        owner = entry.event.text("owner") ?? owner
        due = entry.event.moment("due") ?? due
    }

    /// Of one initiative, in the order in which they were undertaken.
    ///
    /// - Parameter entries: Commitments about that initiative, by `at`, then position.
    fileprivate static func all(_ entries: [Entry]) -> [Commitment] {
        var all: [Commitment] = []
        for entry in entries {
            let last = all.lastIndex { $0.move == entry.event.text("move") }
            let begins = entry.event.status == .committed || entry.event.status == .started
            if let last, all[last].isOpen || !begins {
                all[last].take(entry)
            } else if let commitment = Commitment(entry) {
                all.append(commitment)
            }
        }
        return all
    }
}

extension DistrictState {
    /// What was undertaken for an initiative, in that order.
    package func commitments(for initiative: String) -> [Commitment] {
        Commitment.all(entries(of: "commitment", about: initiative))
    }
}

extension Event {
    fileprivate var status: Commitment.Status? { text("status").flatMap(Commitment.Status.init(rawValue:)) }
}
