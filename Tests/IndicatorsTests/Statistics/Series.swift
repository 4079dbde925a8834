import Indicators
import Specimens

/// Series whose charts are known from other programs.
enum Series {
    /// Two levels, the second from the thirteenth point on.
    static let demo: [Double] = [
        12, 14, 11, 15, 13, 12, 16, 14, 13, 15, 12, 14, 17, 18, 16, 19, 17, 18, 16, 20, 18, 17, 19, 18,
    ]
    /// Most points on the median.
    static let ties: [Double] = [4, 4, 5, 4, 3, 4, 4, 5, 4, 4, 3, 4, 6, 4, 4, 2, 4, 5, 4, 4]
    static let five: [Double] = [61, 64, 58, 70, 66]
    static let falling: [Double] = [40, 38, 37, 35, 31, 30, 28, 22]
    static let rising: [Double] = [3, 5, 6, 8, 9, 11, 14, 15, 18, 20, 21, 25]

    /// NIST/SEMATECH e-Handbook 6.3.2.3
    static let nistCUSUM: [Double] = [
        324.925, 324.675, 324.725, 324.35, 325.35, 325.225, 324.125, 324.525, 325.225, 324.6, 324.625, 325.15, 328.325,
        327.25, 327.825, 328.5, 326.675, 327.775, 326.875, 328.35,
    ]

    /// NIST/SEMATECH e-Handbook 6.3.2.4
    static let nistEWMA: [Double] = [
        52, 47, 53, 49.3, 50.1, 47, 51, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1,
    ]

    /// Meetings held, of those planned.
    static let held = counts(
        [11, 12, 7, 10, 5, 8, 14, 9, 12, 8, 9, 8, 8, 7, 7, 9, 7, 10, 7, 6, 11, 7, 8, 5, 7, 10, 2, 8, 2, 3],
        [11, 12, 9, 12, 8, 10, 14, 11, 12, 12, 9, 9, 9, 8, 8, 9, 9, 12, 11, 8, 13, 9, 9, 9, 12, 13, 10, 10, 9, 9])

    /// Things seen in so many visits.
    static let seen = counts(
        [19, 6, 14, 8, 4, 14, 15, 9, 21, 14, 14, 13, 16, 24, 27, 23, 16, 71, 17, 22, 18, 25, 4, 12, 13, 18],
        [15, 6, 10, 7, 6, 9, 11, 8, 15, 8, 13, 14, 13, 13, 18, 14, 17, 17, 16, 17, 15, 17, 6, 8, 12, 12])

    /// Shares of hundreds, which vary more than the drawing of people explains.
    static let attendance = counts(
        [317, 246, 245, 198, 334, 204, 366, 183, 221, 328, 299, 336, 366, 360, 301, 372, 330, 189, 354, 283],
        [334, 274, 263, 210, 364, 224, 388, 200, 240, 368, 346, 372, 385, 374, 336, 410, 349, 192, 372, 309])

    private static func counts(_ parts: [Double], _ wholes: [Double]) -> [ControlChart.Count] {
        zip(parts, wholes).map { ControlChart.Count($0, of: $1) }
    }

    /// Series of 2 to 14 points, the same in every run: with many ties, and with hardly any.
    static let random: [[Double]] = {
        var chance = Chance(seed: 24)
        return (0..<120).map { index in
            let largest = index.isMultiple(of: 2) ? 3 : 1_000_000
            return (0..<Int.random(in: 2...14, using: &chance)).map { _ in
                Double(Int.random(in: 0...largest, using: &chance))
            }
        }
    }()
}

/// Equal but for the last digits of computing: one part in a thousand million.
func near(_ found: Double?, _ expected: Double) -> Bool {
    guard let found else { return false }
    return found == expected || abs(found - expected) <= 1e-9 * abs(expected)
}

func near(_ found: [Double], _ expected: [Double]) -> Bool {
    found.count == expected.count && zip(found, expected).allSatisfy { near($0, $1) }
}

/// 1, 0 or −1, as the second is more, the same or less.
func order(_ first: Double, _ second: Double) -> Int { second > first ? 1 : second < first ? -1 : 0 }
