import Knowledge
import Projection
import Vocabulary

extension Gauge {
    /// Sums of two fields over the records that give both.
    func ratio(_ indicator: Indicator, _ kind: String, _ count: String, _ outOf: String, _ filter: Filter) -> Known<
        Value
    > {
        let said = records(kind, filter, within: indicator.window).filter {
            $0.event.number(count) != nil && $0.event.number(outOf) != nil
        }
        let whole = said.compactMap { $0.event.number(outOf) }.reduce(0, +)
        let part = said.compactMap { $0.event.number(count) }.reduce(0, +)
        return enough(said, indicator) { whole > 0 ? .of(.number(part / whole), said) : .unknown(.notRecorded) }
    }

    /// The share of records of which something holds, among those that say whether it does. A meeting that was due and
    /// not held says no.
    func shareOfRecords(
        _ indicator: Indicator, _ kind: String, _ filter: Filter, isTrue: String?, atLeastOne: String?
    ) -> Known<Value> {
        func holds(_ event: Event) -> Bool? {
            if event.flag("held") == false { return false }
            if let isTrue { return event.flag(isTrue) }
            return atLeastOne.flatMap { event.number($0) }.map { $0 >= 1 }
        }
        let said = records(kind, filter, within: indicator.window).filter { holds($0.event) != nil }
        let yes = said.filter { holds($0.event) == true }.count
        return enough(said, indicator) { .of(.number(Double(yes) / Double(said.count)), said) }
    }

    /// How many are on record: a lower bound, since what is not recorded may be there too.
    func count(_ indicator: Indicator, _ kind: String, _ filter: Filter) -> Known<Value> {
        let found = records(kind, filter, within: indicator.window)
        return .of(.number(Double(found.count)), found, isLowerBound: true)
    }

    func daysSince(_ kind: String, _ filter: Filter) -> Known<Value> {
        guard let newest = records(kind, filter).last(where: { $0.event.flag("held") != false }) else {
            return .unknown(.notRecorded)
        }
        return .of(.number(Double(state.day - newest.event.at.first)), [newest])
    }

    /// The middle of the days between two dates; of an even number, the lower of the two in the middle. What is still
    /// open counts to the day asked about, and the record's own date stands in for one that it does not give.
    func medianDays(_ indicator: Indicator, _ kind: String, _ from: String, _ to: String) -> Known<Value> {
        func date(_ event: Event, _ field: String) -> Day? {
            if field == "at" { return event.at.first }
            if let moment = event.moment(field) { return moment.first }
            return event[field] == .null ? state.day : nil
        }
        let found = records(kind, within: indicator.window)
        let days = found.compactMap { entry -> (days: Int, entry: Entry)? in
            guard let start = date(entry.event, from), let end = date(entry.event, to), end >= start else { return nil }
            return (end - start, entry)
        }
        let entries = days.map(\.entry)
        let sorted = days.map(\.days).sorted()
        return enough(entries, indicator) { .of(.number(Double(sorted[(sorted.count - 1) / 2])), entries) }
    }

    /// The newest value: of the district as a whole where given, else of all places together by their n.
    func latest(_ indicator: Indicator, _ kind: String, _ filter: Filter, _ field: String) -> Known<Value> {
        let found = records(kind, filter, within: indicator.window).filter { $0.event[field] != nil }
        guard let newest = found.last, let value = newest.event[field].flatMap(Value.init) else {
            return .unknown(.notRecorded)
        }
        guard newest.event.text("site") != nil, value.number != nil else { return .of(value, [newest]) }
        let ofSites = found.compactMap { entry in entry.event.text("site").map { ($0, entry) } }
        let sites = Dictionary(ofSites) { _, later in later }.sorted { $0.key < $1.key }.map(\.value)
        let weighed = sites.compactMap { entry -> (value: Double, n: Double)? in
            entry.event.number(field).map { ($0, entry.event.number("n") ?? 1) }
        }
        let whole = weighed.map(\.n).reduce(0, +)
        guard whole > 0 else { return .of(value, [newest]) }
        return .of(.number(weighed.map { $0.value * $0.n }.reduce(0, +) / whole), sites)
    }

    /// What the newest record that speaks to it says.
    func lastSaid(_ indicator: Indicator, _ kind: String, _ filter: Filter, _ yes: Filter, _ no: Filter) -> Known<Value>
    {
        let found = records(kind, filter, within: indicator.window)
        guard let newest = found.last(where: { yes.admits($0.event) || no.admits($0.event) }) else {
            return .unknown(.notRecorded)
        }
        return .of(.flag(yes.admits(newest.event)), [newest])
    }

    /// The share of records that list who was there in which the seat is listed. A register that runs and does not name
    /// the seat shows its absence.
    func presence(_ indicator: Indicator, _ seat: String, _ kind: String, _ filter: Filter) -> Known<Value> {
        guard let seat = initiative.text(seat) else { return .unknown(.needs(seat)) }
        let listed = records(kind, filter, within: indicator.window).filter {
            $0.event.flag("held") != false && $0.event.texts("seats") != nil
        }
        let there = listed.filter { $0.event.texts("seats")?.contains(seat) ?? false }.count
        return enough(listed, indicator) { .of(.number(Double(there) / Double(listed.count)), listed) }
    }

    private func enough(_ entries: [Entry], _ indicator: Indicator, _ reading: () -> Known<Value>) -> Known<Value> {
        if entries.isEmpty { return .unknown(.notRecorded) }
        if entries.count < indicator.least { return .unknown(.tooFew(have: entries.count, need: indicator.least)) }
        return reading()
    }
}
