import Knowledge
import Testing

@testable import Indicators

private let indicators = [
    ("spread", "unit: share\nshelf-life: 400\nmeasure: {by: practice-share, of: adoption}"),
    ("depth", "unit: share\nshelf-life: 400\nmeasure: {by: practice-share, of: observation}"),
    ("ownership", "unit: share\nmeasure: {by: ratio, of: ownership, count: led_locally, out-of: sessions}"),
    ("durability", "unit: share\nmeasure: {by: held-after-exit, of: adoption}"),
]

/// The dimensions after a history that the launch opens, measured as usual.
func scale(_ history: [String]) throws -> (scale: Scale, signals: [Signal]) {
    try gauge(history, indicators: indicators.map { (id: $0.0, lines: $0.1) }).scale()
}

func dimension(
    _ name: String, _ reading: Reading, unit: String, trend: Trend = .unclear, points: Int = 0,
    sitesKnown: Int? = nil, inScope: Int? = nil, people: Double? = nil
) throws -> Scale.Dimension {
    Scale.Dimension(
        name: name, reading: try reading.known(), unit: unit, trend: trend, points: points, sitesKnown: sitesKnown,
        sitesInScope: inScope, people: people)
}
