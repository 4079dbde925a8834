import Knowledge
import Projection
import Vocabulary

/// Reads indicators of one initiative off what stands in its district.
///
/// A record comes before a person's report, and a report before nothing. Absence of a record is unknown, never zero.
package struct Gauge: Sendable {
    package let state: DistrictState
    package let initiative: Subject
    package let knowledge: KnowledgeBase

    package init(_ initiative: Subject, in state: DistrictState, knowledge: KnowledgeBase) {
        self.initiative = initiative
        self.state = state
        self.knowledge = knowledge
    }

    package func read(_ indicator: Indicator) -> Known<Value> {
        let record = aged(measured(indicator), indicator)
        guard let report = report(for: indicator) else { return record }
        switch (record, report) {
        case (.known(let value, let evidence), .known(let told, _)) where evidence.isLowerBound:
            // A count of what was recorded says only "at least": a person who says how many there are knows more,
            // unless the records already show more than was said.
            guard let bound = value.number, let said = told.number, said >= bound else { return record }
            return report
        case (.known, _): return record
        case (.stale, .known), (.unknown, _): return report
        case (.stale, _): return record
        }
    }

    private func measured(_ indicator: Indicator) -> Known<Value> {
        switch indicator.measure {
        case .practiceShare(let kind): practice(kind).newest(indicator, knowledge.weighing.levels).map(\.value)
        case .gap(let of, let less): gap(of, less)
        case .betweenSites(let kind, let least): practice(kind).range(indicator, leastSites: least)
        case .heldAfterExit(let kind): heldAfterExit(kind)
        case .ratio(let kind, let count, let outOf, let filter): ratio(indicator, kind, count, outOf, filter)
        case .shareOfRecords(let kind, let filter, let isTrue, let atLeastOne):
            shareOfRecords(indicator, kind, filter, isTrue: isTrue, atLeastOne: atLeastOne)
        case .count(let kind, let filter): count(indicator, kind, filter)
        case .daysSince(let kind, let filter): daysSince(kind, filter)
        case .medianDays(let kind, let from, let to): medianDays(indicator, kind, from, to)
        case .latest(let kind, let filter, let field): latest(indicator, kind, filter, field)
        case .lastSaid(let kind, let filter, let yes, let no): lastSaid(indicator, kind, filter, yes, no)
        case .presence(let seat, let kind, let filter): presence(indicator, seat, kind, filter)
        case .structure(let type): structure(type)
        case .structureNumber(let type, let field): structureNumber(type, field)
        case .structureWord(let type, let field): structureWord(type, field)
        case .attribute(let field): attribute(field)
        case .activeInitiatives(let priority): activeInitiatives(priority)
        case .startsWithoutStops: startsWithoutStops(indicator)
        case .focalShare(let kind): focalShare(indicator, kind)
        case .recurringShare: recurringShare()
        case .runway: runway()
        case .leaderChanges(let roles): leaderChanges(indicator, roles)
        case .monthsSinceLeaderChange(let roles): monthsSinceLeaderChange(roles)
        case .lastHandoff(let roles): lastHandoff(roles)
        case .successorOrigin(let roles): successorOrigin(roles)
        case .age: age()
        case .evidenceAge(let kinds): evidenceAge(kinds)
        case .points(let kind): points(kind)
        case .trend(let kind): trend(kind)
        case .outcomeDirection: outcomeDirection()
        case .perTeacher(let kind, let count, let times): perTeacher(indicator, kind, count, times: times)
        case .medianTenure(let roles): medianTenure(roles)
        case .outcomeChange: outcomeChange()
        case .reported: .unknown(.notRecorded)
        }
    }

    /// The same reading, stale where its newest evidence is older than the indicator's shelf life.
    func aged(_ reading: Known<Value>, _ indicator: Indicator) -> Known<Value> {
        guard case .known(let value, let evidence) = reading, let shelfLife = indicator.shelfLife else {
            return reading
        }
        return state.day - evidence.observed.first > shelfLife ? .stale(value, evidence) : reading
    }

    /// The newest report for the indicator, about the initiative or the whole district.
    private func report(for indicator: Indicator) -> Known<Value>? {
        let reports = state.entries(of: "report").filter { entry in
            entry.event.text("indicator") == indicator.id && entry.event.places.isEmpty
                && (entry.event.initiative ?? initiative.slug) == initiative.slug
        }
        guard let entry = reports.last, let value = entry.event["value"].flatMap(Value.init) else { return nil }
        let confidence = min(entry.event.confidence, .report)
        let evidence = Evidence(positions: [entry.seq], observed: entry.event.at, confidence: confidence)
        return aged(.known(value, evidence), indicator)
    }

    /// Records of a kind about this initiative that pass the filter and lie in the window, by `at`.
    package func records(_ kind: String, _ filter: Filter = .everything, within window: Int? = nil) -> [Entry] {
        state.entries(of: kind, about: initiative.slug).filter { entry in
            filter.admits(entry.event) && (window.map { state.day - entry.event.at.first < $0 } ?? true)
        }
    }
}

extension Value {
    package init?(_ json: JSON) {
        switch json {
        case .int, .double: self = .number(json.number ?? 0)
        case .bool(let flag): self = .flag(flag)
        case .string(let word): self = .word(word)
        default: return nil
        }
    }
}

extension Filter {
    /// Every clause holds: the field is there, with one of the words; of a flag, `true` or `false`.
    package func admits(_ event: Event) -> Bool {
        fields.allSatisfy { clause in
            let word = event.text(clause.field) ?? event.flag(clause.field).map(String.init)
            return word.map(clause.words.contains) ?? false
        }
    }
}

extension Evidence {
    /// Of several entries: all positions, the newest date, the weakest confidence.
    ///
    /// - Returns: `nil` where there are none.
    init?(of entries: some Collection<Entry>, isLowerBound: Bool = false) {
        guard let newest = entries.map(\.event.at).max(), let weakest = entries.map(\.event.confidence).min() else {
            return nil
        }
        self.init(
            positions: entries.map(\.seq), observed: newest, confidence: weakest, isLowerBound: isLowerBound)
    }
}

extension Known {
    func map<Other>(_ transform: (Value) -> Other) -> Known<Other> {
        switch self {
        case .known(let value, let evidence): .known(transform(value), evidence)
        case .stale(let value, let evidence): .stale(transform(value), evidence)
        case .unknown(let why): .unknown(why)
        }
    }

    /// Known of these entries, or unknown where there are none.
    static func of(_ value: Value, _ entries: some Collection<Entry>, isLowerBound: Bool = false) -> Known {
        Evidence(of: entries, isLowerBound: isLowerBound).map { .known(value, $0) } ?? .unknown(.notRecorded)
    }
}
