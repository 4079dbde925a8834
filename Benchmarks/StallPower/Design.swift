import Indicators
import Vocabulary

/// A way to call a series stalled.
struct Design {
    let name: String
    let test: StallTest
    let calls: (StallTest.Finding) -> Bool
    /// Of how many of its first points the median is taken for the start of the plan; 0: the true start is known.
    var first = 0

    func isCalled(_ series: DatedSeries) -> Bool {
        let start = first == 0 ? 0 : series.values.prefix(first).sorted()[first / 2]
        guard let plan = Simulation.plan(from: start) else { return false }
        return calls(test.finding(series, against: plan))
    }

    static func losesGround(_ finding: StallTest.Finding) -> Bool {
        if case .stalled = finding { true } else { false }
    }

    static func isConfirmed(_ finding: StallTest.Finding) -> Bool {
        if case .stalled(_, confirmed: true) = finding { true } else { false }
    }

    static func isBehind(_ finding: StallTest.Finding) -> Bool {
        switch finding {
        case .behind, .stalled(_, confirmed: true): true
        default: false
        }
    }

    /// One method alone, both with the usual 95 %, and what ships.
    static func all(_ shipped: StallTest, start: Int) -> [Design] {
        func test(window: Int? = nil, confidence: Double? = nil) -> StallTest {
            StallTest(
                window: window ?? shipped.window, fewest: shipped.fewest, confidence: confidence ?? shipped.confidence,
                slack: shipped.slack, limit: shipped.limit)
        }
        return [
            Design(name: "slope of the newest 8, 95 %", test: test(window: 8, confidence: 0.95), calls: losesGround),
            Design(name: "slope of the newest 12, 95 %", test: test(confidence: 0.95), calls: losesGround),
            Design(name: "slope, as shipped", test: shipped, calls: losesGround),
            Design(name: "shortfall, as shipped", test: shipped, calls: isBehind),
            Design(name: "both, slope 95 %", test: test(confidence: 0.95), calls: isConfirmed),
            Design(name: "both, as shipped", test: shipped, calls: isConfirmed),
            Design(
                name: "both, start of the plan off \(start) points", test: shipped, calls: isConfirmed, first: start),
        ]
    }
}
