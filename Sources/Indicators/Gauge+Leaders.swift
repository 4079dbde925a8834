import Knowledge
import Projection
import Vocabulary

extension Gauge {
    /// Tenures that began by a change of holder, by date. The first holder told of is no change.
    private func changes(_ tenures: [Tenure]) -> [Tenure] { successions(tenures).map(\.after) }

    /// Those by which somebody went. Who fills a vacant seat ends a change that was counted when it fell vacant.
    func departures(_ tenures: [Tenure]) -> [Tenure] {
        successions(tenures).filter { $0.before.holder != nil }.map(\.after)
    }

    private func successions(_ tenures: [Tenure]) -> [(before: Tenure, after: Tenure)] {
        Dictionary(grouping: tenures, by: \.seat).values
            .flatMap { seat in zip(seat, seat.dropFirst()).map { (before: $0, after: $1) } }
            .sorted { Turn($0.after.since, $0.after.seq) < Turn($1.after.since, $1.after.seq) }
    }

    /// Tenures of leaders of these roles, `lead` and `sponsor` of this initiative among them whatever their role.
    private func leaders(_ roles: [String]) -> [Tenure] {
        let isOwn = Set(state.seats(answeringFor: initiative)).contains
        let lead = Role.lead.rawValue
        return state.tenures.filter { tenure in
            // A seat with the role of a lead leads something: only the leads of this initiative are meant.
            tenure.role != lead && roles.contains(tenure.role) || roles.contains(lead) && isOwn(tenure.seat)
        }
    }

    /// How many changes the window holds. None is known only where the holder is on record: who is not recorded may have
    /// changed.
    func leaderChanges(_ indicator: Indicator, _ roles: [String]) -> Known<Value> {
        func isRecent(_ day: Day) -> Bool { indicator.window.map { state.day - day < $0 } ?? true }
        let leaders = leaders(roles)
        let recent = departures(leaders).filter { isRecent($0.since.first) }
        let counted = turnover(of: roles, isRecent)
        guard !counted.isEmpty else {
            return Gauge.known(.number(Double(recent.count)), recent.isEmpty ? leaders : recent)
        }
        let left = counted.compactMap { $0.event.number("left") }.reduce(0, +)
        return .of(
            .number(Double(recent.count) + left), counted + recent.compactMap { state.entry($0.seq) })
    }

    /// Counts of those who left seats that are not entered one by one, where the whole of the time they count lies in the
    /// window.
    private func turnover(of roles: [String], _ isRecent: (Day) -> Bool) -> [Entry] {
        state.entries(of: "turnover").filter { entry in
            let since = entry.event.moment("from")?.first ?? entry.event.at.first
            return roles.contains(entry.event.text("role") ?? "") && isRecent(since)
                && (entry.event.initiative ?? initiative.slug) == initiative.slug
        }
    }

    func monthsSinceLeaderChange(_ roles: [String]) -> Known<Value> {
        guard let last = changes(leaders(roles)).last else { return noChange(roles) }
        return Gauge.known(.number(Double(last.since.first.months(to: state.day))), [last])
    }

    func lastHandoff(_ roles: [String]) -> Known<Value> {
        guard let last = changes(leaders(roles)).last else { return noChange(roles) }
        guard let handoff = last.handoff else { return .unknown(.notRecorded) }
        switch handoff {
        case "complete": return Gauge.known(.number(1), [last])
        case "partial": return Gauge.known(.number(0.5), [last])
        default: return Gauge.known(.number(0), [last])
        }
    }

    func successorOrigin(_ roles: [String]) -> Known<Value> {
        guard let last = changes(leaders(roles)).last else { return noChange(roles) }
        guard let origin = last.origin else { return .unknown(.notRecorded) }
        return Gauge.known(.word(origin), [last])
    }

    /// Where holders are on record and none changed, a hand-off has nothing to measure; without holders it is unknown.
    private func noChange(_ roles: [String]) -> Known<Value> {
        .unknown(leaders(roles).isEmpty ? .notRecorded : .notApplicable)
    }

    private static func known(_ value: Value, _ tenures: [Tenure]) -> Known<Value> {
        guard let newest = tenures.map(\.since).max(), let weakest = tenures.map(\.confidence).min() else {
            return .unknown(.notRecorded)
        }
        return .known(value, Evidence(positions: tenures.map(\.seq), observed: newest, confidence: weakest))
    }
}
