import Indicators
import Knowledge
import Specimens

/// How often the stall test calls series that move as planned, and finds those that stopped, by the shipped thresholds.
let knowledge = try Bases.shipped()
let runs = 4000
let shipped = StallTest(knowledge)

func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
}

func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    let text = "\(tenths / 10).\(tenths % 10) %"
    return String(repeating: " ", count: max(0, 8 - text.count)) + text
}

print("Plan: 0.25 standard deviations a point. \(runs) series each. Stalled: the last 12 points rise no more.")
print("Healthy: on plan, and called stalled. Found: stalled, and called so. 0.5: each point resembles the last.\n")
print(padded("24 points", 40) + " healthy   found  healthy 0.5  found 0.5")
for design in Design.all(shipped, start: Int(knowledge.threshold(.planStartPoints))) {
    let shares = [0, 0.5].flatMap { likeness in
        [0, 12].map { stalled in
            Simulation(length: 24, likeness: likeness, stalled: stalled).share(of: runs, called: design.isCalled)
        }
    }
    print(padded(design.name, 40) + shares.map(percent).joined(separator: "  "))
}
print("\n" + padded("both, as shipped", 40) + " healthy   found  healthy 0.5  found 0.5")
for length in [16, 20, 24, 30, 36] {
    let shares = [0, 0.5].flatMap { likeness in
        [0, 12].map { stalled in
            Simulation(length: length, likeness: likeness, stalled: stalled).share(of: runs) { series in
                guard let plan = Simulation.plan(from: 0) else { return false }
                return Design.isConfirmed(shipped.finding(series, against: plan))
            }
        }
    }
    print(padded("\(length) points", 40) + shares.map(percent).joined(separator: "  "))
}
print("\n" + padded("movement in 24 points", 40) + "   runs   trend    both   both 0.5")
let moves: [(String, (Int) -> Double)] = [
    ("none", { _ in 0 }), ("down by 1.5 after 12", { $0 < 12 ? 0 : -1.5 }),
    ("drifts down by 2 from 12 on", { $0 < 12 ? 0 : -2 * Double($0 - 11) / 12 }),
    ("rises by 0.1 a point", { 0.1 * Double($0) }),
]
for (name, level) in moves {
    func share(_ likeness: Double, _ called: (Movement) -> Bool) -> Double {
        var chance = Chance(seed: 2026)
        let count = (0..<runs).count { _ in
            let values = chance.noise(24, likeness: likeness).enumerated().map { level($0.offset) + $0.element }
            return Movement(values, by: knowledge).map(called) ?? false
        }
        return Double(count) / Double(runs)
    }
    let shares = [
        share(0, \.hasShifted), share(0, \.hasDrifted), share(0) { $0.agreed != nil }, share(0.5) { $0.agreed != nil },
    ]
    print(padded(name, 40) + shares.map(percent).joined())
}
