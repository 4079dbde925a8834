import Testing

@testable import Knowledge

/// Numbers out of the bounds that sums and searches are made for.
struct BoundsTests {
    @Test(arguments: [
        ("causes/informal-spread.yaml", "severity: 2", "severity: 0", 1...3),
        ("causes/informal-spread.yaml", "severity: 2", "severity: 4", 1...3),
        ("moves/plan-scaling-waves.yaml", "load: 2", "load: -1", 0...3),
        ("moves/plan-scaling-waves.yaml", "load: 2", "load: 4", 0...3),
        ("moves/plan-scaling-waves.yaml", "due-sign-days: 90", "due-sign-days: 0", 1...36_500),
        ("indicators/spread.yaml", "window: 365", "window: 0", 1...36_500),
        ("indicators/spread.yaml", "shelf-life: 400", "shelf-life: 36501", 1...36_500),
        ("indicators/spread.yaml", "least: 2", "least: 0", 1...1000),
        ("weighing.yaml", "damping: 70", "damping: 101", 0...100),
        ("weighing.yaml", "enough-known: 40", "enough-known: -1", 0...100),
        ("weighing.yaml", "{none: 0, hint", "{none: -1, hint", 0...200),
        ("weighing.yaml", "common: -4", "common: -201", -200...200),
        ("weighing.yaml", "most: 80", "most: 101", 0...100),
        ("weighing.yaml", "most-moves: 3", "most-moves: 4", 1...3),
    ])
    func `a number out of bounds is told with its bounds`(
        file: String, spot: String, change: String, bounds: ClosedRange<Int>
    ) throws {
        let faults = try SmallBase.faults(file, spot, change)
        #expect(faults.map(\.remedy) == ["write a number from \(bounds.lowerBound) to \(bounds.upperBound)"])
        #expect(faults.map { $0.reason.hasSuffix(" is out of bounds") } == [true])
    }

    @Test(arguments: [
        ("causes/informal-spread.yaml", "severity: 2", "severity: 1"),
        ("causes/informal-spread.yaml", "severity: 2", "severity: 3"),
        ("moves/plan-scaling-waves.yaml", "load: 2", "load: 0"),
        ("moves/plan-scaling-waves.yaml", "load: 2", "load: 3"),
        ("indicators/spread.yaml", "shelf-life: 400", "shelf-life: 36500"),
        ("indicators/spread.yaml", "least: 2", "least: 1"), ("weighing.yaml", "damping: 70", "damping: 100"),
    ])
    func `a number at its bound is taken`(file: String, spot: String, change: String) throws {
        let version = try SmallBase.read([file: SmallBase.text(file, spot, change)]).version
        #expect(try version != SmallBase.read().version)
    }
}
