import Indicators
import Knowledge
import Projection
import Vocabulary

/// Something on record that may have turned the course of an initiative.
package struct Happening: Sendable, Hashable {
    /// As precise as it was told.
    package let at: Moment
    /// The day it stands for where it is ordered.
    package let day: Day
    /// The event that tells of it.
    package let entry: Entry
    package let what: What

    package enum What: Sendable, Hashable {
        case launched
        /// As its event says.
        case told
        /// The initiative was given another status, sponsor or lead: the field.
        case given(String)
        /// A seat of that role was given to another, or fell vacant.
        case followed(role: String, isVacant: Bool)
        /// Money or a partner came to the end that was planned for it.
        case ranOut
    }

    init(_ entry: Entry, _ what: What, at: Moment? = nil, on day: Day? = nil) {
        self.entry = entry
        self.what = what
        self.at = at ?? entry.event.at
        self.day = day ?? self.at.first
    }
}

extension Happening {
    /// What happened to an initiative up to the day of the state, by day, then ledger position.
    static func all(_ initiative: Subject, in state: DistrictState, by knowledge: KnowledgeBase) -> [Happening] {
        let told = kinds.flatMap { state.entries(of: $0, about: initiative.slug) }.filter { !$0.event.isRoutine }
        let structures = changes(of: state.entries(of: "structure", about: initiative.slug))
        let gauge = Gauge(initiative, in: state, knowledge: knowledge)
        let all =
            (told + structures).map { Happening($0, .told) } + upserts(of: initiative, in: state)
            + gauge.exits().compactMap { Happening($0, in: state) }
        return all.sorted { ($0.day.number, $0.entry.seq) < ($1.day.number, $1.entry.seq) }
    }

    /// Kinds of events of which each is news; what is recorded week by week is none.
    private static let kinds = [
        "board", "commitment", "decision", "designation", "evaluation", "labor", "measure-changed", "money", "partner",
        "shock", "target", "turnover",
    ]

    /// Of what is told of structures, what changed how one stands.
    private static func changes(of entries: [Entry]) -> [Entry] {
        var standing: [[String]: String] = [:]
        return entries.filter { entry in
            let event = entry.event
            let key = [event.text("structure") ?? "", event.initiative ?? "", event.text("owner") ?? ""] + event.places
            guard let status = event.text("status"), standing[key] != status else { return false }
            standing[key] = status
            return true
        }
    }

    /// The launch, and what later events about the initiative itself changed.
    private static func upserts(of initiative: Subject, in state: DistrictState) -> [Happening] {
        var standing = ["status": "active"]
        return state.entries(of: "initiative").filter { $0.event.initiative == initiative.slug }.flatMap { entry in
            let isLaunch = entry.seq == initiative.introducedBy
            let given = ["status", "sponsor", "lead"].filter { field in
                guard let value = entry.event.text(field) else { return false }
                let before = standing.updateValue(value, forKey: field)
                return before != nil && before != value
            }
            return isLaunch ? [Happening(entry, .launched)] : given.map { Happening(entry, .given($0)) }
        }
    }

    /// - Returns: `nil` for an end that its own event tells of.
    private init?(_ exit: Exit, in state: DistrictState) {
        guard let entry = state.entry(exit.seq) else { return nil }
        switch exit.what {
        case .leader:
            let role = entry.event.text("seat").flatMap(state.seat)?.text("role") ?? "leader"
            self.init(entry, .followed(role: role, isVacant: entry.event.text("holder") == nil))
        case .money, .partner:
            guard entry.event.at.first < exit.day else { return nil }
            self.init(entry, .ranOut, at: entry.event.moment("ends"), on: exit.day)
        }
    }
}

extension Event {
    /// It comes again and again, and changes nothing by itself.
    fileprivate var isRoutine: Bool { kind == "board" && text("act") == "report" }
}
