import Vocabulary

extension Practice {
    /// Records of use, or of use well done, as a series of shares, and the entries that it is made of.
    package struct Series: Sendable {
        package let dated: DatedSeries
        /// By `at`, then position.
        package let entries: [Entry]
    }

    /// Days on which something else than the practice moved its figures.
    package struct Disturbance: Sendable, Hashable {
        package let days: ClosedRange<Day>
        /// Slugs of the schools that it struck; none: the whole district.
        package let sites: Set<String>

        func strikes(_ sample: Sample) -> Bool {
            days.contains(sample.entry.event.at.first) && (sites.isEmpty || sample.site.map(sites.contains) ?? false)
        }
    }

    /// The shares of all places put together, day by day.
    ///
    /// Only like is put together: counts in the unit of the newest, of schools where the newest is of a school and of the
    /// district where it is of the district. A place that was first recorded within the newest points is left out: it
    /// would change the mix, and a practice that grows would look like one that loses ground.
    ///
    /// - Parameters:
    ///   - changes: Days from which on the measure is another one; only what comes from the newest on counts.
    ///   - disturbances: What they strike is left out.
    ///   - window: How many points are the newest ones.
    package func series(changes: [Day], disturbances: [Disturbance], window: Int) -> Series {
        let counted = samples.filter { $0.amount.share != nil }
        guard let last = counted.last else { return Series(dated: DatedSeries([]), entries: []) }
        let alike = counted.filter { sample in
            sample.unit == last.unit && (sample.site == nil) == (last.site == nil)
                && changes.allSatisfy { sample.entry.event.at.first >= $0 }
                && !disturbances.contains { $0.strikes(sample) }
        }
        let days = Set(alike.map(\.entry.event.at.first)).sorted()
        let begun = days.suffix(max(1, window)).first
        let known = Set(alike.filter { sample in begun.map { sample.entry.event.at.first <= $0 } ?? false }.map(\.site))
        let kept = alike.filter { known.contains($0.site) }
        let points = kept.compactMap { sample -> DatedSeries.Point? in
            guard case .counted(let part, let whole) = sample.amount else { return nil }
            return DatedSeries.Point(sample.entry.event.at.first, part / whole, of: whole)
        }
        return Series(dated: DatedSeries(points), entries: kept.map(\.entry))
    }
}
