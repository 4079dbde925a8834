import Indicators
import Vocabulary

extension PlanCheck {
    /// Rises are shares a year, and the shortfall is in standard deviations; all to four places.
    var json: JSON {
        func rounded(_ number: Double) -> JSON { Value.number(number).json }
        func yearly(_ rise: Double) -> JSON { rounded(rise * 365) }
        let reading = finding.reading
        let points: Int
        switch finding {
        case .cannotTellYet(let count), .noVariation(let count): points = count
        case .onPlan(let reading), .behind(let reading), .stalled(let reading, _): points = reading.points
        }
        return .members([
            "series": .string(series), "rule": "stall test", "finding": .string(word), "n": .int(points),
            "planned": target.event["value"] ?? .null, "due": target.event["due"] ?? .null,
            "rise_at_most": reading.map { yearly($0.highestRise) } ?? .null,
            "rise_planned": reading.map { yearly($0.plannedRise) } ?? .null,
            "shortfall": reading.map { $0.shortfall.isFinite ? rounded($0.shortfall) : .null } ?? .null,
            "limits": .members([
                "window": .int(test.window), "fewest": .int(test.fewest), "confidence": .double(test.confidence),
                "slack": .double(test.slack), "shortfall": .double(test.limit),
            ]),
            "says": .string(says), "evidence": .array(evidence.map(JSON.int)),
        ])
    }
}
