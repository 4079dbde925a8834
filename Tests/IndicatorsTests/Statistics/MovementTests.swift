import Indicators
import Testing

struct MovementTests {
    private func movement(_ series: [Double], shift: Int = 6, chance: Double = 0.05, fewest: Int = 10) -> Movement? {
        Movement(series, shift: shift, chance: chance, fewest: fewest)
    }

    @Test(
        arguments: [
            (Series.demo, true, true, Trend.rising), (Series.demo.map { -$0 }, true, true, .falling),
            (Series.ties, false, false, nil), (Series.nistCUSUM, true, true, .rising),
            (Series.nistEWMA, false, false, nil),
            // A rise too even to show in the runs of so few points.
            (Series.falling, false, true, nil),
            // Up and down again: the level changed twice, and nothing drifted.
            ([1, 2, 1, 2, 1, 2, 8, 9, 8, 9, 8, 9, 1, 2, 1, 2, 1, 2], true, false, nil),
            ([3, 3, 3, 3], false, false, nil), ([3], false, false, nil),
        ] as [([Double], Bool, Bool, Trend?)])
    func `a movement is news where both methods agree`(
        series: [Double], shifted: Bool, drifted: Bool, agreed: Trend?
    ) throws {
        let found = try #require(movement(series))
        #expect(found.hasShifted == shifted)
        #expect(found.hasDrifted == drifted)
        #expect(found.agreed == agreed)
    }

    @Test func `every bound can be set`() {
        #expect(movement(Series.falling, fewest: 8)?.hasShifted == false)
        #expect(movement(Series.falling, shift: 4, fewest: 8)?.agreed == .falling)
        #expect(movement(Series.falling, shift: 4, fewest: 9)?.agreed == nil)
        #expect(movement(Series.falling, shift: 5, fewest: 8)?.agreed == nil)
        #expect(movement(Series.falling, shift: 4, chance: 4.9e-5, fewest: 8)?.agreed == nil)
        #expect(movement(Series.falling, shift: 4, chance: 5e-5, fewest: 8)?.agreed == .falling)
    }

    @Test func `nothing moves in an empty series`() {
        #expect(movement([]) == nil)
    }
}
