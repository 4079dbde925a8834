extension Collection where Element == Double {
    /// The middle value, or half-way between the two in the middle; `nil` of nothing.
    var median: Double? {
        guard !isEmpty else { return nil }
        let sorted = sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }

    /// The arithmetic mean; `nil` of nothing.
    var mean: Double? { isEmpty ? nil : reduce(0, +) / Double(count) }
}
