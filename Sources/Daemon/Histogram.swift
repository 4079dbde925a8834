/// How often something took how long, in nanoseconds.
///
/// A bucket is an eighth as wide as the power of two that it begins in, so that a quantile is at most an eighth too high,
/// whatever its size, in a fixed number of places.
struct Histogram: Sendable, Hashable {
    private(set) var count = 0
    /// Of all that was taken, to the nanosecond.
    private(set) var sum = 0
    private(set) var greatest = 0
    private var buckets = [Int](repeating: 0, count: 8 * 62)

    mutating func take(_ value: Int) {
        let value = max(0, value)
        count += 1
        sum &+= value
        greatest = max(greatest, value)
        buckets[Histogram.bucket(of: value)] += 1
    }

    /// The value that this share of all did not exceed, rounded up to the end of its bucket, and never over the greatest; 0
    /// where there is none.
    ///
    /// - Parameter thousandths: 500 is the median.
    func quantile(thousandths: Int) -> Int {
        let wanted = (count * thousandths + 999) / 1000
        var seen = 0
        for (index, inBucket) in buckets.enumerated() {
            seen += inBucket
            if inBucket > 0, seen >= wanted { return min(Histogram.end(of: index), greatest) }
        }
        return 0
    }

    /// How many took less than two to the power of `exponent`.
    func count(below exponent: Int) -> Int {
        buckets.prefix(Histogram.bucket(of: 1 << exponent)).reduce(0, +)
    }

    /// Values under 8 have a bucket each; above, the three bits after the leading one tell.
    private static func bucket(of value: Int) -> Int {
        guard value >= 8 else { return value }
        let exponent = Int.bitWidth - 1 - value.leadingZeroBitCount
        return (exponent - 2) * 8 + (value >> (exponent - 3)) & 7
    }

    /// The greatest value of a bucket.
    private static func end(of bucket: Int) -> Int {
        guard bucket >= 8 else { return bucket }
        let shift = bucket / 8 - 1
        // The last one ends with the greatest number that there is.
        return Int((UInt(8 + bucket % 8 + 1) << shift) - 1)
    }
}
