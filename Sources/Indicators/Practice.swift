import Knowledge
import Projection
import Vocabulary

/// Records of how many use a practice (`adoption`), or use it well (`observation`).
package struct Practice: Sendable {
    package let kind: String
    /// By `at`, then position.
    package let samples: [Sample]
    let day: Day

    /// What one record says.
    package struct Sample: Sendable, Hashable {
        package let entry: Entry
        package let amount: Amount
        package let unit: String?
        /// `nil`: the whole district.
        package let site: String?
    }

    package enum Amount: Sendable, Hashable {
        /// A part of a whole, both in the unit of the record; a share with its n is its part of n.
        case counted(part: Double, of: Double)
        /// A word for how much: none, pockets, some, most, all.
        case told(String)
    }

    /// The newest figure, and how much of the district it speaks for.
    package struct Newest: Sendable, Hashable {
        package let value: Value
        /// `nil` where the figure is districtwide and not a count of sites.
        package let sitesKnown: Int?
        package let unit: String
        /// How many the share is made of; `nil` for a word.
        package let people: Double?
    }
}

extension Gauge {
    package func practice(_ kind: String) -> Practice {
        let fields = kind == "adoption" ? (part: "using", whole: "of") : (part: "proficient", whole: "observed")
        let samples: [Practice.Sample] = records(kind).compactMap { entry in
            let event = entry.event
            guard let amount = Practice.Amount(event, fields.part, fields.whole) else { return nil }
            return Practice.Sample(entry: entry, amount: amount, unit: event.text("unit"), site: event.text("site"))
        }
        return Practice(kind: kind, samples: samples, day: state.day)
    }
}

extension Practice.Amount {
    /// - Returns: `nil` where the record gives neither counts, a share with its n, nor a word; of no one, nothing is said.
    init?(_ event: Event, _ part: String, _ whole: String) {
        if let part = event.number(part), let whole = event.number(whole), whole > 0 {
            self = .counted(part: part, of: whole)
        } else if let share = event.number("share"), let n = event.number("n"), n > 0 {
            self = .counted(part: share * n, of: n)
        } else if let level = event.text("level") {
            self = .told(level)
        } else {
            return nil
        }
    }

    package var word: String? {
        if case .told(let word) = self { word } else { nil }
    }

    package var share: Double? {
        if case .counted(let part, let whole) = self { part / whole } else { nil }
    }

    fileprivate var counts: (part: Double, whole: Double)? {
        if case .counted(let part, let whole) = self { (part, whole) } else { nil }
    }
}

extension Practice {
    /// The newest figure: of the district as a whole where that is the newest record, else the newest of each school,
    /// put together. Schools whose newest record is older than the shelf life are left out while others are not.
    ///
    /// Counts of the unit of the newest record are added up; words cannot be, so schools told of in words count only
    /// where all say the same.
    package func newest(_ indicator: Indicator, _ levels: [String: Double]) -> Known<Newest> {
        guard let last = samples.last else { return .unknown(.notRecorded) }
        guard last.site != nil else {
            let sitesKnown = last.unit == "sites" ? last.amount.whole : nil
            let newest = Newest(
                value: last.amount.value, sitesKnown: sitesKnown.map { Int($0) }, unit: last.label,
                people: last.amount.whole)
            return .of(newest, [last.entry])
        }
        let fresh = newestOfSites().filter { sample in
            indicator.shelfLife.map { day - sample.entry.event.at.first <= $0 } ?? true
        }
        let sites = fresh.isEmpty ? [last] : fresh
        let counted = sites.filter { $0.unit == last.unit && $0.amount.share != nil }
        guard !counted.isEmpty else {
            let words = Set(sites.map(\.amount))
            guard words.count == 1 else { return .unknown(.notComparable) }
            let newest = Newest(value: last.amount.value, sitesKnown: sites.count, unit: last.label, people: nil)
            return .of(newest, sites.map(\.entry))
        }
        let sums = counted.reduce(into: (part: 0.0, whole: 0.0)) { sums, sample in
            guard case .counted(let part, let whole) = sample.amount else { return }
            sums.part += part
            sums.whole += whole
        }
        let newest = Newest(
            value: .number(sums.part / sums.whole), sitesKnown: counted.count, unit: last.label, people: sums.whole)
        return .of(newest, counted.map(\.entry))
    }

    /// The newest sample of each school, in the order of their slugs.
    package func newestOfSites() -> [Sample] {
        var newest: [String: Sample] = [:]
        for sample in samples {
            if let site = sample.site { newest[site] = sample }
        }
        return newest.sorted { $0.key < $1.key }.map(\.value)
    }

    /// The rubrics that records name.
    var rubrics: Set<String> { Set(samples.compactMap { $0.entry.event.text("rubric") }) }

    /// The last sample before a day and the newest after it; `nil` where there is none on one side, or they count different
    /// things.
    static func pair(_ samples: [Sample], around day: Day) -> (before: Sample, after: Sample)? {
        guard let before = samples.last(where: { $0.entry.event.at.first < day }),
            let after = samples.last(where: { $0.entry.event.at.first > day }), before.unit == after.unit
        else { return nil }
        return (before, after)
    }

    /// The share of all of them together; `nil` of none.
    static func pooled(_ samples: [Sample]) -> Double? {
        let counts = samples.compactMap(\.amount.counts)
        let whole = counts.map(\.whole).reduce(0, +)
        return whole > 0 ? counts.map(\.part).reduce(0, +) / whole : nil
    }

    /// Largest share of a school less the smallest.
    func range(_ indicator: Indicator, leastSites: Int) -> Known<Value> {
        let sites = newestOfSites().filter { $0.amount.share != nil }
        guard sites.count >= leastSites else {
            return .unknown(sites.isEmpty ? .notRecorded : .tooFew(have: sites.count, need: leastSites))
        }
        let shares = sites.compactMap(\.amount.share)
        return .of(.number((shares.max() ?? 0) - (shares.min() ?? 0)), sites.map(\.entry))
    }
}

extension Practice.Sample {
    /// What the figure counts, as an answer shows it.
    var label: String {
        if case .told = amount { return "level" }
        return unit.map { "share of \($0)" } ?? "share"
    }
}

extension Practice.Amount {
    var value: Value {
        switch self {
        case .counted(let part, let whole): .number(part / whole)
        case .told(let word): .word(word)
        }
    }

    fileprivate var whole: Double? {
        if case .counted(_, let whole) = self { whole } else { nil }
    }
}
