import Testing

@testable import Indicators

struct RunLimitTests {
    @Test(
        arguments: [
            (10, 3...9), (11, 4...9), (12, 4...10), (15, 5...12), (20, 7...15), (21, 7...16), (24, 8...18),
            (30, 11...21),
            (40, 15...27), (100, 41...61),
        ])
    func `so many runs are likely, by the distribution of Swed and Eisenhart`(useful: Int, expected: ClosedRange<Int>) {
        #expect(RunChart.likelyRuns(above: useful / 2, below: useful - useful / 2) == expected)
    }

    @Test(
        arguments: [
            (0, 0, 0), (1, 3, 0), (2, 4, 0), (5, 5, 0), (6, 6, 1), (10, 6, 2), (11, 6, 2), (12, 7, 3), (15, 7, 4),
            (18, 7, 5), (20, 7, 6), (22, 7, 7), (23, 8, 7), (24, 8, 8), (30, 8, 10), (36, 8, 13), (40, 8, 14),
            (100, 10, 41),
        ])
    func `so long a run and so few crossings are likely, by the rules of Anhøj`(useful: Int, run: Int, crossings: Int) {
        #expect(RunChart.longestLikelyRun(useful: useful) == run)
        #expect(RunChart.fewestLikelyCrossings(useful: useful) == crossings)
    }

    @Test func `the limits of runs are those of counting every arrangement`() {
        for above in 1...6 {
            for below in 1...6 {
                let runs = (0..<1 << (above + below)).filter { $0.nonzeroBitCount == above }.map { arrangement in
                    1 + (1..<above + below).count { arrangement >> $0 & 1 != arrangement >> ($0 - 1) & 1 }
                }
                let likely = (2...above + below).filter { count in
                    40 * runs.count { $0 <= count } > runs.count && 40 * runs.count { $0 >= count } > runs.count
                }
                #expect(RunChart.likelyRuns(above: above, below: below).map(Array.init) == likely)
            }
        }
        #expect(RunChart.likelyRuns(above: 0, below: 5) == nil)
        #expect(RunChart.likelyRuns(above: 5, below: 0) == nil)
    }

    @Test func `the fewest crossings are those of tossing coins in every way`() {
        for useful in 2...15 {
            let steps = useful - 1
            let tosses = (0..<1 << steps).map { $0.nonzeroBitCount }
            let fewest = (0...steps).first { crossings in 20 * tosses.count { $0 <= crossings } >= tosses.count }
            #expect(RunChart.fewestLikelyCrossings(useful: useful) == fewest)
        }
    }

    @Test func `limits of a series of thousands are still exact`() {
        #expect(RunChart.fewestLikelyCrossings(useful: 4001) == 1948)
        #expect(RunChart.likelyRuns(above: 1000, below: 1000) == 957...1045)
        #expect(RunChart.longestLikelyRun(useful: 1_000_000) == 23)
    }

    @Test func `choices are those of Pascal's triangle, far beyond a machine word`() {
        var row = [Natural(1)]
        for whole in 1...150 {
            row = [Natural(1)] + zip(row, row.dropFirst()).map { $0 + $1 } + [Natural(1)]
            #expect((0...whole).map { Natural.choices($0, of: whole) } == row)
        }
        #expect(Natural.choices(3, of: 2) == Natural(0))
        #expect(Natural.choices(-1, of: 2) == Natural(0))
    }

    @Test func `natural numbers are ordered by size`() {
        let large = Natural(.max) * .max
        #expect(Natural(2) < Natural(3))
        #expect(Natural(3) < large)
        #expect(!(large < Natural(3)))
        #expect(large < large + Natural(1))
        #expect(large * 0 == Natural(0))
    }
}
