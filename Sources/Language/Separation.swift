/// One class told from all others: a plane that is fitted to examples.
///
/// L2-regularised squared hinge loss in its dual form, one coordinate after the other; what is far from the plane is set
/// aside until the rest has settled.
///
/// > Source: Hsieh, Chang, Lin, Keerthi and Sundararajan 2008, "A dual coordinate descent method for large-scale linear SVM",
/// > algorithms 1 and 3
struct Separation {
    /// What each example weighs in the plane; never below zero.
    private(set) var multipliers: [Float]
    /// By feature.
    private(set) var plane: [Float]
    private(set) var bias: Float = 0

    private let rows: SparseRows
    private let isOfClass: [Bool]
    private let strictness: Strictness

    struct Strictness {
        /// What an error costs (C).
        var cost: Float
        /// How many times as much one of an example of the class costs, of which there are few.
        var ofClass: Float = 10
        /// How far from its best each coordinate may stay.
        var tolerance: Float = 0.05
        var sweeps = 30
    }

    init(_ rows: SparseRows, features: Int, isOfClass: [Bool], _ strictness: Strictness) {
        self.rows = rows
        self.isOfClass = isOfClass
        self.strictness = strictness
        multipliers = Array(repeating: 0, count: isOfClass.count)
        plane = Array(repeating: 0, count: features)
    }

    /// Fits the plane to the examples named, from where it stands.
    mutating func fit(_ examples: [Int], _ chance: inout Scramble) {
        let (rows, isOfClass, strictness) = (rows, isOfClass, strictness)
        plane.withUnsafeMutableBufferPointer { plane in
            multipliers.withUnsafeMutableBufferPointer { multipliers in
                var descent = Descent(
                    rows: rows, isOfClass: isOfClass, strictness: strictness, plane: plane, multipliers: multipliers,
                    bias: bias)
                descent.run(examples, &chance)
                bias = descent.bias
            }
        }
    }

    mutating func margin(of row: Int) -> Float {
        plane.withUnsafeMutableBufferPointer { rows.product(row, $0) } + bias
    }
}

/// The fitting of one plane.
private struct Descent {
    let rows: SparseRows
    let isOfClass: [Bool]
    let strictness: Separation.Strictness
    let plane: UnsafeMutableBufferPointer<Float>
    let multipliers: UnsafeMutableBufferPointer<Float>
    var bias: Float

    mutating func run(_ examples: [Int], _ chance: inout Scramble) {
        var active = examples
        var highest = Float.infinity
        for _ in 0..<strictness.sweeps {
            chance.shuffle(&active)
            var (nextHighest, nextLowest) = (-Float.infinity, Float.infinity)
            var kept = 0
            for place in active.indices {
                let example = active[place]
                guard let gradient = step(example, highest) else { continue }
                nextHighest = max(nextHighest, gradient)
                nextLowest = min(nextLowest, gradient)
                active[kept] = example
                kept += 1
            }
            active.removeSubrange(kept...)
            if nextHighest - nextLowest <= strictness.tolerance {
                if active.count == examples.count { return }
                // What was set aside is looked at once more.
                active = examples
                highest = .infinity
                continue
            }
            highest = nextHighest <= 0 ? .infinity : nextHighest
        }
    }

    /// Puts one multiplier where it is best, the others staying.
    ///
    /// - Returns: By how much it could still be better, or `nil` where the example can be set aside.
    private mutating func step(_ example: Int, _ highest: Float) -> Float? {
        let isOfClass = isOfClass[example]
        let sign: Float = isOfClass ? 1 : -1
        let diagonal = 0.5 / (strictness.cost * (isOfClass ? strictness.ofClass : 1))
        let multiplier = multipliers[example]
        let gradient = sign * (rows.product(example, plane) + bias) - 1 + diagonal * multiplier
        var projected = gradient
        if multiplier == 0 {
            if gradient > highest { return nil }
            projected = min(gradient, 0)
        }
        if abs(projected) > 1e-12 {
            // Every vector is of length one, and the bias is a feature more.
            let next = max(multiplier - gradient / (2 + diagonal), 0)
            multipliers[example] = next
            let factor = (next - multiplier) * sign
            bias += factor
            rows.add(example, times: factor, to: plane)
        }
        return projected
    }
}

/// An order that looks like chance and is the same each time.
///
/// > Source: xorshift64*, Vigna 2016
struct Scramble {
    private var state: UInt64

    init(seed: UInt64) { state = seed | 1 }

    private mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }

    mutating func shuffle(_ places: inout [Int]) {
        guard places.count > 1 else { return }
        for last in stride(from: places.count - 1, to: 0, by: -1) {
            places.swapAt(last, Int(next() >> 33) % (last + 1))
        }
    }
}
