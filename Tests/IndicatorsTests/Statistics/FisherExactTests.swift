import Indicators
import Testing

/// Whether so lopsided a split can be chance; peers: the one-sided p of scipy's fisher_exact.
struct FisherExactTests {
    @Test(arguments: [
        (3, 3, 0, 3, 0.05), (2, 2, 0, 2, 0.166_666_666_666_666_66), (8, 10, 1, 9, 0.004_492_411_613_154_647),
        (0, 4, 0, 4, 1.0), (5, 5, 5, 5, 1.0), (1, 1, 0, 1, 0.5),
    ])
    func `the chance is that of the peer`(have: Int, first: Int, others: Int, second: Int, chance: Double) {
        let found = FisherExact(have, of: first, against: others, of: second).chance
        #expect(abs(found - chance) < 1e-12)
    }
}
