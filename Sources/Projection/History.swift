import Vocabulary

/// The events of a district as they are now understood: what was taken back is gone, what was corrected is put right,
/// and all stands in the order in which it was true.
///
/// The order of arrival leaves no trace but the ledger positions: events are ordered by `at`, and by position where `at`
/// is the same.
package struct History: Sendable {
    /// By `at`, then by ledger position. Corrections and retractions themselves are not among them.
    package let entries: [Entry]
    /// The last ledger position that was looked at, 0 for an empty ledger.
    package let position: Int

    /// - Parameters:
    ///   - ledger: The entries of one district, in ledger order.
    ///   - indicators: The ids that a report may answer.
    package init(_ ledger: [Entry], indicators: Set<String>) {
        let amendments = Amendments(ledger)
        var entries: [Entry] = []
        for entry in ledger where !amendments.isTakenBack(entry) {
            switch entry.event.kind {
            case "correction", "retraction": continue
            default: entries.append(amendments.corrected(entry, indicators))
            }
        }
        self.entries = entries.sorted { $0.turn < $1.turn }
        position = ledger.last?.seq ?? 0
    }

    private init(_ entries: [Entry], position: Int) {
        self.entries = entries
        self.position = position
    }

    /// The same after the ledger took more, none of which changes what another says.
    package func appending(_ more: [Entry]) -> History {
        var entries = entries
        for entry in more { entries.insert(entry, at: entries.place(of: entry)) }
        return History(entries, position: more.last?.seq ?? position)
    }

    /// What was known of the district at an instant: later records are not seen, corrections among them.
    package static func known(_ ledger: [Entry], at instant: Moment.Instant, indicators: Set<String>) -> History {
        History(
            ledger.filter { entry in
                guard let recorded = Moment(entry.recordedAt)?.instant else { return false }
                return recorded <= instant
            }, indicators: indicators)
    }
}

/// Which entries are corrected or taken back, and by what.
struct Amendments {
    /// Effective corrections of each position, in the order of their `at`, then position.
    private var corrections: [Int: [Entry]] = [:]
    private var takenBack: Set<Int> = []

    init(_ ledger: [Entry]) {
        // Most districts never take anything back, and then nothing has to be looked up.
        guard ledger.contains(where: { Register.isAmendment($0.event) }) else { return }
        let positions = Positions(ledger)
        var retractions: [Int: [Int]] = [:]
        for entry in ledger where entry.event.kind == "retraction" {
            guard let target = positions.of(entry.event["retracts"]) else { continue }
            retractions[target, default: []].append(entry.seq)
        }
        for target in retractions.keys where Amendments.holds(target, retractions, []) == false {
            takenBack.insert(target)
        }
        for entry in ledger where entry.event.kind == "correction" && !takenBack.contains(entry.seq) {
            guard let target = positions.of(entry.event["corrects"]) else { continue }
            corrections[target, default: []].append(entry)
        }
        for target in corrections.keys {
            corrections[target]?.sort { $0.turn < $1.turn }
        }
    }

    /// An entry holds unless a retraction of it holds. Entries that retract each other in a circle hold.
    private static func holds(_ seq: Int, _ retractions: [Int: [Int]], _ path: Set<Int>) -> Bool {
        guard !path.contains(seq) else { return true }
        return !(retractions[seq] ?? []).contains { holds($0, retractions, path.union([seq])) }
    }

    func isTakenBack(_ entry: Entry) -> Bool { takenBack.contains(entry.seq) }

    /// A correction that no longer fits, because another one changed the event since, leaves it as it is: the register
    /// refuses such a pair when it is recorded, so this keeps an older ledger readable.
    func corrected(_ entry: Entry, _ indicators: Set<String>) -> Entry { put(right: entry, indicators).entry }

    /// The corrections that do not fit what the ones before them left, and why.
    func misfits(_ ledger: [Entry], _ indicators: Set<String>) -> [(seq: Int, fault: EventFault)] {
        ledger.flatMap { put(right: $0, indicators).misfits }
    }

    private func put(
        right entry: Entry, _ indicators: Set<String>
    ) -> (entry: Entry, misfits: [(seq: Int, fault: EventFault)]) {
        guard let corrections = corrections[entry.seq] else { return (entry, []) }
        var event = entry.event
        var misfits: [(seq: Int, fault: EventFault)] = []
        for correction in corrections {
            do throws(EventFault) {
                event = try event.corrected(by: correction.event, indicators: indicators)
            } catch {
                misfits.append((correction.seq, error))
            }
        }
        return (Entry(seq: entry.seq, recordedAt: entry.recordedAt, event: event), misfits)
    }
}

/// Where the events are that a correction or retraction can point at, by position or by id.
struct Positions {
    private let byID: [String: Int]
    private let all: Set<Int>

    init(_ ledger: [Entry]) {
        byID = Dictionary(
            ledger.compactMap { entry in entry.event.id.map { ($0, entry.seq) } },
            uniquingKeysWith: { first, _ in first })
        all = Set(ledger.map(\.seq))
    }

    func of(_ pointer: JSON?) -> Int? {
        switch pointer {
        case .int(let seq): all.contains(seq) ? seq : nil
        case .string(let id): byID[id]
        default: nil
        }
    }
}
