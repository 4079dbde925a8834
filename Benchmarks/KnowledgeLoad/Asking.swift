import Household
import Vocabulary

/// Somebody who asks one question over and over.
struct Asking {
    let house: House

    init(_ house: House) {
        self.house = house
    }

    /// How long each answer took, asked for that long.
    func times(for span: Duration) async throws -> [Duration] {
        let clock = ContinuousClock()
        let end = clock.now + span
        return try await house.visit { visitor in
            var times: [Duration] = []
            while clock.now < end {
                let start = clock.now
                _ = try await visitor.call("diagnose", ["initiative": "plc-2008", "as_of": "2017-06-30"])
                times.append(clock.now - start)
            }
            return times
        }
    }
}

extension House {
    /// Reloads without a pause: how often.
    func reloading(until end: ContinuousClock.Instant) async throws -> Int {
        try await visit { visitor in
            var count = 0
            while ContinuousClock.now < end {
                _ = try await visitor.call("reload")
                count += 1
            }
            return count
        }
    }
}

extension [Duration] {
    var median: String { words(at: 0.5) }
    var most: String { words(at: 1) }
    var row: String { "\(count)  \(median)  \(words(at: 0.99))  \(most)" }

    /// In milliseconds, of the sorted durations.
    private func words(at share: Double) -> String {
        let sorted = self.sorted()
        guard let last = sorted.last else { return "none" }
        let index = Int((Double(count - 1) * share).rounded())
        let duration = sorted.indices.contains(index) ? sorted[index] : last
        let hundredths = duration / .microseconds(10)
        return "\(Int(hundredths) / 100).\(Int(hundredths) % 100 < 10 ? "0" : "")\(Int(hundredths) % 100) ms"
    }
}
