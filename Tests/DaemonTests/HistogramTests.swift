import Testing

@testable import Daemon

struct HistogramTests {
    private func histogram(_ values: [Int]) -> Histogram {
        var histogram = Histogram()
        for value in values { histogram.take(value) }
        return histogram
    }

    @Test func `nothing taken is nothing`() {
        #expect(Histogram().quantile(thousandths: 500) == 0)
        #expect(Histogram().count == 0)
        #expect(Histogram().count(below: 40) == 0)
    }

    @Test(arguments: [(0, 3), (1, 3), (500, 3), (501, 7), (1000, 7)])
    func `small values are told as they are`(thousandths: Int, value: Int) {
        #expect(histogram([3, 7]).quantile(thousandths: thousandths) == value)
    }

    /// Every quantile, against the sorted values themselves.
    @Test(arguments: [1, 10, 100, 250, 500, 750, 900, 990, 999, 1000])
    func `a quantile is the value of that rank, and at most an eighth more`(thousandths: Int) {
        // Widely spread: the powers of 1.07 up to about 4 s.
        var value = 1.0
        let values = (0..<325).map { _ in
            value *= 1.07
            return Int(value)
        }
        let rank = max(1, (values.count * thousandths + 999) / 1000)
        let exact = values.sorted()[rank - 1]
        let told = histogram(values.shuffled()).quantile(thousandths: thousandths)
        #expect(told >= exact)
        #expect(told <= exact + exact / 8 + 1)
    }

    @Test(arguments: [0, 1, 7, 8, 9, 15, 16, 1023, 1024, 1_000_000_007, Int.max, -5])
    func `one value alone is every quantile`(value: Int) {
        #expect(histogram([value]).quantile(thousandths: 500) == max(0, value))
        #expect(histogram([value]).greatest == max(0, value))
    }

    @Test func `values under a power of two are counted exactly`() {
        let values = [0, 1, 4095, 4096, 4097, 8191, 8192, 1 << 30]
        let histogram = histogram(values)
        for exponent in [3, 12, 13, 14, 30, 31] {
            #expect(histogram.count(below: exponent) == values.filter { $0 < 1 << exponent }.count)
        }
        #expect(histogram.sum == values.reduce(0, +))
    }
}
